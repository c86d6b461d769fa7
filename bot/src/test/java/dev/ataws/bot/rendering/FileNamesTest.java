package dev.ataws.bot.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.Samples;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

  /** An operation, the key it is given, the media type it answers, how the bytes begin, the name of the file. */
  @ParameterizedTest
  @CsvSource({
    "s3api get-object, logs/2026/app.log, application/octet-stream, a, app.log",
    "s3api get-object, logs/2026/app, text/csv; charset=utf-8, a, s3api-get-object.csv",
    "s3api get-object, ../..\\evil.sh, , a, s3api-get-object.txt",
    "polly synthesize-speech, , audio/mpeg, xyz, polly-synthesize-speech.mp3",
    "apigateway get-export, , application/json, {}, apigateway-get-export.json",
    "apigateway get-export, , x/y, '{\"a\": 1}', apigateway-get-export.json",
    "glacier get-job-output, , , '\u0001\u0002', glacier-get-job-output.bin",
    "glacier get-job-output, , , 'PK\u0003\u0004', glacier-get-job-output.zip",
    "glacier get-job-output, , , words, glacier-get-job-output.txt"
  })
  void namesFiles(String operation, String key, String mediaType, String bytes, String name) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("Key", key);
    ObjectNode output = JsonNodeFactory.instance.objectNode().put("ContentType", mediaType);
    assertThat(FileNames.of(
            Samples.call(operation, parameters),
            "",
            FileNames.mediaType(output),
            bytes.getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(name);
  }
}
