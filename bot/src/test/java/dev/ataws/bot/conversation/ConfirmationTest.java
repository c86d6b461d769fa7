package dev.ataws.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.bot.Samples;
import dev.ataws.bot.rendering.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a command that changes something to the press of a button, and what comes of it. */
class ConfirmationTest {
  private static final String REBOOT = "ec2 reboot-instances --instance-ids i-0123456789abcdef0";
  private static final String ANA = "U0ANA";
  private static final String BEN = "U0BEN";

  private final Session session = session("""
      {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": ["ec2:*", "lambda:*", "rds:*"], "Resource": "*"},
        {"Effect": "Deny", "Action": "ec2:Terminate*", "Resource": "*",
         "Condition": {"Bool": {"chat:SecondPerson": "false"}}},
        {"Effect": "Deny", "Action": "ec2:*", "Resource": "*",
         "Condition": {"StringEquals": {"chat:UserId": "U0MALLORY"}}},
        {"Effect": "Deny", "Action": "ec2:RebootInstances", "Resource": "*",
         "Condition": {"DateGreaterThan": {"aws:CurrentTime": "2026-01-31T12:10:00Z"}}}]}""");

  private static Session session(String guardrail) {
    return new Session(Samples.configuration(Samples.channel("C0OPS", guardrail)));
  }

  private Reply say(String text) {
    return session.say("C0OPS", text);
  }

  /** Presses a button of the first message. */
  private void press(Reply asked, Press.Button button, String userId) {
    session.press("C0OPS", "9.1", Session.button(asked, button), userId);
  }

  private String standing() {
    return session.chat.at("9.1").text();
  }

  private String whispered() {
    return session.chat.whispered.get(session.chat.whispered.size() - 1).text();
  }

  @Test
  void showsAllThatItWouldDo() {
    Reply asked = say("rds modify-db-instance --db-instance-identifier orders"
        + " --master-user-password hunter2hunter2 --no-apply-immediately --region us-east-1");
    assertThat(asked.text())
        .startsWith(
            "<@U0ANA>, shall I run this? `rds:ModifyDBInstance` is of the access level Write: "
                + "it can change something in the account 123456789012.\n`rds modify-db-instance`")
        .contains(
            "ModifyDBInstance · account 123456789012 (guarded) · us-east-1 · role arn:aws:iam::")
        .contains("access level Write · valid until <!date^1769861700^{time}|12:15 UTC>");
    assertThat(asked.blocks().toString())
        .contains("DBInstanceIdentifier: orders", "ApplyImmediately: false", "[redacted]")
        .contains("\"Run\"", "\"Cancel\"")
        .doesNotContain("hunter2");
    assertThat(session.calls).isEmpty();
  }

  @Test
  void runsOnceWhoeverPressesHoweverOften() {
    Reply asked = say(REBOOT);
    press(asked, Press.Button.RUN, ANA);
    assertThat(standing()).startsWith("`ec2 reboot-instances` Run, as <@U0ANA> confirmed.");
    press(asked, Press.Button.RUN, ANA);
    assertThat(whispered()).contains("answered already");
    session.restart();
    press(asked, Press.Button.CANCEL, ANA);
    assertThat(whispered()).contains("answered already");
    assertThat(standing()).startsWith("`ec2 reboot-instances` Run, as <@U0ANA> confirmed.");
    assertThat(session.calls).singleElement().satisfies(call -> {
      assertThat(call.operation().name()).isEqualTo("RebootInstances");
      assertThat(call.person().userId()).isEqualTo(ANA);
    });
  }

  @Test
  void onlyWhoAskedMayPress() {
    Reply asked = say(REBOOT);
    for (Press.Button button : List.of(Press.Button.RUN, Press.Button.CANCEL)) {
      press(asked, button, BEN);
      assertThat(whispered()).startsWith("Only <@U0ANA>, who asked");
      assertThat(standing()).isEqualTo(asked.text());
    }
    assertThat(session.calls).isEmpty();
    press(asked, Press.Button.RUN, ANA);
    assertThat(session.calls).hasSize(1);
  }

  @Test
  void nobodyOfAnotherWorkspaceMayPress() {
    Reply asked = say(REBOOT);
    session.press("C0OPS", "9.1", Session.button(asked, Press.Button.RUN), ANA, true);
    assertThat(whispered()).startsWith("I answer only people of the workspace");
    assertThat(session.calls).isEmpty();
  }

  @Test
  void cancels() {
    Reply asked = say(REBOOT);
    press(asked, Press.Button.CANCEL, ANA);
    assertThat(standing()).isEqualTo("`ec2 reboot-instances` Not run: <@U0ANA> cancelled it.");
    press(asked, Press.Button.RUN, ANA);
    assertThat(whispered()).contains("answered already");
    assertThat(session.calls).isEmpty();
  }

  @Test
  void isTooLateAfterAQuarterOfAnHour() {
    Reply asked = say("lambda invoke --function-name f");
    session.clock.turn(Duration.ofMinutes(15));
    press(asked, Press.Button.RUN, ANA);
    assertThat(standing()).contains("older than 15 minutes");
    assertThat(session.calls).isEmpty();
  }

  @Test
  void isDecidedOnAgainWhenPressed() {
    Reply asked = say(REBOOT);
    session.clock.turn(Duration.ofMinutes(14));
    press(asked, Press.Button.RUN, ANA);
    assertThat(standing()).startsWith("I did not run `ec2 reboot-instances`. The guardrail");
    assertThat(session.calls).isEmpty();
  }

  @Test
  void asksASecondPersonWhereAGuardrailSaysSo() {
    Reply asked = say("ec2 terminate-instances --instance-ids i-0123456789abcdef0");
    assertThat(asked.text()).startsWith("<@U0ANA> asks for this. Who else agrees?");
    press(asked, Press.Button.RUN, ANA);
    assertThat(whispered()).contains("somebody else to agree");
    press(asked, Press.Button.RUN, "U0MALLORY");
    assertThat(whispered()).contains("You may not run this command here yourself");
    assertThat(session.calls).isEmpty();
    press(asked, Press.Button.RUN, BEN);
    assertThat(session.calls)
        .singleElement()
        .satisfies(call -> assertThat(call.person().userId()).isEqualTo(ANA));
  }

  @Test
  void whoAskedMayCancelWhatASecondPersonConfirms() {
    Reply asked = say("ec2 terminate-instances --instance-ids i-0123456789abcdef0");
    press(asked, Press.Button.CANCEL, ANA);
    assertThat(standing()).contains("cancelled");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no-such-confirmation"})
  void aButtonOfNobodyDoesNothing(String value) {
    session.press("C0OPS", "9.1", new Press.Control(Press.Button.RUN, value, "", ""), ANA);
    assertThat(session.calls).isEmpty();
    assertThat(standing()).contains("Nothing was run");
  }
}
