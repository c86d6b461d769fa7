package dev.ataws.bot.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.Samples;
import dev.ataws.bot.aws.AwsAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Holds replies against golden files, a JSON file a case. {@code -Dgolden=update} writes them anew, to be reviewed as a diff.
 */
class AnswersTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path HERE = Path.of("src/test/resources/dev/ataws/bot/rendering");

  static Stream<JsonNode> cases() throws IOException {
    return Files.readAllLines(HERE.resolve("answers.jsonl")).stream().map(AnswersTest::read);
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rendersAsTheGoldenFile(JsonNode test) throws IOException {
    Reply reply = reply(test.get("command").textValue(), (ObjectNode) test.get("output"));
    Path golden = HERE.resolve("golden").resolve(test.get("name").textValue() + ".json");
    String rendered = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json(reply)) + "\n";
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(golden, rendered);
    }
    assertThat(rendered).isEqualTo(Files.readString(golden));
    isWithinLimits(reply);
  }

  private static Reply reply(String command, ObjectNode output) {
    return Answers.of(
        Samples.call(command), new AwsAnswer.Success(output, Optional.empty(), "request-1"));
  }

  private static ObjectNode json(Reply reply) {
    ObjectNode json = JSON.createObjectNode().put("text", reply.text());
    json.set("blocks", JSON.createArrayNode().addAll(reply.blocks()));
    ArrayNode files = json.putArray("files");
    reply.files().forEach(file -> files.add(file.name()));
    return json;
  }

  private static void isWithinLimits(Reply reply) {
    assertThat(reply.text()).hasSizeLessThanOrEqualTo(Reply.LONGEST_TEXT);
    assertThat(reply.blocks()).hasSizeLessThanOrEqualTo(50);
    assertThat(reply.blocks().stream().mapToInt(AnswersTest::characters).sum())
        .isLessThanOrEqualTo(13_200);
  }

  /** The characters that a person sees, which are those that Slack counts. */
  private static int characters(JsonNode node) {
    int characters =
        node.path("text").isTextual() ? node.get("text").textValue().length() : 0;
    for (JsonNode child : node) {
      characters += characters(child);
    }
    return characters;
  }

  @Test
  void cutsAListOfAThousandAndSendsItWhole() throws IOException {
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    ArrayNode functions = output.putArray("Functions");
    for (int i = 0; i < 1_000; i++) {
      functions
          .addObject()
          .put("FunctionName", "function-" + i)
          .put("Description", "x".repeat(300));
    }
    Reply reply = reply("lambda list-functions", output);
    isWithinLimits(reply);
    assertThat(reply.blocks().get(0).get("rows").size()).isLessThanOrEqualTo(100);
    assertThat(reply.text()).startsWith("`lambda list-functions` · the first ");
    assertThat(JSON.readTree(reply.files().get(0).content())).isEqualTo(output);
  }

  @Test
  void cutsALongObjectAndSendsItWhole() throws IOException {
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < 500; i++) {
      output.put("Member" + i, "value " + i);
    }
    Reply reply = reply("lambda get-account-settings", output);
    isWithinLimits(reply);
    assertThat(reply.text())
        .startsWith(
            "`lambda get-account-settings` · account 123456789012 · eu-west-1 · cut here, whole in the file\n");
    assertThat(JSON.readTree(reply.files().get(0).content())).isEqualTo(output);
  }

  @Test
  void sendsWhatWasStreamedAsAFile() {
    AwsAnswer.Body body = new AwsAnswer.Body(SdkBytes.fromUtf8String("la la"), false);
    Reply reply = Answers.of(
        Samples.call("glacier get-job-output"),
        new AwsAnswer.Success(JSON.createObjectNode().put("status", 200), Optional.of(body), ""));
    assertThat(reply.files()).singleElement().satisfies(file -> {
      assertThat(file.name()).isEqualTo("glacier-get-job-output.bin");
      assertThat(new String(file.content(), StandardCharsets.UTF_8)).isEqualTo("la la");
    });
    assertThat(reply.blocks().toString())
        .contains("The file holds the first 5 bytes of the content; the rest was not read.");
  }
}
