package dev.ataws.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.bot.Samples;
import dev.ataws.bot.rendering.Reply;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class InboxTest {
  private static final Mention MENTION =
      Session.mention("C0OPS", "1.2", "U0ANA", "lambda list-functions");

  private final Deque<Runnable> work = new ArrayDeque<>();
  private final Session session =
      new Session(Samples.configuration(Samples.channel(Optional.of("eu-west-1"))), call -> {
        throw new IllegalStateException("the account is broken");
      });

  private Inbox inbox() {
    return new Inbox(
        session.conversation, id -> session.chat, session.memory, session.clock, work::add);
  }

  private void work() {
    while (!work.isEmpty()) {
      work.pop().run();
    }
  }

  @Test
  void worksElsewhereOnce() {
    Inbox inbox = inbox();
    inbox.accept(MENTION);
    inbox.accept(MENTION);
    assertThat(session.chat.said).isEmpty();
    work();
    assertThat(session.calls).hasSize(1);
    inbox().accept(MENTION);
    work();
    assertThat(session.calls).hasSize(1);
  }

  @Test
  void answersEvenWhenItFails() {
    inbox().accept(MENTION);
    work();
    assertThat(session.chat.said)
        .singleElement()
        .satisfies(
            reply -> assertThat(reply.text())
                .matches(
                    "The bot failed at this and AWS may not have been asked\\. Try again; if it stays, "
                        + "show the bot's owner the reference `[0-9a-f]{8}`, which stands in its log\\."));
  }

  @Test
  void survivesASlackThatTakesNothing() {
    Chat away = new HeardChat() {
      @Override
      public Optional<String> reply(String channelId, String threadTs, Reply reply) {
        throw new IllegalStateException("slack is away");
      }
    };
    new Inbox(session.conversation, id -> away, session.memory, session.clock, work::add)
        .accept(MENTION);
    work();
    assertThat(session.calls).hasSize(1);
  }

  @Test
  void saysThatItsMemoryIsAway() {
    session.memory.close();
    inbox().accept(MENTION);
    work();
    assertThat(session.calls).isEmpty();
    assertThat(session.chat.last().text())
        .startsWith(
            "I did nothing: what I must remember can neither be read nor written just now.");
  }

  @Test
  void leavesToAnotherProcessWhatItHasNoTimeFor() {
    Inbox stopping =
        new Inbox(session.conversation, id -> session.chat, session.memory, session.clock, task -> {
          throw new RejectedExecutionException("stopping");
        });
    stopping.accept(MENTION);
    stopping.look();
    session.clock.turn(Duration.ofSeconds(31));
    inbox().look();
    work();
    assertThat(session.calls).hasSize(1);
  }
}
