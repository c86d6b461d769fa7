package dev.ataws.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ataws.bot.Bot;
import dev.ataws.bot.socketmode.Settings;
import dev.ataws.playground.sandbox.SandboxAccount;
import dev.ataws.playground.slack.Ack;
import dev.ataws.playground.slack.Call;
import dev.ataws.playground.slack.Message;
import dev.ataws.playground.slack.PretendSlack;
import dev.ataws.playground.slack.SharedFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole bot in the pretend Slack, over real sockets, with the sandbox account. */
class BotTest {
  private static final String OPS = Playground.OPS;
  private static final String GENERAL = "C0GENERAL0";
  private static final String ALICE = Playground.ALICE;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final String BOB = "U0BOB00000";

  private PretendSlack slack;
  private Bot bot;

  @BeforeEach
  void begin() {
    slack = PretendSlack.start(0);
    bot = Bot.start(Playground.configuration(slack), new SandboxAccount(), Settings.defaults());
    await().atMost(PATIENCE).until(bot::isConnected);
  }

  @AfterEach
  void end() {
    bot.close();
    slack.close();
  }

  private Message ask(String channel, String text) {
    return answer(channel, slack.say(channel, ALICE, text));
  }

  private Message answer(String channel, Message question) {
    await().atMost(PATIENCE).until(() -> !answers(channel, question).isEmpty());
    return answers(channel, question).get(0);
  }

  private List<Message> answers(String channel, Message question) {
    String thread = question.threadTs().orElse(question.ts());
    return slack.thread(channel, thread).stream()
        .filter(message -> message.user().equals(slack.workspace().botUserId()))
        .toList();
  }

  @Test
  void answersInTheThreadWithATable() {
    Message answer = ask(OPS, "@aws lambda list-functions");
    assertThat(answer.text())
        .startsWith("`lambda list-functions` · 10 functions · account 123456789012 · eu-west-1\n");
    assertThat(answer.blocks().get(0).get("type").asText()).isEqualTo("table");
    assertThat(answer.blocks().get(0).get("rows").size()).isEqualTo(11);
  }

  @Test
  void acknowledgesBeforeItWorks() {
    ask(OPS, "@aws lambda list-functions");
    assertThat(slack.acks()).singleElement().extracting(Ack::eventId).isNotNull();
  }

  @Test
  void sendsTheWholeAnswerAsAFileWhenItIsAskedFor() {
    Message question = slack.say(OPS, ALICE, "@aws lambda list-functions");
    slack.press(answer(OPS, question), "result-download", BOB);
    await().atMost(PATIENCE).until(() -> file(question).isPresent());
    SharedFile file = file(question).orElseThrow();
    assertThat(file.name()).isEqualTo("lambda-list-functions.json");
    assertThat(new String(slack.file(file.id()).orElseThrow(), StandardCharsets.UTF_8))
        .contains("\"FunctionName\": \"checkout-api\"", "[redacted]")
        .doesNotContain("hunter2");
  }

  @Test
  void runsWhatIsConfirmedOnceAndByWhoAsked() {
    Message question = slack.say(OPS, ALICE, "@aws lambda invoke checkout-api");
    Message asked = answer(OPS, question);
    assertThat(asked.text()).startsWith("<@" + ALICE + ">, shall I run this?");
    slack.press(asked, "confirm-run", BOB);
    await()
        .atMost(PATIENCE)
        .until(() ->
            slack.calls().stream().anyMatch(call -> call.method().equals("chat.postEphemeral")));
    slack.press(asked, "confirm-run", ALICE);
    await()
        .atMost(PATIENCE)
        .until(() -> answers(OPS, question).stream()
            .anyMatch(message -> message.text().contains("StatusCode: 200")));
    assertThat(answers(OPS, question))
        .extracting(Message::text)
        .satisfiesExactlyInAnyOrder(
            text -> assertThat(text).contains("Run, as <@" + ALICE + "> confirmed"),
            text -> assertThat(text).startsWith("Only <@" + ALICE + ">, who asked"),
            text -> assertThat(text).contains("StatusCode: 200"));
  }

  private Optional<SharedFile> file(Message question) {
    return slack.thread(OPS, question.ts()).stream()
        .flatMap(message -> message.files().stream())
        .findFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@aws iam list-users | I did not run `iam list-users`. It takes `iam:ListUsers`, which never runs from chat",
        "@aws sts get-caller-identity | I did not run `sts get-caller-identity`. It takes `sts:GetCallerIdentity`, which never runs from chat",
        "@aws kms list-keys | I did not run `kms list-keys`. It takes `kms:ListKeys`, which never runs from chat",
        "@aws s3api delete-bucket --bucket x | I did not run `s3api delete-bucket`. No guardrail of `ops`",
        "@aws lambda invok | `lambda invok` is not a command. AWS Lambda has no operation `invok`. Did you mean `lambda invoke`?",
        "@aws | AWS in this channel",
        "@aws lambda get-function —function-name nope | AWS answered `lambda get-function` with `ResourceNotFoundException`.",
        "@aws lambda get-function | `lambda get-function` needs more:",
        "@aws ec2 describe-instances -filters Name=instance-state-name,Values=stopped | `ec2 describe-instances` ·",
        "@aws cloudwatch describe-alarms --state ALARM | `cloudwatch describe-alarms` ·",
        "@aws lambda '<!channel>' | `lambda &lt;!channel&gt;` is not a command"
      })
  void answers(String text, String beginning) {
    Message answer = ask(OPS, text);
    assertThat(answer.text()).startsWith(beginning).doesNotContain("<!channel>");
  }

  @Test
  void saysHowToConfigureAChannel() {
    Message answer = ask(GENERAL, "@aws lambda list-functions");
    assertThat(answer.text())
        .startsWith("I do nothing in this channel yet: no configuration names it.");
    assertThat(answer.blocks().toString()).contains("channel: " + GENERAL);
  }

  @Test
  void answersInsideAThread() {
    Message first = slack.say(OPS, ALICE, "deploying now");
    Message question = slack.reply(OPS, first.ts(), ALICE, "@aws lambda list-functions");
    assertThat(answer(OPS, question).threadTs()).contains(first.ts());
  }

  @Test
  void answersOnceWhatSlackDeliversTwice() {
    slack.faults().deliverTimes(2);
    Message question =
        slack.say(OPS, ALICE, "@aws lambda list-aliases --function-name checkout-api");
    answer(OPS, question);
    slack.faults().deliverTimes(1);
    ask(
        OPS,
        "@aws dynamodb list-tables"); // its answer comes after anything that the second delivery
    // could cause
    assertThat(slack.acks()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(slack.calls().stream().map(Call::method).filter("chat.postMessage"::equals))
        .hasSize(2);
  }

  @Test
  void saysItInPlainTextWhenSlackRefusesTheBlocks() {
    slack.faults().fail("chat.postMessage", 1, "invalid_blocks");
    Message answer = ask(OPS, "@aws dynamodb list-tables");
    assertThat(answer.text()).startsWith("`dynamodb list-tables` · ");
    assertThat(answer.blocks()).isEmpty();
  }

  @Test
  void waitsWhenSlackAsksForIt() {
    slack.faults().rateLimit("chat.postMessage", 1, Duration.ofSeconds(1));
    assertThat(ask(OPS, "@aws dynamodb list-tables").text())
        .startsWith("`dynamodb list-tables` · ");
    assertThat(slack.calls().stream().map(Call::method).filter("chat.postMessage"::equals))
        .hasSize(2);
  }
}
