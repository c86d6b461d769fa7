package dev.ataws.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class NotificationCommandTest {
  private static final String CONFIRMATION =
      "{\"Type\":\"SubscriptionConfirmation\",\"TopicArn\":\"arn:aws:sns:eu-west-1:123456789012:t\",\"Token\":\"not-to-be-shown\"}";
  private static final String ENVELOPE =
      "{\"Type\":\"Notification\",\"MessageId\":\"m-1\",\"TopicArn\":\"arn:aws:sns:eu-west-1:123456789012:t\",\"Subject\":\"Backup\",\"Message\":\"done\"}";

  @TempDir
  private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }

  private int read(String input, String... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return run(arguments);
    } finally {
      System.setIn(before);
    }
  }

  private String file(String text) throws IOException {
    return Files.writeString(directory.resolve("notification.json"), text).toString();
  }

  @Test
  void showsTextToPeople() throws IOException {
    assertThat(run("notification", "render", "--to", "text", file(CONFIRMATION)))
        .isZero();
    assertThat(out.toString()).isEqualToNormalizingNewlines("""
        ℹ️ SNS Subscription Confirmation | arn:aws:sns:eu-west-1:123456789012:t
        The topic asks whether it may deliver here.
        """);
  }

  @Test
  void showsAMessageOfChime() throws IOException {
    assertThat(run("notification", "render", "--to", "chime", file(CONFIRMATION)))
        .isZero();
    assertThat(out.toString()).isEqualToNormalizingNewlines("""
        /md **ℹ️ SNS Subscription Confirmation \\| arn:aws:sns:eu-west-1:123456789012:t**

        The topic asks whether it may deliver here.
        """);
  }

  @Test
  void showsAMessageOfSlackAsJson() throws IOException {
    assertThat(run("notification", "render", "--to", "slack", file(CONFIRMATION)))
        .isZero();
    assertThat(out.toString())
        .startsWith("{" + System.lineSeparator() + "  \"text\" : ")
        .contains("\"color\" : \"#2f6fd6\"");
    JsonNode message = new JsonMapper().readTree(out.toString());
    assertThat(message.fieldNames()).toIterable().containsExactly("text", "blocks", "attachments");
  }

  @Test
  void writesOneLineOfAscii() throws IOException {
    assertThat(run("notification", "render", "--to", "text", "--json", file(CONFIRMATION)))
        .isZero();
    assertThat(out.toString())
        .isEqualToIgnoringNewLines(
            "{\"kind\":\"sns-subscription-confirmation\",\"message\":{\"text\":"
                + "\"\\u2139\\uFE0F SNS Subscription Confirmation | arn:aws:sns:eu-west-1:123456789012:t"
                + "\\nThe topic asks whether it may deliver here.\"}}");
  }

  @Test
  void readsStandardInputWhereThereIsNoFile() throws IOException {
    assertThat(read("\uFEFF" + ENVELOPE, "notification", "render", "--to", "CHIME", "--json"))
        .isZero();
    JsonNode line = new JsonMapper().readTree(out.toString());
    assertThat(line.path("kind").asText()).isNotEmpty();
    assertThat(line.path("message").path("Content").asText())
        .startsWith("/md ")
        .contains("Backup", "done");
  }

  @Test
  void showsEachRecordThatALambdaFunctionGets() throws IOException {
    String records =
        "{\"Records\":[{\"EventSource\":\"aws:sns\",\"Sns\":%s},{\"EventSource\":\"aws:sns\",\"Sns\":%s}]}"
            .formatted(ENVELOPE, ENVELOPE.replace("done", "not done"));
    assertThat(run("notification", "render", "--to", "text", "--json", file(records)))
        .isZero();
    assertThat(out.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("done").doesNotContain("not done"),
            line -> assertThat(line).contains("not done"));
    assertThat(run("notification", "render", "--to", "text", file(records))).isZero();
    assertThat(out.toString()).contains(System.lineSeparator().repeat(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"slack", "chime", "text"})
  void answersALineWithALine(String product) throws IOException {
    String lines = """
        {"AlarmName":"cpu","Nested":{"deep":[1,2,{"x":"é"}]}}
        "several\\nlines of text"
        %s
        {"broken": [1, 2
        "no JSON string

        [1,2]
        %s
        """.formatted(ENVELOPE, CONFIRMATION);
    assertThat(read(lines, "notification", "render", "--to", product, "--batch"))
        .isZero();
    assertThat(out.toString().lines())
        .hasSize(8)
        .allSatisfy(line -> {
          assertThat(line).matches("[ -~]+").startsWith("{\"kind\":\"");
          JsonNode answer = new JsonMapper().readTree(line);
          assertThat(answer.fieldNames()).toIterable().containsExactly("kind", "message");
          assertThat(answer.path("message").isObject()).isTrue();
        })
        .element(7)
        .asString()
        .contains("sns-subscription-confirmation")
        .doesNotContain("not-to-be-shown");
    assertThat(out.toString()).contains("several", "lines of text");
  }

  @Test
  void answersThousandsOfLines() {
    String lines = IntStream.range(0, 5_000)
        .mapToObj(number -> "\"line " + number + "\"\n")
        .collect(Collectors.joining());
    assertThat(read(lines, "notification", "render", "--to", "slack", "--batch"))
        .isZero();
    assertThat(out.toString().lines()).hasSize(5_000).last().asString().contains("line 4999");
  }

  @Test
  void saysWhatItCannotRead() {
    String missing = directory.resolve("none.json").toString();
    assertThat(run("notification", "render", "--to", "text", missing)).isEqualTo(1);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines("I cannot read the file `" + missing
            + "` (NoSuchFileException). Name a file with a notification in it.");
  }

  @Test
  void refusesWhatMakesNoSense() throws IOException {
    assertThat(run("notification", "render", file("x"))).isEqualTo(2);
    assertThat(run("notification", "render", "--to", "teams", file("x"))).isEqualTo(2);
    assertThat(run("notification", "render", "--to", "text", "--batch", file("x")))
        .isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "'--to=slack|chime|text'",
            "teams",
            "Give either a file or --batch with notifications on standard input.");
  }

  @Test
  void sendsNowhereWithoutAConfiguration() throws IOException {
    assertThat(run("notification", "send", file("x"), "--channel", "ops", "-c", "none.yml"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("none.yml");
  }
}
