package dev.ataws.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {
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

  @Test
  void namesTheFaultsOfAFile() throws IOException {
    Path file = Files.writeString(directory.resolve("at-aws.yml"), "workspaces: []\nchanels: []\n");
    assertThat(run("config", "validate", "--config", file.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("at-aws.yml:2:1:", "`chanels`", "`channels`");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void doesNotRunWithAFileThatHasFaults() {
    assertThat(run("run", "--config", directory.resolve("none.yml").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("none.yml");
  }

  @Test
  void tellsItsVersionAndItsCommands() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).startsWith("at-aws ");
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("run", "config");
  }

  @Test
  void explainsWhatATextWouldCall() {
    assertThat(run("explain", "--json", "@aws describe-alarms --state ALARM --region eu-west-1"))
        .isZero();
    assertThat(out.toString()).isEqualToIgnoringNewLines("""
            {"kind":"ready","service":"cloudwatch","operation":"DescribeAlarms","parameters":{"StateValue":"ALARM"},\
            "options":{"region":"eu-west-1"},"canonical":"cloudwatch describe-alarms --state-value ALARM --region eu-west-1"}""");
  }

  @Test
  void explainsToPeople() {
    assertThat(run("explain", "lambda get-function --function-name f")).isZero();
    assertThat(run("explain", "lambda get-function")).isEqualTo(1);
    assertThat(run("explain", "lambda list-functions --profile x")).isEqualTo(1);
    assertThat(out.toString())
        .contains(
            "ready: lambda get-function --function-name f",
            "needs-input: lambda get-function",
            "\"option\" : \"--function-name\"",
            "`--profile` is refused here.");
  }

  @Test
  void explainsLineByLine() {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream("""
        lambda list-functions
        "ec2 describe-instances \\\\\\n --dry-run"

        "no JSON string" lambda
        <@U0BOT> lambda list-functions --query “Functions[?Name==`é`]”
        """.getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(run("explain", "--json", "--batch")).isZero();
    } finally {
      System.setIn(before);
    }
    assertThat(out.toString().lines())
        .hasSize(5)
        .satisfiesExactly(
            line -> assertThat(line).contains("\"operation\":\"ListFunctions\""),
            line -> assertThat(line).contains("\"parameters\":{\"DryRun\":true}"),
            line -> assertThat(line).contains("\"kind\":\"help\""),
            line -> assertThat(line).contains("\"kind\":\"rejected\""),
            line -> assertThat(line).contains("\"query\":\"Functions[?Name==`\\u00E9`]\""));
  }

  @Test
  void explainsEitherATextOrLines() {
    assertThat(run("explain")).isEqualTo(2);
    assertThat(run("explain", "--batch", "lambda list-functions")).isEqualTo(2);
  }

  @Test
  void refusesACommandThatItDoesNotKnow() {
    assertThat(run("rum")).isEqualTo(2);
    assertThat(err.toString()).contains("rum");
  }
}
