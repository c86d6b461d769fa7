package dev.ataws.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.Samples;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.rendering.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationTest {
  private static final String OUTPUT =
      "{\"Configuration\": {\"FunctionName\": \"f\", \"Environment\": {\"Variables\": {\"P\": \"hunter2\"}}}}";

  private List<AwsCall> calls = List.of();

  private static ObjectNode output() {
    try {
      return (ObjectNode) new ObjectMapper().readTree(OUTPUT);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Reply say(String text, Optional<String> region) {
    return say(Session.mention("C0OPS", "1.2", "U0ANA", text), region);
  }

  private Reply say(Mention mention, Optional<String> region) {
    Session session = new Session(
        Samples.configuration(Samples.channel(region)), call -> Session.answer(output()));
    session.conversation.answer(mention);
    calls = session.calls;
    return session.chat.last();
  }

  /** Word for word, what the bot answers to what must not reach AWS. */
  @ParameterizedTest
  @CsvFileSource(resources = "refusals.csv", numLinesToSkip = 1, maxCharsPerColumn = 10_000)
  void answersWithoutACall(String text, String answer) {
    assertThat(say(text == null ? "" : text, Optional.of("eu-west-1")).text())
        .isEqualTo(answer.replace("\\n", "\n"));
    assertThat(calls).allMatch(call -> call.operation().name().equals("ListFunctions"));
  }

  @Test
  void callsWithWhatWasSaid() {
    Reply reply =
        say("lambda get-function --function-name f --region us-east-1", Optional.of("eu-west-1"));
    assertThat(calls).singleElement().satisfies(call -> {
      assertThat(call.operation().name()).isEqualTo("GetFunction");
      assertThat(call.parameters()).hasToString("{\"FunctionName\":\"f\"}");
      assertThat(call.region()).isEqualTo("us-east-1");
      assertThat(call.person().userId()).isEqualTo("U0ANA");
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
  void doesNothingInAChannelThatNobodyConfigured() {
    Reply reply =
        say(Session.mention("C0OTHER", "1.2", "U0ANA", "lambda list-functions"), Optional.empty());
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
            "Ev1",
            new Origin("T0ACME", "C0OPS", "1.2", "U0EVE"),
            true,
            "<@U0BOT> lambda list-functions"),
        Optional.empty());
    assertThat(reply.text())
        .isEqualTo(
            "I answer only people of the workspace that this bot belongs to. Ask a member of it to run the command for you.");
    assertThat(calls).isEmpty();
  }
}
