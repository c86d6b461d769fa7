package dev.ataws.bot.socketmode;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one line to Slack open. Every decision is taken on one thread, the loop, so nothing here needs a lock.
 *
 * <p>There is at most one current line, which Slack has greeted; at most one candidate, which waits to be greeted; besides
 * them lines that were replaced, which only finish their acks.
 */
final class Connector implements Line.Events, Opening.Receiver {
  private static final Logger LOG = LoggerFactory.getLogger(Connector.class);
  private static final Duration DRAIN_CHECK = Duration.ofMillis(50);

  private final SlackDoor door;
  private final SlackSocket.Factory sockets;
  private final Dispatcher dispatcher;
  private final Settings settings;
  private final Status status;

  private final ScheduledThreadPoolExecutor loop =
      new ScheduledThreadPoolExecutor(1, new NamedThreads("socket-mode"));
  private final Backoff backoff;
  private final Set<Line> lines = new HashSet<>();
  private @Nullable Line current;
  private @Nullable Line candidate;
  private boolean attemptDue;
  private int failures;

  Connector(
      SlackDoor door,
      SlackSocket.Factory sockets,
      Dispatcher dispatcher,
      Settings settings,
      Status status) {
    this.door = door;
    this.sockets = sockets;
    this.dispatcher = dispatcher;
    this.settings = settings;
    this.status = status;
    this.backoff = new Backoff(
        settings.firstRetry(),
        settings.longestRetry(),
        () -> ThreadLocalRandom.current().nextDouble());
    loop.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Begins to connect and to watch; returns at once. */
  void start() {
    onLoop(() -> {
      attemptIn(Duration.ZERO);
      watchIn(settings.pingEvery());
    });
  }

  /** Closes every line and ends the loop, waiting for it no longer than {@code limit}. */
  void close(Duration limit) throws InterruptedException {
    status.closed();
    onLoop(() -> {
      closeLines();
      loop.shutdown();
    });
    if (!loop.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warn("socket mode closes later reason=connecting");
    }
  }

  // ---- connecting

  private void attempt() {
    attemptDue = false;
    if (status.isOver()) {
      return;
    }
    try {
      door.knock().deliver(this);
    } catch (RuntimeException | LinkageError e) {
      retry(Fault.placeOf(e), Duration.ZERO);
    }
  }

  @Override
  public void granted(URI url) {
    Line line = new Line(sockets, this);
    candidate = line;
    lines.add(line);
    try {
      line.connect(url);
    } catch (IOException | RuntimeException | LinkageError e) {
      lost(line, Fault.of(e));
    }
  }

  @Override
  public void tryLater(String reason, Duration atLeast) {
    retry(reason, atLeast);
  }

  @Override
  public void refused(Stop stop) {
    closeLines();
    status.stopped(stop);
  }

  private void retry(String reason, Duration atLeast) {
    if (attemptDue || candidate != null || status.isOver()) {
      return;
    }
    // Retry-After is a floor; the first wait on top keeps replicas from coming back together.
    Duration wait = atLeast.isZero() ? backoff.after(failures) : atLeast.plus(backoff.after(0));
    failures++;
    LOG.warn("socket mode retrying {} failures={} wait_ms={}", reason, failures, wait.toMillis());
    attemptIn(wait);
  }

  private void attemptIn(Duration wait) {
    attemptDue = true;
    later(wait, this::attempt);
  }

  // ---- what the lines say, taken over to the loop

  @Override
  public void hello(Line line, Frame.Hello hello) {
    onLoop(() -> greeted(line, hello));
  }

  @Override
  public void disconnect(Line line, Frame.Disconnect disconnect) {
    onLoop(() -> dismissed(line, disconnect.reason()));
  }

  @Override
  public void closed(Line line, String reason) {
    onLoop(() -> lost(line, "reason=" + reason));
  }

  @Override
  public void envelope(Line line, Frame.Envelope envelope) {
    dispatcher.dispatch(envelope, line::ack);
  }

  private void greeted(Line line, Frame.Hello hello) {
    if (line != candidate) {
      return;
    }
    Line old = current;
    candidate = null;
    current = line;
    status.connected();
    LOG.info("socket mode connected connections={} app={}", hello.connections(), hello.app());
    if (old != null) {
      later(settings.overlap(), () -> finish(old, settings.drainLimit().minus(settings.overlap())));
    }
  }

  private void dismissed(Line line, String reason) {
    if (line != current && line != candidate) {
      return;
    }
    LOG.info("socket mode asked to leave reason={}", reason);
    switch (reason) {
      case "link_disabled" -> refused(Advice.linkDisabled());
      case "too_many_websockets" -> lost(line, "reason=" + reason);
      default -> replace(line, reason);
    }
  }

  /** Opens the next line while this one still serves: at once, unless such requests come in a row. */
  private void replace(Line line, String reason) {
    if (line == candidate) {
      lost(line, "reason=" + reason);
    } else if (!attemptDue && candidate == null) {
      if (wasStable(line)) {
        failures = 0;
        attemptIn(Duration.ZERO);
      } else {
        retry("reason=" + reason, Duration.ZERO);
      }
    }
  }

  private void lost(Line line, String reason) {
    if (!lines.remove(line)) {
      return;
    }
    line.close();
    if (line == current) {
      current = null;
      status.disconnected();
      LOG.warn("socket mode disconnected {} lived_ms={}", reason, line.age().toMillis());
      if (wasStable(line)) {
        failures = 0;
      }
      retry(reason, Duration.ZERO);
    } else if (line == candidate) {
      candidate = null;
      retry(reason, Duration.ZERO);
    }
  }

  private boolean wasStable(Line line) {
    return line.age().compareTo(settings.stableAfter()) >= 0;
  }

  /** Closes a replaced line once it owes no ack, or when its time is over. */
  private void finish(Line line, Duration left) {
    if (!lines.contains(line)) {
      return;
    }
    if (line.owesAcks() && left.compareTo(Duration.ZERO) > 0) {
      later(DRAIN_CHECK, () -> finish(line, left.minus(DRAIN_CHECK)));
      return;
    }
    lines.remove(line);
    line.close();
    LOG.info("socket mode replaced lived_ms={}", line.age().toMillis());
  }

  // ---- the watchdog

  private void watch() {
    watchIn(settings.pingEvery());
    for (Line line : List.copyOf(lines)) {
      if (isDead(line)) {
        lost(line, "reason=silence");
      } else {
        line.ping();
      }
    }
  }

  private boolean isDead(Line line) {
    boolean neverGreeted = line == candidate && line.age().compareTo(settings.silenceLimit()) > 0;
    return neverGreeted || line.ignoresPingsFor(settings.silenceLimit());
  }

  private void watchIn(Duration wait) {
    later(wait, this::watch);
  }

  // ---- the loop

  private void closeLines() {
    current = null;
    candidate = null;
    List<Line> open = List.copyOf(lines);
    lines.clear();
    open.forEach(Line::close);
  }

  private void onLoop(Runnable task) {
    later(Duration.ZERO, task);
  }

  private void later(Duration wait, Runnable task) {
    try {
      var unused = loop.schedule(() -> guarded(task), wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("socket mode event dropped reason=closing");
    }
  }

  private static void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      // The future that would hold it is never looked at.
      LOG.error("socket mode fault {}", Fault.placeOf(e));
    }
  }
}
