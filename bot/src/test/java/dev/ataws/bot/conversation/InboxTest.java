package dev.ataws.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.bot.Samples;
import dev.ataws.bot.aws.AwsAccount;
import dev.ataws.bot.rendering.Reply;
import dev.ataws.channels.Configuration;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class InboxTest {
  private static final Mention MENTION = new Mention(
      "Ev1", "T0ACME", "C0OPS", "U0ANA", false, "1.2", "<@U0BOT> lambda list-functions");

  private static final Configuration CONFIGURATION =
      Samples.configuration(Samples.channel(Optional.of("eu-west-1")));

  private final Deque<Runnable> work = new ArrayDeque<>();
  private final List<Reply> said = new ArrayList<>();

  private Inbox mentions(AwsAccount account, Chat chat) {
    Conversation conversation = new Conversation(
        CONFIGURATION,
        Samples.INTERPRETER,
        Samples.permissions(CONFIGURATION),
        new Confirmations(Clock.systemUTC()),
        account,
        new Audit());
    return new Inbox(conversation, chat, work::add);
  }

  private static Chat chat(Consumer<Reply> heard) {
    return new Chat() {
      @Override
      public void reply(String channelId, String threadTs, Reply reply) {
        heard.accept(reply);
      }

      @Override
      public void replace(String channelId, String messageTs, Reply reply) {
        heard.accept(reply);
      }

      @Override
      public void whisper(String channelId, String userId, String threadTs, Reply reply) {
        heard.accept(reply);
      }
    };
  }

  private static AwsAccount broken() {
    return call -> {
      throw new IllegalStateException("the account is broken");
    };
  }

  @Test
  void worksElsewhereOnce() {
    Inbox mentions = mentions(broken(), chat(said::add));
    mentions.accept(MENTION);
    mentions.accept(MENTION);
    assertThat(said).isEmpty();
    assertThat(work).hasSize(1);
  }

  @Test
  void answersEvenWhenItFails() {
    mentions(broken(), chat(said::add)).accept(MENTION);
    work.pop().run();
    assertThat(said)
        .singleElement()
        .satisfies(
            reply -> assertThat(reply.text())
                .matches(
                    "The bot failed at this and AWS may not have been asked\\. Try again; if it stays, "
                        + "show the bot's owner the reference `[0-9a-f]{8}`, which stands in its log\\."));
  }

  @Test
  void survivesASlackThatTakesNothing() {
    mentions(broken(), chat(reply -> {
          throw new IllegalStateException("slack is away");
        }))
        .accept(MENTION);
    work.pop().run();
    assertThat(work).isEmpty();
  }

  @Test
  void forgetsWhatItCouldNotTake() {
    Conversation conversation = new Conversation(
        CONFIGURATION,
        Samples.INTERPRETER,
        Samples.permissions(CONFIGURATION),
        new Confirmations(Clock.systemUTC()),
        broken(),
        new Audit());
    List<Runnable> taken = new ArrayList<>();
    Inbox mentions = new Inbox(conversation, chat(said::add), task -> {
      taken.add(task);
      if (taken.size() == 1) {
        throw new RejectedExecutionException("stopping");
      }
    });
    mentions.accept(MENTION);
    mentions.accept(MENTION);
    assertThat(taken).hasSize(2);
  }
}
