package dev.ataws.bot.conversation;

import static dev.ataws.bot.conversation.Session.ANA;
import static dev.ataws.bot.conversation.Session.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.Samples;
import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.rendering.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bot asks before it goes on, and the ways to answer. */
class QuestionsTest {
  private final Session session = new Session(
      Samples.configuration(
          Samples.channel(Optional.of("eu-west-1")),
          Samples.account("production", "111111111111"),
          Samples.account("staging", "222222222222")),
      QuestionsTest::answer);

  private static AwsAnswer answer(AwsCall call) {
    return Session.answer(json(
        call.operation().name().equals("ListFunctions")
            ? "{\"Functions\": [{\"FunctionName\": \"hello\"}, {\"FunctionName\": \"world\"}]}"
            : "{\"Configuration\": {\"FunctionName\": \"hello\"}}"));
  }

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> asked() {
    return session.calls.stream()
        .map(call -> call.operation().name() + call.parameters())
        .toList();
  }

  private void type(String text, String threadTs, String userId) {
    session.conversation.answer(Session.mention("C0OPS", threadTs, userId, text));
  }

  @Test
  void offersWhatTheAccountHas() {
    Reply question = session.say("C0OPS", "lambda get-function");
    assertThat(question.text())
        .startsWith("`lambda get-function` needs more:\n• `--function-name` (string) ")
        .contains("Or answer in this thread: `@aws function-name …`");
    assertThat(question.blocks().get(1).at("/accessory/options").findValuesAsText("value"))
        .containsExactly("hello", "world");
    session.press("C0OPS", "9.1", Session.choice(question, "--function-name", "hello"), ANA);
    assertThat(asked())
        .containsExactly("ListFunctions{}", "GetFunction{\"FunctionName\":\"hello\"}");
    assertThat(session.chat.at("9.1").text())
        .isEqualTo("`lambda get-function` · `--function-name hello`");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "function-name hello",
        "--function-name hello",
        "—function-name hello",
        "-function-name hello",
        "--function-name=hello",
        "hello",
        "lambda get-function --function-name hello"
      })
  void takesWhatIsTyped(String answer) {
    session.say("C0OPS", "lambda get-function");
    session.restart();
    type(answer, "1.2", ANA);
    assertThat(asked()).endsWith("GetFunction{\"FunctionName\":\"hello\"}");
  }

  @Test
  void takesAnOptionFromAnywhereInTheChannelButNoValueAlone() {
    session.say("C0OPS", "lambda get-function");
    type("hello", "5.5", ANA);
    type("function-name hello", "5.5", BEN);
    assertThat(asked()).containsExactly("ListFunctions{}");
    type("function-name hello", "5.5", ANA);
    assertThat(asked()).endsWith("GetFunction{\"FunctionName\":\"hello\"}");
  }

  @Test
  void asksOnUntilNothingIsMissing() {
    Reply first = session.say("C0OPS", "cloudwatch get-metric-statistics --namespace AWS/EC2");
    assertThat(first.text()).contains("--metric-name", "--start-time", "--period");
    type("metric-name CPUUtilization", "1.2", ANA);
    assertThat(session.chat.last().text())
        .startsWith("`cloudwatch get-metric-statistics` needs more:\n• `--start-time`");
    type("--start-time 2026-01-01 --end-time 2026-01-02 --period 60", "1.2", ANA);
    assertThat(asked())
        .endsWith("GetMetricStatistics{\"Namespace\":\"AWS/EC2\",\"MetricName\":\"CPUUtilization\","
            + "\"StartTime\":\"2026-01-01\",\"EndTime\":\"2026-01-02\",\"Period\":60}");
  }

  @Test
  void saysWhatIsWrongWithAnAnswerAndKeepsTheQuestion() {
    session.say(
        "C0OPS",
        "cloudwatch get-metric-statistics --namespace N --metric-name M"
            + " --start-time 2026-01-01 --end-time 2026-01-02");
    type("period often", "1.2", ANA);
    assertThat(session.chat.last().text()).contains("--period");
    type("period 60", "1.2", ANA);
    assertThat(asked()).hasSize(1);
  }

  @Test
  void isOverAfterAQuarterOfAnHour() {
    Reply question = session.say("C0OPS", "lambda get-function");
    session.clock.turn(Duration.ofMinutes(15));
    session.press("C0OPS", "9.1", Session.choice(question, "--function-name", "hello"), ANA);
    assertThat(session.chat.whispered)
        .singleElement()
        .satisfies(reply -> assertThat(reply.text()).contains("older than 15 minutes"));
    type("function-name hello", "1.2", ANA);
    assertThat(session.chat.last().text()).contains("asked more than 15 minutes ago");
    assertThat(asked()).containsExactly("ListFunctions{}");
  }

  @Test
  void isAnsweredOnceAndByWhomItWasAsked() {
    Reply question = session.say("C0OPS", "lambda get-function");
    Press.Control hello = Session.choice(question, "--function-name", "hello");
    session.press("C0OPS", "9.1", hello, BEN);
    assertThat(session.chat.whispered.get(0).text()).startsWith("Only <@U0ANA>");
    session.press("C0OPS", "9.1", hello, ANA);
    session.press("C0OPS", "9.1", hello, ANA);
    assertThat(asked()).hasSize(2);
    assertThat(session.chat.whispered.get(1).text()).contains("answered already");
  }

  @Test
  void opensAForm() {
    Reply question = session.say("C0OPS", "lambda get-function");
    session.press("C0OPS", "9.1", Session.button(question, Press.Button.FORM), ANA);
    ObjectNode form = session.chat.forms.get(0);
    assertThat(form.at("/title/text").asText()).isEqualTo("get-function");
    assertThat(form.path("blocks").findValuesAsText("block_id"))
        .containsExactly("--function-name", "--qualifier");
    assertThat(form.at("/blocks/1/element/type").asText()).isEqualTo("external_select");
    String id = form.path("private_metadata").asText();
    assertThat(session.conversation.suggest(new Suggestion(id, "--function-name", "WOR", ANA)))
        .containsExactly("world");
    assertThat(session.conversation.suggest(new Suggestion(id, "--function-name", "", BEN)))
        .isEmpty();
  }

  private static Submission submission(String id, Map<String, List<String>> values) {
    return new Submission(id, new Origin("T0ACME", "C0OPS", "", ANA), values);
  }

  @Test
  void takesAFormThatIsFilledIn() {
    Reply question = session.say("C0OPS", "cloudwatch get-metric-statistics");
    session.press("C0OPS", "9.1", Session.button(question, Press.Button.FORM), ANA);
    String id = session.chat.forms.get(0).path("private_metadata").asText();
    Map<String, List<String>> values = Map.of(
        "--namespace", List.of("AWS/EC2"),
        "--metric-name", List.of("it's; --odd"),
        "--start-time", List.of("1767225600"),
        "--end-time", List.of("1767312000"),
        "--period", List.of("60"),
        "--statistics", List.of("Sum, Average"),
        "--dimensions", List.of("Name=InstanceId,Value=i-1\nName=Other,Value=2"));
    assertThat(session.conversation.faults(submission(id, values))).isEmpty();
    session.conversation.submit(submission(id, values));
    session.conversation.submit(submission(id, values));
    assertThat(session.calls).hasSize(2).last().satisfies(call -> {
      assertThat(call.parameters().path("MetricName").asText()).isEqualTo("it's; --odd");
      assertThat(call.parameters().path("Statistics").toString())
          .isEqualTo("[\"Sum\",\"Average\"]");
      assertThat(call.parameters().path("Dimensions")).hasSize(2);
    });
  }

  @Test
  void saysWhichFieldOfAFormIsWrong() {
    Reply question = session.say("C0OPS", "cloudwatch get-metric-statistics");
    session.press("C0OPS", "9.1", Session.button(question, Press.Button.FORM), ANA);
    String id = session.chat.forms.get(0).path("private_metadata").asText();
    assertThat(session.conversation.faults(submission(
            id, Map.of("--namespace", List.of("N"), "--dimensions", List.of("{\"Name\": ")))))
        .containsOnlyKeys("--dimensions");
    session.clock.turn(Duration.ofMinutes(15));
    assertThat(session.conversation.faults(submission(id, Map.of("--namespace", List.of("N")))))
        .hasEntrySatisfying("--namespace", fault -> assertThat(fault).contains("15 minutes"));
  }

  @Test
  void asksWhichAccountAndRemembersIt() {
    Reply question = session.say("C0TWO", "lambda get-function hello");
    assertThat(question.text()).startsWith("<@U0ANA>, this channel has several accounts.");
    session.press("C0TWO", "9.1", Session.choice(question, "account", "staging"), ANA);
    assertThat(session.calls.get(0).channel().account()).isEqualTo("222222222222");
    session.restart();
    session.say("C0TWO", "lambda get-function hello");
    assertThat(session.calls.get(1).channel().account()).isEqualTo("222222222222");
    session.say("C0TWO", "set default-account 111111111111");
    session.say("C0TWO", "lambda get-function hello");
    assertThat(session.calls.get(2).channel().account()).isEqualTo("111111111111");
    session.clock.turn(Duration.ofDays(7));
    assertThat(session.say("C0TWO", "lambda get-function hello").text())
        .contains("several accounts");
  }

  @Test
  void tellsWhoOneIs() {
    session.say("C0TWO", "set default-account staging");
    assertThat(session.say("C0TWO", "whoami").text())
        .contains(
            "*Account* 111111111111 (production) · chosen with `@aws set default-account 111111111111`",
            "*Account* 222222222222 (staging) · commands go here: <@U0ANA> chose it",
            "*Role* `arn:aws:iam::222222222222:role/staging`",
            "*Session* `chatbot-U0ANA`",
            "*Region* eu-west-1, as configured",
            "*Guardrails* `guardrail`");
  }

  @Test
  void asksForARegionOnceWhereNoneIsKnown() {
    Session anywhere = new Session(
        Samples.configuration(Samples.channel(Optional.empty())), QuestionsTest::answer);
    Reply question = anywhere.say("C0OPS", "lambda get-function hello");
    assertThat(question.text())
        .startsWith("<@U0ANA>, where? Neither the command nor this channel names a region.");
    anywhere.press("C0OPS", "9.1", Session.choice(question, "region", "us-east-1"), ANA);
    assertThat(anywhere.calls.get(0).region()).isEqualTo("us-east-1");
    anywhere.say("C0OPS", "lambda get-function hello");
    assertThat(anywhere.calls.get(1).region()).isEqualTo("us-east-1");
    anywhere.say("C0OPS", "lambda get-function hello --region eu-west-1");
    assertThat(anywhere.calls.get(2).region()).isEqualTo("eu-west-1");
    anywhere.say("C0OPS", "lambda get-function hello");
    assertThat(anywhere.calls.get(3).region()).isEqualTo("us-east-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cn-north-1", "mars-1"})
  void setsNoRegionThatTheAccountHasNot(String region) {
    assertThat(session.say("C0OPS", "set default-region " + region).text())
        .startsWith("`" + region + "` is no region of the account 123456789012.");
    session.say("C0OPS", "lambda get-function hello");
    assertThat(session.calls.get(0).region()).isEqualTo("eu-west-1");
  }

  @Test
  void aChosenRegionIsThatOfTheChannel() {
    session.say("C0OPS", "set default-region us-west-2");
    session.say("C0OPS", "lambda get-function hello");
    assertThat(session.calls.get(0).region()).isEqualTo("us-west-2");
  }

  @Test
  void tellsOnceHowToConfigureAChannel() {
    session.say("C0NEW", "lambda list-functions");
    session.say("C0NEW", "lambda list-functions");
    assertThat(session.chat.said).hasSize(1);
  }
}
