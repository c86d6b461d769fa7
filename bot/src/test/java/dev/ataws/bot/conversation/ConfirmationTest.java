package dev.ataws.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.Samples;
import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.rendering.Reply;
import dev.ataws.channels.Channel;
import dev.ataws.channels.Configuration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a command that changes something to the press of a button, and what comes of it. */
class ConfirmationTest {
  private static final String REBOOT = "ec2 reboot-instances --instance-ids i-0123456789abcdef0";
  private static final String ANA = "U0ANA";
  private static final String BEN = "U0BEN";

  private final List<Reply> said = new ArrayList<>();
  private final List<AwsCall> calls = new ArrayList<>();
  private final TurnableClock clock = new TurnableClock();
  private final Conversation conversation = conversation("""
      {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": ["ec2:*", "lambda:*", "rds:*"], "Resource": "*"},
        {"Effect": "Deny", "Action": "ec2:Terminate*", "Resource": "*",
         "Condition": {"Bool": {"chat:SecondPerson": "false"}}},
        {"Effect": "Deny", "Action": "ec2:*", "Resource": "*",
         "Condition": {"StringEquals": {"chat:UserId": "U0MALLORY"}}},
        {"Effect": "Deny", "Action": "ec2:RebootInstances", "Resource": "*",
         "Condition": {"DateGreaterThan": {"aws:CurrentTime": "2026-01-31T12:10:00Z"}}}]}""");

  private Conversation conversation(String guardrail) {
    Channel channel = Samples.channel("C0OPS", guardrail);
    Configuration configuration = Samples.configuration(channel);
    return new Conversation(
        configuration,
        Samples.INTERPRETER,
        new Permissions(configuration, workspace -> People.known(Set.of(), true), clock),
        new Confirmations(clock),
        call -> {
          calls.add(call);
          return new AwsAnswer.Success(
              JsonNodeFactory.instance.objectNode(), Optional.empty(), "request-1");
        },
        new Audit());
  }

  private Reply say(String text) {
    return conversation.answer(
        new Mention("Ev1", "T0ACME", "C0OPS", ANA, false, "1.2", "<@U0BOT> " + text));
  }

  /** Presses a button of a reply and does what follows. */
  private Outcome press(Reply asked, Press.Button button, String userId) {
    Outcome outcome = conversation.press(
        new Press("T0ACME", "C0OPS", "1.3", "1.2", userId, false, button, id(asked)));
    outcome.work().map(Supplier::get).ifPresent(said::add);
    return outcome;
  }

  private static String id(Reply asked) {
    ObjectNode buttons = asked.blocks().get(asked.blocks().size() - 1);
    return buttons.path("elements").path(0).path("value").asText();
  }

  private static String replaced(Outcome outcome) {
    return outcome.replacement().orElseThrow().text();
  }

  /** Who comes too late is told so; what stands there already stays. */
  private static String whispered(Outcome outcome) {
    assertThat(outcome.replacement()).isEmpty();
    return outcome.whisper().orElseThrow().text();
  }

  @Test
  void showsAllThatItWouldDo() {
    Reply asked = say("rds modify-db-instance --db-instance-identifier orders"
        + " --master-user-password hunter2hunter2 --no-apply-immediately --region us-east-1");
    assertThat(asked.text())
        .startsWith(
            "<@U0ANA>, shall I run this? `rds:ModifyDBInstance` is of the access level Write: "
                + "it can change something in the account 123456789012.\n`rds modify-db-instance`")
        .contains("ModifyDBInstance · account 123456789012 · us-east-1 · role arn:aws:iam::")
        .contains("access level Write · valid for 15 minutes");
    assertThat(asked.blocks().toString())
        .contains("DBInstanceIdentifier: orders", "ApplyImmediately: false", "[redacted]")
        .contains("\"Run\"", "\"Cancel\"")
        .doesNotContain("hunter2");
    assertThat(calls).isEmpty();
  }

