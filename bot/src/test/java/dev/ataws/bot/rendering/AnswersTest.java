package dev.ataws.bot.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.Samples;
import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.aws.Page;
import dev.ataws.bot.aws.Place;
import dev.ataws.grammar.Command;
import dev.ataws.grammar.Interpretation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;

class AnswersTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<JsonNode> cases() throws IOException {
    return Golden.cases("answers.jsonl");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rendersAsTheGoldenFile(JsonNode test) throws IOException {
    AwsCall call = Samples.call(
        test.get("command").textValue(),
        test.path("parameters") instanceof ObjectNode given ? given : JSON.createObjectNode());
    Optional<String> resultId =
        Optional.of(test.path("resultId").asText()).filter(id -> !id.isEmpty());
    Golden.matches(test.get("name").textValue(), Answers.of(call, page(test), resultId));
  }

  private static Page page(JsonNode test) {
    boolean isMore = test.has("ending");
    int before = test.path("before").asInt();
    return new Page(
        new AwsAnswer.Success((ObjectNode) test.get("output"), Optional.empty(), "request-1"),
        new Place(Optional.empty(), before),
        isMore
            ? Optional.of(new Place(Optional.of("eyJNYXJrZXIiOiAibiJ9"), before + 1))
            : Optional.empty(),
        isMore ? Page.Ending.valueOf(test.get("ending").textValue()) : Page.Ending.RESULT,
        "FAILURE".equals(test.path("ending").asText())
            ? Optional.of(new AwsAnswer.Failure(
                "ThrottlingException",
                "AWS answered `lambda list-functions` with `ThrottlingException`.",
                "Rate exceeded",
                "AWS asks to go slower: wait a little, then ask again.",
                Optional.empty(),
                "request-2"))
            : Optional.empty());
  }

  private static Reply reply(String command, ObjectNode output) {
    return Answers.of(
        Samples.call(command), new AwsAnswer.Success(output, Optional.empty(), "request-1"));
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
    Golden.isWithinLimits(reply);
    assertThat(reply.blocks().get(0).get("rows").size()).isLessThanOrEqualTo(100);
    assertThat(reply.text()).startsWith("`lambda list-functions` · the first ");
    assertThat(JSON.readTree(reply.files().get(0).content())).isEqualTo(output);
  }

  /** With a result to ask again nothing goes along as a file, and only as much is read as a message holds. */
  @Test
  void showsAsMuchAsThereIsRoomFor() {
    ObjectNode output = functions(99);
    AwsCall call = Samples.call("lambda list-functions");
    int room = Answers.room(call, output);
    assertThat(room).isBetween(10, 98);
    Reply reply = Answers.of(
        call,
        Page.whole(new AwsAnswer.Success(functions(room), Optional.empty(), "r")),
        Optional.of("r-1"));
    Golden.isWithinLimits(reply);
    assertThat(reply.blocks().get(0).get("rows")).hasSize(room + 1);
    assertThat(reply.files()).isEmpty();
  }

  private static ObjectNode functions(int count) {
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    ArrayNode functions = output.putArray("Functions");
    for (int i = 0; i < count; i++) {
      functions
          .addObject()
          .put("FunctionName", "function-" + i)
          .put("Description", "It does " + "very ".repeat(50) + "much")
          .put("LastModified", "2026-10-01T08:00:00.000+0000")
          .putObject("Environment")
          .put("Error", "e".repeat(50));
    }
    return output;
  }

  @Test
  void showsAllFieldsOfAsManyAsFit() {
    Page page = new Page(
        new AwsAnswer.Success(functions(99), Optional.empty(), "r"),
        new Place(Optional.of("t"), 99),
        Optional.empty(),
        Page.Ending.RESULT,
        Optional.empty());
    Reply reply = Answers.allFields(Samples.call("lambda list-functions"), page);
    Golden.isWithinLimits(reply);
    assertThat(reply.text())
        .startsWith(
            "`lambda list-functions` · functions 100–124 with all fields · all 99 of this page in the file · account 123456789012 · eu-west-1\n");
    assertThat(reply.blocks().get(0).at("/elements/0/elements/0/text").asText())
        .startsWith("FunctionName: function-0\nDescription: It does very very")
        .endsWith("\nLastModified: 2026-10-01 08:00:00 UTC\nEnvironment.Error: " + "e".repeat(50));
    assertThat(new String(reply.files().get(0).content(), StandardCharsets.UTF_8))
        .contains("function-0", "function-98");
  }

