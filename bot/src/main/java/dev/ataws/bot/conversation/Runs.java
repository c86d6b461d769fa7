package dev.ataws.bot.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.rendering.Replies;
import dev.ataws.bot.rendering.Reply;
import dev.ataws.channels.memory.Entry;
import dev.ataws.channels.memory.Key;
import dev.ataws.channels.memory.Memory;
import dev.ataws.channels.memory.Value;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The commands that run just now. One that takes longer than a moment says so, with a button that stops it, at whichever
 * replica it is pressed; what comes of it takes the place of that message.
 */
final class Runs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KIND = "run";
  private static final String STOPPERS = "stoppers";
  private static final String STOPPED = "stopped";
  private static final Duration KEPT = Duration.ofHours(2);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration BETWEEN_TELLING = Duration.ofSeconds(2);
  private static final int THREADS = 8;

  private final Memory memory;
  private final Clock clock;
  private final Duration moment;
  private final Map<String, Run> running = new ConcurrentHashMap<>();
  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(THREADS, task -> {
    Thread thread = new Thread(task, "progress");
    thread.setDaemon(true);
    return thread;
  });

  /** Says that something runs when it takes longer than {@code moment}. */
  Runs(Memory memory, Clock clock, Duration moment) {
    this.memory = memory;
    this.clock = clock;
    this.moment = moment;
  }

  /** Tells how far a run is. */
  interface Progress {
    /** Says it in the message that the run has, if it has one yet. */
    void tell(String how);
  }

  /**
   * Does the work on this thread and says what comes of it; the work ends early when the thread is interrupted.
   *
   * @param name the service and the operation
   * @param stoppers who may stop it
   */
  void run(Talk talk, String name, Set<String> stoppers, Function<Progress, Reply> work) {
    Run run = new Run(talk, name, stoppers);
    running.put(run.id, run);
    Future<?> announcement =
        timer.schedule(run::announce, moment.toMillis(), TimeUnit.MILLISECONDS);
    try {
      Reply reply = work.apply(run);
      run.isInterruptible(false);
      run.end(reply);
    } finally {
      run.isInterruptible(false);
      announcement.cancel(false);
      running.remove(run.id);
      run.forget();
    }
  }

  /** What came of the wish to stop a run. */
  enum Stopping {
    STOPPED,
    NOT_RUNNING,
    NOT_THEIRS
  }

  /** Stops a run for somebody; it ends itself, here or at the replica that has it. */
  Stopping stop(String id, String userId) {
    Optional<Entry> entry = id.isEmpty() ? Optional.empty() : memory.get(new Key(KIND, id));
    if (entry.isEmpty()) {
      return Stopping.NOT_RUNNING;
    }
    ObjectNode json = (ObjectNode) read(entry.get());
    boolean isTheirs =
        json.path(STOPPERS).valueStream().anyMatch(stopper -> stopper.asText().equals(userId));
    if (!isTheirs) {
      return Stopping.NOT_THEIRS;
    }
    memory.replace(entry.get(), value(json.put(STOPPED, true)));
    Optional.ofNullable(running.get(id)).ifPresent(Run::interrupt);
    return Stopping.STOPPED;
  }

  private Value value(JsonNode json) {
    return Value.until(clock.instant().plus(KEPT), json.toString());
  }

  private static JsonNode read(Entry entry) {
    try {
      return JSON.readTree(entry.value().json());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a run that was kept is no JSON", e);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  /** One command that runs, on the thread that made this. */
  private final class Run implements Progress {
    private final String id = UUID.randomUUID().toString();
    private final Thread worker = Thread.currentThread();
    private final Object interruption = new Object();
    private final Talk talk;
    private final String name;
    private final Set<String> stoppers;
    private Optional<String> messageTs = Optional.empty();
    private Optional<Future<?>> lookout = Optional.empty();
    private long lastTold = System.nanoTime() - BETWEEN_TELLING.toNanos();
    private boolean isOver;
    private boolean isInterruptible = true;

    Run(Talk talk, String name, Set<String> stoppers) {
      this.talk = talk;
      this.name = name;
      this.stoppers = stoppers;
    }

    /** Whoever ends the run waits until the message stands, so that its place is known. */
    private synchronized void announce() {
      if (isOver) {
        return;
      }
      try {
        ObjectNode json = JSON.createObjectNode();
        stoppers.forEach(json.putArray(STOPPERS)::add);
        memory.put(new Key(KIND, id), value(json));
        messageTs = talk.say(Replies.running(id, name, ""));
        lookout = Optional.of(timer.scheduleWithFixedDelay(
            this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS));
      } catch (RuntimeException e) {
        LOG.atWarn().setMessage("run not announced").setCause(e).log();
      }
    }

    /** Not on the worker, whose interrupt is meant for the call; not more often than Slack takes it. */
    @Override
    public void tell(String how) {
      long now = System.nanoTime();
      if (now - lastTold >= BETWEEN_TELLING.toNanos()) {
        lastTold = now;
        timer.execute(() -> show(how));
      }
    }

    private synchronized void show(String how) {
      if (isOver) {
        return;
      }
      try {
        messageTs.ifPresent(ts -> talk.replace(ts, Replies.running(id, name, how)));
      } catch (RuntimeException e) {
        LOG.atWarn().setMessage("progress not told").setCause(e).log();
      }
    }

    private void look() {
      try {
        boolean isStopped = memory
            .get(new Key(KIND, id))
            .map(entry -> read(entry).path(STOPPED).asBoolean())
            .orElse(false);
        if (isStopped) {
          interrupt();
        }
      } catch (RuntimeException e) {
        LOG.atWarn().setMessage("run not looked after").setCause(e).log();
      }
    }

    private void interrupt() {
      synchronized (interruption) {
        if (isInterruptible) {
          worker.interrupt();
        }
      }
    }

    /** Once it is not, the thread is as it was before, for whatever it does next. */
    private void isInterruptible(boolean is) {
      synchronized (interruption) {
        if (isInterruptible && !is) {
          Thread.interrupted();
        }
        isInterruptible = is;
      }
    }

    private void end(Reply reply) {
      Optional<String> place;
      synchronized (this) {
        isOver = true;
        place = messageTs;
      }
      place.ifPresentOrElse(ts -> talk.replace(ts, reply), () -> talk.say(reply));
    }

    private synchronized void forget() {
      isOver = true;
      lookout.ifPresent(each -> each.cancel(false));
      if (messageTs.isPresent()) {
        memory.delete(new Key(KIND, id));
      }
    }
  }
}
