package dev.ataws.bot.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ataws.bot.rendering.Replies;
import dev.ataws.bot.rendering.Reply;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes mentions off the socket's thread: each is answered once, on the bot's own executor, whatever Slack delivers again.
 * The one place where an exception ends; the person still gets an answer.
 */
public final class Mentions {
  private static final Logger LOG = LoggerFactory.getLogger(Mentions.class);

  /** Slack delivers an event again for about an hour at the most. */
  private static final Duration REMEMBERED = Duration.ofHours(2);

  private final Conversation conversation;
  private final Chat chat;
  private final Executor executor;
  private final Cache<String, Boolean> seen =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(100_000).build();

  public Mentions(Conversation conversation, Chat chat, Executor executor) {
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
    try {
      executor.execute(() -> answer(mention));
    } catch (RejectedExecutionException stopping) {
      seen.invalidate(
          mention.eventId()); // so that another delivery, after the start, finds its answer
      LOG.atWarn()
          .setMessage("mention not taken, the bot is stopping")
          .addKeyValue("event", mention.eventId())
          .log();
    }
  }

  private void answer(Mention mention) {
    try {
      chat.reply(mention.channelId(), mention.threadTs(), replyTo(mention));
    } catch (RuntimeException e) {
      LOG.atError()
          .setMessage("reply not said")
          .addKeyValue("event", mention.eventId())
          .setCause(e)
          .log();
    }
  }

  private Reply replyTo(Mention mention) {
    try {
      return conversation.answer(mention);
    } catch (RuntimeException | LinkageError e) {
      String reference = UUID.randomUUID().toString().substring(0, 8);
      LOG.atError()
          .setMessage("mention not answered")
          .addKeyValue("event", mention.eventId())
          .addKeyValue("reference", reference)
          .setCause(e)
          .log();
      return Replies.broken(reference);
    }
  }
}