  @Test
  void showsAllFieldsOfALongObject() {
    ObjectNode output = JsonNodeFactory.instance.objectNode().put("Policy", "p".repeat(20_000));
    Reply reply = Answers.allFields(
        Samples.call("lambda get-policy"),
        Page.whole(new AwsAnswer.Success(output, Optional.empty(), "r")));
    Golden.isWithinLimits(reply);
    assertThat(reply.files()).hasSize(1);
  }

  @Test
  void cutsALongObjectAndSendsItWhole() throws IOException {
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < 500; i++) {
      output.put("Member" + i, "value " + i);
    }
    Reply reply = reply("lambda get-account-settings", output);
    Golden.isWithinLimits(reply);
    assertThat(reply.text())
        .startsWith(
            "`lambda get-account-settings` · account 123456789012 · eu-west-1 · cut here, whole in the file\n");
    assertThat(JSON.readTree(reply.files().get(0).content())).isEqualTo(output);
  }

  private static Reply printed(String command, String options, ObjectNode output) {
    Command read =
        ((Interpretation.Ready) Samples.INTERPRETER.interpret(command + " " + options)).command();
    return Answers.printed(
        Samples.call(command),
        read.options(),
        new AwsAnswer.Success(output, Optional.empty(), "request-1"));
  }

  @ParameterizedTest
  @CsvSource({"json,json", "yaml,yaml", "yaml-stream,yaml", "text,txt", "table,txt"})
  void showsWholeLinesAndSendsAllAsAFile(String format, String extension) {
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    ArrayNode functions = output.putArray("Functions");
    for (int i = 0; i < 300; i++) {
      functions.addObject().put("FunctionName", "function-" + i).put("Handler", "a.b");
    }
    Reply reply = printed("lambda list-functions", "--output " + format, output);
    Golden.isWithinLimits(reply);
    String shown = reply.blocks().get(0).at("/elements/0/elements/0/text").asText();
    assertThat(shown).endsWith("\n…").doesNotContain("function-299");
    assertThat(reply.text()).contains("cut here, whole in the file");
    assertThat(reply.files()).singleElement().satisfies(file -> {
      assertThat(file.name()).isEqualTo("lambda-list-functions." + extension);
      assertThat(new String(file.content(), StandardCharsets.UTF_8))
          .startsWith(shown.substring(0, shown.length() - 1))
          .contains("function-299")
          .endsWith("\n");
    });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--output text|`--output text`",
        "--output off|`--output off`",
        "--query @|`--query`",
      })
  void saysThatThereIsNothingToPrint(String options, String named) {
    assertThat(
            printed("lambda list-functions", options, JSON.createObjectNode()).text())
        .isEqualTo(
            "`lambda list-functions` is done. With %s there is nothing to print; leave it out to see what AWS answered.\n_account 123456789012 · eu-west-1_",
            named);
  }

  @Test
  void printsPointsInTimeAsTheAwsCli() throws IOException {
    ObjectNode output =
        (ObjectNode) JSON.readTree("{\"User\":{\"CreateDate\":\"2026-10-01T08:00:00Z\"}}");
    assertThat(printed("iam get-user", "--query User", output).text())
        .contains("\"CreateDate\": \"2026-10-01T08:00:00+00:00\"");
  }

  @Test
  void sendsWhatWasStreamedAsAFile() {
    AwsAnswer.Body body = new AwsAnswer.Body(SdkBytes.fromUtf8String("la la"), false);
    Reply reply = Answers.of(
        Samples.call("glacier get-job-output"),
        new AwsAnswer.Success(JSON.createObjectNode().put("status", 200), Optional.of(body), ""));
    assertThat(reply.files()).singleElement().satisfies(file -> {
      assertThat(file.name()).isEqualTo("glacier-get-job-output.txt");
      assertThat(new String(file.content(), StandardCharsets.UTF_8)).isEqualTo("la la");
    });
    assertThat(reply.blocks().toString())
        .contains("The file holds the first 5 bytes of the content; the rest was not read.");
  }
}
