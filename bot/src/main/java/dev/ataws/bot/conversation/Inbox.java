package dev.ataws.bot.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ataws.bot.rendering.Replies;
import dev.ataws.bot.rendering.Reply;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes mentions and presses off the socket's thread, to the bot's own executor; a mention is answered once, whatever Slack
 * delivers again. The one place where an exception ends; the person still gets an answer.
 */
public final class Inbox {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  /** Slack delivers an event again for about an hour at the most. */
  private static final Duration REMEMBERED = Duration.ofHours(2);

  private final Conversation conversation;
  private final Chat chat;
  private final Executor executor;
  private final Cache<String, Boolean> seen =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(100_000).build();

  public Inbox(Conversation conversation, Chat chat, Executor executor) {
    this.conversation = conversation;
    this.chat = chat;
    this.executor = executor;
  }

  /** Takes a mention; returns at once. */
  public void accept(Mention mention) {
    if (seen.asMap().putIfAbsent(mention.eventId(), true) != null) {
      LOG.atInfo()
          .setMessage("event delivered again")
          .addKeyValue("event", mention.eventId())
          .log();
      return;
    }
    boolean isTaken = isTaken(mention.eventId(), () -> {
      Reply reply = reply(mention.eventId(), () -> conversation.answer(mention));
      chat.reply(mention.channelId(), mention.threadTs(), reply);
    });
    if (!isTaken) {
      seen.invalidate(
          mention.eventId()); // so that another delivery, after the start, finds its answer
    }
  }

  /** Takes a press on a button; returns at once. */
  public void accept(Press press) {
    isTaken(press.value(), () -> answer(press));
  }

  private void answer(Press press) {
    Outcome outcome = outcome(press);
    outcome
        .whisper()
        .ifPresent(
            reply -> chat.whisper(press.channelId(), press.userId(), press.threadTs(), reply));
    outcome
        .replacement()
        .ifPresent(reply ->
            say(press.value(), () -> chat.replace(press.channelId(), press.messageTs(), reply)));
    outcome
        .work()
        .ifPresent(
            work -> chat.reply(press.channelId(), press.threadTs(), reply(press.value(), work)));
  }

  private Outcome outcome(Press press) {
    try {
      return conversation.press(press);
    } catch (RuntimeException | LinkageError e) {
      return Outcome.whispering(broken(press.value(), e));
    }
  }

  private boolean isTaken(String event, Runnable work) {
    try {
      executor.execute(() -> say(event, work));
      return true;
    } catch (RejectedExecutionException stopping) {
      LOG.atWarn()
          .setMessage("event not taken, the bot is stopping")
          .addKeyValue("event", event)
          .log();
      return false;
    }
  }

  private static void say(String event, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.atError()
          .setMessage("reply not said")
          .addKeyValue("event", event)
          .setCause(e)
          .log();
    }
  }

  private static Reply reply(String event, Supplier<Reply> work) {
    try {
      return work.get();
    } catch (RuntimeException | LinkageError e) {
      return broken(event, e);
    }
  }

  private static Reply broken(String event, Throwable e) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.atError()
        .setMessage("event not answered")
        .addKeyValue("event", event)
        .addKeyValue("reference", reference)
        .setCause(e)
        .log();
    return Replies.broken(reference);
  }
}
