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
  void tellsWhatGroupsOfCommandsHold() {
    assertThat(run("notification", "--help")).isZero();
    assertThat(out.toString()).contains("render", "send", "replay");
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

  @Test
  void decidesWithoutTokens() throws IOException {
    String file = configuration();
    assertThat(
            run("policy", "check", "--config", file, "--channel", "ops", "lambda list-functions"))
        .isZero();
    assertThat(run("policy", "check", "--config", file, "--channel", "ops", "iam list-users"))
        .isEqualTo(1);
    assertThat(out.toString())
        .contains(
            "allowed, by read-only-command-permissions (OnlyListAndRead)",
            "denied, by built-in-deny-list (Identities)",
            "actions: iam:ListUsers",
            "access: List");
    assertThat(run("policy", "check", "--config", file, "--channel", "prod", "iam list-users"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("There is no channel `prod`; there are: ops");
  }

  @Test
  void decidesLineByLine() throws IOException {
    String file = configuration();
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream("""
        lambda invoke --function-name dev-a
        lambda invoke --function-name prod-a
        lambda invoke
        ec2 reboot-instances --instance-ids i-0123456789abcdef0
        dynamodb scan --table-name t
        lambda help
        lambda list-functions --profile x
        """.getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(run(
              "policy",
              "check",
              "-c",
              file,
              "--channel",
              "ops",
              "--user",
              "U0ALICE00",
              "--group",
              "S0ONCALL0",
              "--batch"))
          .isZero();
    } finally {
      System.setIn(before);
    }
    assertThat(out.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line)
                .isEqualTo("{\"decision\":\"confirm\",\"actions\":[\"lambda:InvokeFunction\"],"
                    + "\"resource\":\"arn:aws:lambda:eu-west-1:123456789012:function:dev-a\",\"access\":\"Write\","
                    + "\"by\":{\"policy\":\"access-level\",\"statement\":\"Write\"},"
                    + "\"why\":\"`lambda:InvokeFunction` is of the access level Write: it can change something in the account 123456789012.\","
                    + "\"next\":\"The bot asks who typed it, before it runs.\","
                    + "\"command\":\"lambda invoke --function-name dev-a\"}"),
            line -> assertThat(line)
                .startsWith("{\"decision\":\"denied\"")
                .contains("\"policy\":\"read-only-command-permissions, operators\""),
            line -> assertThat(line)
                .startsWith("{\"decision\":\"confirm\"")
                .contains("\"missing\":[\"--function-name\"]"),
            line -> assertThat(line).startsWith("{\"decision\":\"confirm\""),
            line -> assertThat(line)
                .startsWith("{\"decision\":\"denied\"")
                .contains("deny-list-unless-named"),
            line -> assertThat(line).startsWith("{\"decision\":\"allowed\",\"actions\":[]"),
            line -> assertThat(line)
                .startsWith("{\"decision\":\"denied\",\"actions\":[]")
                .contains("command-grammar", "`--profile`"));
  }

  @Test
  void explainsADocument() throws IOException {
    configuration();
    Path document = directory.resolve("guardrails/operators.json");
    assertThat(run("policy", "explain", document.toString())).isZero();
    assertThat(out.toString())
        .contains(
            "operators allows ",
            " of 4 services; ",
            "only on some resources or under conditions",
            "  ec2: Write 1, of ");
    assertThat(run("policy", "explain", "--json", document.toString())).isZero();
    assertThat(out.toString()).contains("\"services\":{\"ec2\":{\"Write\":1,\"of\":");
  }

  @Test
  void namesTheFaultsOfADocument() throws IOException {
    Path document = Files.writeString(
        directory.resolve("bad.json"), "{\"Version\": \"2012-10-17\",\n\"Statment\": []}");
    assertThat(run("policy", "explain", document.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("bad.json:2:1: ", "Statment");
    assertThat(run("policy", "explain", directory.resolve("none.json").toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("none.json");
  }

  private String configuration() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("guardrails"));
    Files.writeString(folder.resolve("operators.json"), """
        {"Version": "2012-10-17", "Statement": [
          {"Sid": "Functions", "Effect": "Allow", "Action": "lambda:*", "Resource": "arn:aws:lambda:*:*:function:dev-*"},
          {"Sid": "OnCall", "Effect": "Allow", "Action": "ec2:RebootInstances", "Resource": "*",
           "Condition": {"StringEquals": {"chat:UserId": "U0ALICE00", "chat:UserGroup": "S0ONCALL0"}}}]}
        """);
    return Files.writeString(directory.resolve("at-aws.yml"), """
        workspaces:
          - {name: acme, id: T0ACME000, appToken: "${NOT_SET}", botToken: "${NOT_SET}"}
        channels:
          - name: ops
            workspace: acme
            channel: C0OPS0000
            account: "123456789012"
            role: arn:aws:iam::123456789012:role/ops
            region: eu-west-1
            guardrails: [read-only-command-permissions, guardrails/operators.json]
        """).toString();
  }
}
