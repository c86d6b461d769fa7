package dev.ataws.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.bot.Samples;
import dev.ataws.bot.aws.AwsAccount;
import dev.ataws.bot.rendering.Reply;
import dev.ataws.channels.Configuration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class MentionsTest {
  private static final Mention MENTION = new Mention(
      "Ev1", "T0ACME", "C0OPS", "U0ANA", false, "1.2", "<@U0BOT> lambda list-functions");

  private static final Configuration CONFIGURATION =
      Samples.configuration(Samples.channel(Optional.of("eu-west-1")));

  private final Deque<Runnable> work = new ArrayDeque<>();
  private final List<Reply> said = new ArrayList<>();

  private Mentions mentions(AwsAccount account, Chat chat) {
    Conversation conversation = new Conversation(
        CONFIGURATION,
        Samples.INTERPRETER,
        Samples.permissions(CONFIGURATION),
        account,
        new Audit());
    return new Mentions(conversation, chat, work::add);
  }

  private static AwsAccount broken() {
    return call -> {
      throw new IllegalStateException("the account is broken");
    };
  }

  @Test
  void worksElsewhereOnce() {
    Mentions mentions = mentions(broken(), (channel, thread, reply) -> said.add(reply));
    mentions.accept(MENTION);
    mentions.accept(MENTION);
    assertThat(said).isEmpty();
    assertThat(work).hasSize(1);
  }

  @Test
  void answersEvenWhenItFails() {
    mentions(broken(), (channel, thread, reply) -> said.add(reply)).accept(MENTION);
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
    mentions(broken(), (channel, thread, reply) -> {
          throw new IllegalStateException("slack is away");
        })
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
        broken(),
        new Audit());
    List<Runnable> taken = new ArrayList<>();
    Mentions mentions =
        new Mentions(conversation, (channel, thread, reply) -> said.add(reply), task -> {
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
