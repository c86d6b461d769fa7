package dev.ataws.bot.socketmode;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the connection stands, for every thread to see. */
final class Status {
  private static final Logger LOG = LoggerFactory.getLogger(Status.class);

  private final InstantSource clock;
  private final Operator operator;
  private @Nullable Instant since;
  private @Nullable Stop stop;
  private boolean closed;

  Status(InstantSource clock, Operator operator) {
    this.clock = clock;
    this.operator = operator;
  }

  synchronized void connected() {
    if (since == null) {
      since = clock.instant();
    }
    notifyAll();
  }

  synchronized void disconnected() {
    since = null;
    notifyAll();
  }

  synchronized void closed() {
    since = null;
    closed = true;
    notifyAll();
  }

  /** Records the stop, once, and tells the operator. */
  void stopped(Stop reason) {
    synchronized (this) {
      since = null;
      if (stop != null) {
        return;
      }
      stop = reason;
      notifyAll();
    }
    LOG.error("socket mode stopped reason={} message=\"{}\"", reason.reason(), reason.message());
    operator.socketModeStopped(reason);
  }

  synchronized Optional<Instant> connectedSince() {
    return Optional.ofNullable(since);
  }

  synchronized Optional<Stop> stop() {
    return Optional.ofNullable(stop);
  }

  /** Whether no further attempt will be made. */
  synchronized boolean isOver() {
    return closed || stop != null;
  }

  /** Waits for a connection; false when the time is over or none will come. */
  synchronized boolean awaitConnected(Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (since == null && !isOver()) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return since != null;
  }
}
