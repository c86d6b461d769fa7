package dev.ataws.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.bot.Samples;
import dev.ataws.bot.rendering.Reply;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of what was under way when a process ended. */
class RecoveryTest {
  private static final String REBOOT = "ec2 reboot-instances --instance-ids i-0123456789abcdef0";

  /** An end of the process that no catch sees. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private boolean isKilled = true;
  private final Session session = new Session(
      Samples.configuration(Samples.everything("C0ALL"), Samples.channel(Optional.of("eu-west-1"))),
      call -> {
        if (isKilled) {
          throw new Killed();
        }
        return Session.answer(Samples.call("lambda list-functions").parameters());
      });

  private void runUntilKilled(Runnable work) {
    try {
      work.run();
      throw new AssertionError("not killed");
    } catch (Killed expected) {
      isKilled = false;
      session.restart();
    }
  }

  @Test
  void neverRunsAgainWhatMayHaveRun() {
    Reply asked = session.say("C0ALL", REBOOT);
    Press.Control run = Session.button(asked, Press.Button.RUN);
    runUntilKilled(() -> session.press("C0ALL", "9.1", run, Session.ANA));
    session.press("C0ALL", "9.1", run, Session.ANA);
    session.conversation.recover();
    assertThat(session.calls).hasSize(1);
    session.clock.turn(Duration.ofMinutes(2));
    session.conversation.recover();
    session.conversation.recover();
    assertThat(session.chat.said).hasSize(2);
    assertThat(session.chat.last().text())
        .startsWith("<@U0ANA>, I was stopped while I ran `ec2 reboot-instances`, "
            + "so I do not know whether AWS did it.");
    session.press("C0ALL", "9.1", run, Session.ANA);
    assertThat(session.calls).hasSize(1);
  }

  @Test
  void tellsWhoseAnswerWasLost() {
    isKilled = false;
    Reply question = session.say("C0OPS", "lambda get-function-configuration");
    isKilled = true;
    Press.Control form = Session.button(question, Press.Button.FORM);
    runUntilKilled(() -> session.conversation.answer(
        Session.mention("C0OPS", "1.2", Session.ANA, "function-name hello")));
    assertThat(form.id()).startsWith("T0ACME/C0OPS/U0ANA/");
    session.clock.turn(Duration.ofMinutes(2));
    session.conversation.recover();
    assertThat(session.chat.last().text())
        .isEqualTo(
            "<@U0ANA>, I was stopped while I went on with your answer. Type the command again.");
  }

  @Test
  void answersWhatAnotherProcessWasAskedAndDidNot() {
    Deque<Runnable> work = new ArrayDeque<>();
    Mention mention = Session.mention("C0OPS", "1.2", Session.ANA, "lambda list-functions");
    inbox(work).accept(mention);
    runUntilKilled(() -> work.pop().run());
    Inbox next = inbox(work);
    next.look();
    next.accept(mention);
    run(work);
    assertThat(session.chat.said).isEmpty();
    session.clock.turn(Duration.ofSeconds(31));
    next.look();
    next.look();
    run(work);
    assertThat(session.chat.said).hasSize(1);
  }

  private Inbox inbox(Deque<Runnable> work) {
    return new Inbox(
        session.conversation, id -> session.chat, session.memory, session.clock, work::add);
  }

  private static void run(Deque<Runnable> work) {
    while (!work.isEmpty()) {
      work.pop().run();
    }
  }
}