  @Test
  void runsOnceWhoeverPressesHoweverOften() {
    Reply asked = say(REBOOT);
    Outcome pressed = press(asked, Press.Button.RUN, ANA);
    assertThat(replaced(pressed)).startsWith("`ec2 reboot-instances` Run, as <@U0ANA> confirmed.");
    assertThat(whispered(press(asked, Press.Button.RUN, ANA))).contains("answered already");
    assertThat(whispered(press(asked, Press.Button.CANCEL, ANA))).contains("answered already");
    assertThat(calls).singleElement().satisfies(call -> {
      assertThat(call.operation().name()).isEqualTo("RebootInstances");
      assertThat(call.slackUserId()).isEqualTo(ANA);
    });
  }

  @Test
  void onlyWhoAskedMayPress() {
    Reply asked = say(REBOOT);
    for (Press.Button button : Press.Button.values()) {
      Outcome outcome = press(asked, button, BEN);
      assertThat(outcome.whisper().orElseThrow().text()).startsWith("Only <@U0ANA>, who asked");
      assertThat(outcome.replacement()).isEmpty();
    }
    assertThat(calls).isEmpty();
    press(asked, Press.Button.RUN, ANA);
    assertThat(calls).hasSize(1);
  }

  @Test
  void nobodyOfAnotherWorkspaceMayPress() {
    Reply asked = say(REBOOT);
    Outcome outcome = conversation.press(
        new Press("T0ACME", "C0OPS", "1.3", "1.2", ANA, true, Press.Button.RUN, id(asked)));
    assertThat(outcome.whisper()).isPresent();
    assertThat(outcome.work()).isEmpty();
  }

  @Test
  void cancels() {
    Reply asked = say(REBOOT);
    assertThat(replaced(press(asked, Press.Button.CANCEL, ANA)))
        .isEqualTo("`ec2 reboot-instances` Not run: <@U0ANA> cancelled it.");
    assertThat(whispered(press(asked, Press.Button.RUN, ANA))).contains("answered already");
    assertThat(calls).isEmpty();
  }

  @Test
  void isTooLateAfterAQuarterOfAnHour() {
    Reply asked = say("lambda invoke --function-name f");
    clock.turn(Duration.ofMinutes(15));
    assertThat(replaced(press(asked, Press.Button.RUN, ANA))).contains("older than 15 minutes");
    assertThat(calls).isEmpty();
  }

  @Test
  void isDecidedOnAgainWhenPressed() {
    Reply asked = say(REBOOT);
    clock.turn(Duration.ofMinutes(14));
    assertThat(replaced(press(asked, Press.Button.RUN, ANA)))
        .startsWith("I did not run `ec2 reboot-instances`. The guardrail");
    assertThat(calls).isEmpty();
  }

  @Test
  void asksASecondPersonWhereAGuardrailSaysSo() {
    Reply asked = say("ec2 terminate-instances --instance-ids i-0123456789abcdef0");
    assertThat(asked.text()).startsWith("<@U0ANA> asks for this. Who else agrees?");
    assertThat(press(asked, Press.Button.RUN, ANA).whisper().orElseThrow().text())
        .contains("somebody else to agree");
    assertThat(
            press(asked, Press.Button.RUN, "U0MALLORY").whisper().orElseThrow().text())
        .contains("You may not run this command here yourself");
    assertThat(calls).isEmpty();
    press(asked, Press.Button.RUN, BEN);
    assertThat(calls)
        .singleElement()
        .satisfies(call -> assertThat(call.slackUserId()).isEqualTo(ANA));
  }

  @Test
  void whoAskedMayCancelWhatASecondPersonConfirms() {
    Reply asked = say("ec2 terminate-instances --instance-ids i-0123456789abcdef0");
    assertThat(replaced(press(asked, Press.Button.CANCEL, ANA))).contains("cancelled");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no-such-confirmation"})
  void aButtonOfNobodyDoesNothing(String value) {
    Outcome outcome = conversation.press(
        new Press("T0ACME", "C0OPS", "1.3", "1.2", ANA, false, Press.Button.RUN, value));
    assertThat(outcome.work()).isEmpty();
    assertThat(replaced(outcome)).contains("Nothing was run");
  }

  private static final class TurnableClock extends Clock {
    private Instant now = Instant.parse("2026-01-31T12:00:00Z");

    void turn(Duration forward) {
      now = now.plus(forward);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
