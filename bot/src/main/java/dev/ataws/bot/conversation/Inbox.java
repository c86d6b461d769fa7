package dev.ataws.bot.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.rendering.Replies;
import dev.ataws.channels.memory.Left;
import dev.ataws.channels.memory.Memory;
import dev.ataws.channels.memory.MemoryUnavailable;
import dev.ataws.channels.memory.Undone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what people say, press and fill in off the socket's thread, to the bot's own executor. A mention is answered once,
 * whatever Slack delivers again, and by another process when this one ends before. The one place where an exception ends; the
 * person still gets an answer.
 */
public final class Inbox implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  /** How long a process may be silent before another goes on with what it had taken. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration LOOK = Duration.ofSeconds(10);

  /** What was said longer ago is not answered any more. */
  private static final Duration OLDEST = Duration.ofMinutes(15);

  private final Conversation conversation;
  private final Function<String, Chat> chats;
  private final Undone undone;
  private final Clock clock;
  private final Executor executor;
  private final Set<String> taken = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "recovery");
        thread.setDaemon(true);
        return thread;
      });

  /** Takes what comes to the bot; {@code chats} are where it speaks, by the id of the workspace. */
  public Inbox(
      Conversation conversation,
      Function<String, Chat> chats,
      Memory memory,
      Clock clock,
      Executor executor) {
    this.conversation = conversation;
    this.chats = chats;
    this.undone = new Undone(memory, clock);
    this.clock = clock;
    this.executor = executor;
  }

  /** Begins to look after what other processes left undone. */
  public void start() {
    Future<?> unused = timer.scheduleWithFixedDelay(
        this::look,
        SOON.toMillis(),
        LOOK.toMillis(),
        TimeUnit.MILLISECONDS); // it logs its faults itself
  }

  /**
   * Takes a mention, when it returns for good: should this process end before it has answered, another does. The one thing that
   * happens before Slack gets its ack.
   */
  public void accept(Mention mention) {
    try {
      if (undone.begin(mention.eventId(), json(mention, clock.instant()), LEASE)) {
        taken.add(mention.eventId());
        execute(mention.eventId(), () -> answerTaken(mention));
      } else {
        LOG.atInfo()
            .setMessage("event delivered again")
            .addKeyValue("event", mention.eventId())
            .log();
      }
    } catch (MemoryUnavailable e) {
      execute(mention.eventId(), () -> tell(mention.eventId(), mention.origin(), e));
    }
  }

  private void answerTaken(Mention mention) {
    try {
      guarded(mention.eventId(), mention.origin(), () -> conversation.answer(mention));
    } finally {
      taken.remove(mention.eventId());
    }
    undone.done(mention.eventId());
  }

  /** Takes a press on a button; returns at once. */
  public void accept(Press press) {
    execute(
        press.control().id(),
        () -> guarded(press.control().id(), press.origin(), () -> conversation.press(press)));
  }

  /** Takes a form: what is wrong with it, by option, at once; when nothing is, it is gone on with. */
  public Map<String, String> accept(Submission submission) {
    Map<String, String> faults = conversation.faults(submission);
    if (faults.isEmpty()) {
      execute(
          submission.questionId(),
          () -> guarded(
              submission.questionId(), submission.origin(), () -> conversation.submit(submission)));
    }
    return faults;
  }

  /** The values to choose from; none when nobody can tell. */
  public List<String> suggest(Suggestion suggestion) {
    try {
      return conversation.suggest(suggestion);
    } catch (RuntimeException | LinkageError e) {
      broken(suggestion.questionId(), e);
      return List.of();
    }
  }

  private void execute(String event, Runnable work) {
    try {
      executor.execute(() -> {
        try {
          work.run();
        } catch (RuntimeException e) {
          LOG.atError()
              .setMessage("reply not said")
              .addKeyValue("event", event)
              .setCause(e)
              .log();
        }
      });
    } catch (RejectedExecutionException stopping) {
      taken.remove(event);
      LOG.atWarn()
          .setMessage("event not taken, the bot is stopping or has too much to do")
          .addKeyValue("event", event)
          .log();
    }
  }

  private void guarded(String event, Origin origin, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | LinkageError e) {
      tell(event, origin, e);
    }
  }

  private void tell(String event, Origin origin, Throwable fault) {
    String reference = broken(event, fault);
    new Talk(origin, chats.apply(origin.workspaceId()))
        .say(
            fault instanceof MemoryUnavailable
                ? Replies.memoryUnavailable(reference)
                : Replies.broken(reference));
  }

  private static String broken(String event, Throwable e) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.atError()
        .setMessage("event not answered")
        .addKeyValue("event", event)
        .addKeyValue("reference", reference)
        .setCause(e)
        .log();
    return reference;
  }

  /** Says that what this process has taken goes on, takes over what others have left. */
  void look() {
    try {
      taken.forEach(event -> undone.renew(event, LEASE));
      undone.overdue().forEach(this::takeOver);
      conversation.recover();
    } catch (RuntimeException e) {
      LOG.atWarn().setMessage("nothing recovered").setCause(e).log();
    }
  }

  private void takeOver(Left left) {
    if (!undone.takeOver(left, LEASE)) {
      return;
    }
    Mention mention = mention(left.id(), left.work());
    Instant said = Instant.parse(left.work().path("at").asText());
    LOG.atWarn()
        .setMessage("event of an ended process taken over")
        .addKeyValue("event", left.id())
        .log();
    if (said.plus(OLDEST).isAfter(clock.instant())) {
      taken.add(left.id());
      execute(left.id(), () -> answerTaken(mention));
    } else {
      undone.done(left.id());
    }
  }

  private static ObjectNode json(Mention mention, Instant now) {
    ObjectNode json = JsonNodeFactory.instance
        .objectNode()
        .put("text", mention.text())
        .put("stranger", mention.isStranger())
        .put("at", now.toString());
    json.set("origin", mention.origin().json());
    return json;
  }

  private static Mention mention(String eventId, JsonNode json) {
    return new Mention(
        eventId,
        Origin.of(json.path("origin")),
        json.path("stranger").asBoolean(),
        json.path("text").asText());
  }

  @Override
  public void close() {
    timer.shutdownNow();
    conversation.close();
  }
}
