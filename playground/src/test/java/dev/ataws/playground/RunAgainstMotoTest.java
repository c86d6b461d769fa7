package dev.ataws.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ataws.channels.MotoServer;
import dev.ataws.channels.RequiresProgram;
import dev.ataws.playground.slack.Message;
import dev.ataws.playground.slack.PretendSlack;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;

/**
 * {@code at-aws run} as its own process, configured by a file, between the pretend Slack and a moto server that plays AWS.
 */
@RequiresProgram("moto_server")
class RunAgainstMotoTest {
  private static final String OPS = "C0OPS00000";
  private static final String ALICE = "U0ALICE000";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir
  private static Path directory;

  private static MotoServer moto;
  private static PretendSlack slack;
  private static Process bot;

  @BeforeAll
  static void start() throws IOException {
    moto = MotoServer.start(directory);
    slack = PretendSlack.start(0);
    bot = run(configuration());
    await().atMost(PATIENCE).until(() -> slack.openSockets() == 1);
  }

  @AfterAll
  static void stop() {
    bot.destroy();
    await().atMost(PATIENCE).until(() -> !bot.isAlive());
    slack.close();
    moto.close();
  }

  private static Path configuration() throws IOException {
    return Files.writeString(directory.resolve("at-aws.yml"), """
        workspaces:
          - name: pretend
            id: %s
            appToken: ${SLACK_APP_TOKEN}
            botToken: ${SLACK_BOT_TOKEN}
            slackApi: %s
        channels:
          - name: ops
            workspace: pretend
            channel: %s
            account: "123456789012"
            role: arn:aws:iam::123456789012:role/at-aws-ops
            region: eu-west-1
        """.formatted(
            slack.workspace().teamId(), slack.methodsEndpointPrefix(), OPS));
  }

  private static Process run(Path configuration) throws IOException {
    ProcessBuilder process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dlogback.configurationFile=logback.xml", // not the one of the tests
            "-cp",
            System.getProperty("java.class.path"),
            "dev.ataws.bot.Main",
            "run",
            "--config",
            configuration.toString())
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("bot.log").toFile());
    process
        .environment()
        .putAll(Map.of(
            "SLACK_APP_TOKEN", slack.appToken(),
            "SLACK_BOT_TOKEN", slack.botToken(),
            "AWS_ENDPOINT_URL", moto.uri().toString(),
            "AWS_ACCESS_KEY_ID", "the-bot",
            "AWS_SECRET_ACCESS_KEY", "not-a-secret"));
    return process.start();
  }

  private static Message ask(String text) {
    Message question = slack.say(OPS, ALICE, text);
    await()
        .atMost(PATIENCE)
        .until(() -> answers(question).stream().anyMatch(RunAgainstMotoTest::isDone));
    return answers(question).get(0);
  }

  /** What takes the place of a message stands where that stood. */
  private static boolean isDone(Message answer) {
    return !answer.text().endsWith("Running…");
  }

  private static List<Message> answers(Message question) {
    return slack.thread(OPS, question.ts()).stream()
        .filter(message -> message.user().equals(slack.workspace().botUserId()))
        .toList();
  }

  @Test
  void answersWithWhatRunsInTheAccount() throws IOException, InterruptedException {
    String instance = instanceInMoto();

    Message answer =
        ask("@aws ec2 describe-instances --filters Name=instance-state-name,Values=running");

    assertThat(answer.text())
        .startsWith("`ec2 describe-instances` · 1 instance · account 123456789012 · eu-west-1\n")
        .contains(instance);
    assertThat(answer.blocks().get(0).get("rows").get(1).toString()).contains(instance, "running");
    assertThat(sessions())
        .anySatisfy(session ->
            assertThat(session.path("session_name").asText()).isEqualTo("chatbot-" + ALICE));
    assertThat(Files.readString(directory.resolve("bot.log")))
        .contains(
            "\"event\":\"command\"", "\"command\":\"ec2 describe-instances\"", "\"result\":\"ok\"")
        .doesNotContain(slack.botToken(), slack.appToken(), "not-a-secret");
  }

  /** An instance of the account whose role the channel has, since moto keeps accounts apart. */
  private static String instanceInMoto() {
    try (Ec2Client ec2 = Ec2Client.builder()
        .region(Region.EU_WEST_1)
        .endpointOverride(moto.uri())
        .httpClientBuilder(Apache5HttpClient.builder())
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("owner", "not-a-secret")))
        .build()) {
      return ec2.runInstances(
              request -> request.imageId("ami-12c6146b").minCount(1).maxCount(1))
          .instances()
          .get(0)
          .instanceId();
    }
  }

  /** The role sessions that moto knows, by its own account of its state. */
  private static List<JsonNode> sessions() throws IOException, InterruptedException {
    HttpResponse<String> state = HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(moto.uri().resolve("/moto-api/data.json")).build(),
            HttpResponse.BodyHandlers.ofString());
    List<JsonNode> sessions = new ArrayList<>();
    new ObjectMapper().readTree(state.body()).at("/sts/AssumedRole").forEach(sessions::add);
    return sessions;
  }

  @Test
  void awsIsToldWhatTheSessionMayDo() throws IOException, InterruptedException {
    ask("@aws cloudformation list-stacks");
    assertThat(sessions())
        .anySatisfy(session -> assertThat(session.path("policy").asText())
            .startsWith("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\"")
            .contains("\"secretsmanager:*\"", "\"cloudformation:List*\"")
            .hasSizeLessThanOrEqualTo(2_048));
  }

  /** To moto the role may do everything, so what is not done was not asked for. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "iam list-users",
        "secretsmanager list-secrets",
        "dynamodb scan --table-name t",
        "ec2 stop-instances --instance-ids i-0123456789abcdef0",
        "ec2 wait password-data-available --instance-id i-0123456789abcdef0"
      })
  void whatIsDeniedHereMakesNoCall(String command) throws IOException {
    long calls = calls();
    assertThat(ask("@aws " + command).text()).startsWith("I did not run");
    assertThat(calls()).isEqualTo(calls);
    ask("@aws sns list-topics");
    assertThat(calls()).isGreaterThan(calls);
  }

  private static long calls() throws IOException {
    return moto.log().lines().filter(line -> line.contains("HTTP/1.1\" ")).count();
  }

  @Test
  void speaksEveryProtocolOfAws() {
    assertThat(ask("@aws lambda list-functions").text()).endsWith("No functions in eu-west-1.");
    assertThat(ask("@aws s3api list-buckets").text()).startsWith("`s3api list-buckets` ·");
    assertThat(ask("@aws dynamodb list-tables").text()).endsWith("No tables in eu-west-1.");
    assertThat(ask("@aws sqs list-queues").text()).endsWith("No queues in eu-west-1.");
    assertThat(ask("@aws ssm describe-parameters").text()).endsWith("No parameters in eu-west-1.");
    assertThat(ask("@aws sns list-topics").text()).endsWith("No topics in eu-west-1.");
  }

  @Test
  void saysWhatAwsDidNotFind() {
    assertThat(ask("@aws lambda get-function --function-name nope").text())
        .startsWith("AWS answered `lambda get-function` with `ResourceNotFoundException`. ")
        .contains("nope", "`lambda list-functions` shows which there are in eu-west-1.");
  }
}
