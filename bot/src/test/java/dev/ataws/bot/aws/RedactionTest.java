package dev.ataws.bot.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;

class RedactionTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SIGNED = "https://code.example/x?a=1&X-Amz-Signature=abc";

  /** An answer of AWS; {@code ~} stands in the middle of secrets, so that no scanner takes it for a leak. */
  record Answer(String command, JsonNode output, JsonNode redacted) {
    private static Answer of(JsonNode line) {
      JsonNode output = line.path("output");
      return new Answer(
          line.path("command").asText(),
          output,
          line.has("redacted") ? line.path("redacted") : output);
    }

    @Override
    public String toString() {
      return command + " " + output;
    }
  }

  static List<Answer> answers() throws IOException {
    try (InputStream lines =
        Objects.requireNonNull(RedactionTest.class.getResourceAsStream("redactions.jsonl"))) {
      List<Answer> answers = new ArrayList<>();
      String text = new String(lines.readAllBytes(), StandardCharsets.UTF_8).replace("~", "");
      JSON.readerFor(JsonNode.class)
          .<JsonNode>readValues(text)
          .forEachRemaining(line -> answers.add(Answer.of(line)));
      return answers;
    }
  }

  @ParameterizedTest
  @MethodSource("answers")
  void takesSecretsOutOnly(Answer answer) {
    JsonNode redacted =
        Redaction.of(answer.output(), Samples.operation(answer.command()).output());
    assertThat(redacted).isEqualTo(answer.redacted());
    assertThat(redacted.getNodeType()).isEqualTo(answer.output().getNodeType());
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "ISO-8859-1"})
  void takesSecretsOutOfStreamedText(Charset charset) {
    AwsAnswer.Body text = Redaction.of(body(("café " + SIGNED).getBytes(charset)));
    assertThat(text.bytes().asByteArray()).isEqualTo("café [redacted]".getBytes(charset));
  }

  @Test
  void takesSecretsOutOfStreamedDocuments() {
    String document =
        "{\n  \"ü\": 1.50,\n  \"environment\": {\"Variables\": {\"MODE\": \"x\"}}\n}\n";
    assertThat(Redaction.of(body(document.getBytes(StandardCharsets.UTF_8)))
            .bytes()
            .asUtf8String())
        .isEqualTo("{\"ü\":1.50,\"environment\":{\"Variables\":{\"MODE\":\"[redacted]\"}}}");
  }

  @Test
  void takesSecretsOutOfTextThatIsCutOff() {
    byte[] bytes = (SIGNED + " é").getBytes(StandardCharsets.UTF_8);
    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
    assertThat(Redaction.of(body(cut)).bytes().asByteArray()).startsWith('[', 'r', 'e', 'd');
  }

  @Test
  void leavesBytesAsTheyAre() {
    AwsAnswer.Body bytes = body(new byte[] {(byte) 0xff, 0, 1, '{', '\n', (byte) 0xc3});
    assertThat(Redaction.of(bytes)).isEqualTo(bytes);
  }

  private static AwsAnswer.Body body(byte[] bytes) {
    return new AwsAnswer.Body(SdkBytes.fromByteArray(bytes), true);
  }

  /** What a message says, the parameters of {@code rds modify-db-instance}, what is shown. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "The parameter MasterUserPassword is not valid: hunter2/x | {'MasterUserPassword':'hunter2/x'} | The parameter MasterUserPassword is not valid: [redacted]",
        "hunter2 and hunter22 | {'MasterUserPassword':'hunter2','TdeCredentialPassword':'hunter22'} | [redacted] and [redacted]",
        "No instance db | {'DBInstanceIdentifier':'db','MasterUserPassword':'a'} | No instance db",
        "Tag hunter2 | {'Tags':[{'Key':'db-password','Value':'hunter2'},{'Key':'a','Value':'b'}]} | Tag [redacted]"
      })
  void takesSecretsOutOfWhatAwsRepeats(String message, String parameters, String shown)
      throws JsonProcessingException {
    ObjectNode json = (ObjectNode) JSON.readTree(parameters.replace('\'', '"'));
    assertThat(Redaction.ofMessage(message, Samples.call("rds modify-db-instance", json)))
        .isEqualTo(shown);
  }

  @Test
  void printsNoCallAndNoAnswer() throws JsonProcessingException {
    ObjectNode json = (ObjectNode) JSON.readTree("{\"MasterUserPassword\":\"hunter2\"}");
    assertThat(Samples.call("rds modify-db-instance", json))
        .hasToString("AwsCall[rds modify-db-instance in eu-west-1, ops, U0ANA]");
    AwsAnswer.Body body = body(new byte[] {1, 2});
    assertThat(new AwsAnswer.Success(json, java.util.Optional.of(body), "r-1"))
        .hasToString("Success[requestId=r-1]");
    assertThat(body).hasToString("Body[2 bytes, isWhole=true]");
  }
}
