package dev.ataws.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.Samples;
import dev.ataws.bot.aws.AwsAccount;
import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.rendering.Reply;
import dev.ataws.channels.Configuration;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationTest {
  private static final String OUTPUT =
      "{\"Configuration\": {\"FunctionName\": \"f\", \"Environment\": {\"Variables\": {\"P\": \"hunter2\"}}}}";

  private final List<AwsCall> calls = new ArrayList<>();
  private final AwsAccount account = call -> {
    calls.add(call);
    return new AwsAnswer.Success(output(), Optional.empty(), "request-1");
  };

  private static ObjectNode output() {
    try {
      return (ObjectNode) new ObjectMapper().readTree(OUTPUT);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Reply say(String text, Optional<String> region) {
    return say(
        new Mention("Ev1", "T0ACME", "C0OPS", "U0ANA", false, "1.2", "<@U0BOT> " + text), region);
  }

  private Reply say(Mention mention, Optional<String> region) {
    Configuration configuration = Samples.configuration(Samples.channel(region));
    return new Conversation(
            configuration,
            Samples.INTERPRETER,
            Samples.permissions(configuration),
            new Confirmations(Clock.systemUTC()),
            account,
            new Audit())
        .answer(mention);
  }

  /** Word for word, what the bot answers to what must not reach AWS. */
  @ParameterizedTest
  @CsvFileSource(resources = "refusals.csv", numLinesToSkip = 1, maxCharsPerColumn = 10_000)
  void answersWithoutACall(String text, String answer) {
    assertThat(say(text == null ? "" : text, Optional.of("eu-west-1")).text())
        .isEqualTo(answer.replace("\\n", "\n"));
    assertThat(calls).isEmpty();
  }

  @Test
  void callsWithWhatWasSaid() {
    Reply reply =
        say("lambda get-function --function-name f --region us-east-1", Optional.of("eu-west-1"));
    assertThat(calls).singleElement().satisfies(call -> {
      assertThat(call.operation().name()).isEqualTo("GetFunction");
      assertThat(call.parameters()).hasToString("{\"FunctionName\":\"f\"}");
      assertThat(call.region()).isEqualTo("us-east-1");
      assertThat(call.slackUserId()).isEqualTo("U0ANA");
    });
    assertThat(reply.text()).contains("FunctionName: f").doesNotContain("hunter2");
  }

  @Test
  void picksFromTheAnswerWhenItsSecretsAreGone() {
    Reply reply = say(
        "lambda get-function f --query 'Configuration.[FunctionName, Environment.Variables.P]'",
        Optional.of("eu-west-1"));
    assertThat(reply.text()).contains("\"f\"").doesNotContain("hunter2");
    assertThat(calls).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "json,\"FunctionName\": \"f\"",
    "yaml,FunctionName: f",
    "yaml-stream,- Configuration:",
    "text,CONFIGURATION\tf",
    "table,||  FunctionName",
    "off,`lambda get-function` is done.",
  })
  void printsAsTheAwsCliWhenAskedTo(String format, String line) {
    assertThat(say("lambda get-function f --output " + format, Optional.of("eu-west-1"))
            .text())
        .contains(line)
        .doesNotContain("hunter2");
  }

  @Test
  void takesTheRegionOfTheChannel() {
    say("lambda get-function f", Optional.of("eu-west-1"));
    assertThat(calls)
        .singleElement()
        .satisfies(call -> assertThat(call.region()).isEqualTo("eu-west-1"));
  }

  @Test
  void asksForARegionWhenNobodyNamesOne() {
    assertThat(say("lambda get-function f", Optional.empty()).text())
        .isEqualTo(
            "Where? This channel has no default region. Add one: `@aws lambda get-function --function-name f --region eu-west-1`");
    assertThat(calls).isEmpty();
  }

  @Test
  void doesNothingInAChannelThatNobodyConfigured() {
    Reply reply = say(
        new Mention(
            "Ev1", "T0ACME", "C0OTHER", "U0ANA", false, "1.2", "<@U0BOT> lambda list-functions"),
        Optional.empty());
    assertThat(reply.text())
        .isEqualTo("I do nothing in this channel yet: no configuration names it. "
            + "The owner of the bot can add one to `at-aws.yml`, like this:");
    assertThat(reply.blocks().get(1).toString()).contains("channel: C0OTHER").contains("T0ACME");
    assertThat(calls).isEmpty();
  }

  @Test
  void doesNothingForPeopleOfOtherWorkspaces() {
    Reply reply = say(
        new Mention(
            "Ev1", "T0ACME", "C0OPS", "U0EVE", true, "1.2", "<@U0BOT> lambda list-functions"),
        Optional.empty());
    assertThat(reply.text())
        .isEqualTo(
            "I answer only people of the workspace that this bot belongs to. Ask a member of it to run the command for you.");
    assertThat(calls).isEmpty();
  }
}
