package dev.ataws.notifications.delivery;

import dev.ataws.channels.memory.Lease;
import dev.ataws.notifications.threads.NamedThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers the messages of one configuration: one replica of all does at a time, the others stand by. As long as it lives, it keeps
 * what it received from them: when its lease ends, all it had is back for whoever takes over.
 */
final class Lane {
  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
  private final Route route;
  private final Office office;
  private final Lease lease;
  private final Pauses pauses;
  private volatile @Nullable Receiver receiver;

  Lane(Route route, Office office, CountDownLatch stopped) {
    this.route = route;
    this.office = office;
    this.lease = new Lease(
        office.memory(), office.clock(), "delivery/" + name(), office.timing().lease());
    this.pauses = new Pauses(() -> true, stopped, office.timing());
  }

  String name() {
    return route.destination().name();
  }

  /** Delivers until it is stopped. */
  void run(CountDownLatch stopped) {
    int faults = 0;
    while (pauses.goesOn()) {
      try {
        if (lease.hold()) {
          deliver(stopped);
          faults = 0;
        } else {
          pauses.pause(office.timing().renewal());
        }
      } catch (RuntimeException fault) { // the store, or the queue: what is not done comes again
        faults++;
        LOG.atError()
            .setMessage("delivery interrupted")
            .addKeyValue("configuration", name())
            .setCause(fault)
            .log();
        pauses.afterFault(faults);
      }
    }
  }

  private void deliver(CountDownLatch stopped) {
    AtomicBoolean isOver = new AtomicBoolean();
    Pauses whileHeld = new Pauses(() -> lease.isHeld() && !isOver.get(), stopped, office.timing());
    LOG.atInfo().setMessage("delivering").addKeyValue("configuration", name()).log();
    Opening opening = new Opening(name(), office.confirm(), office.memory(), office.clock());
    Receiver received = new Receiver(route.queue(), opening, whileHeld, office.timing());
    Shift shift = new Shift(route, received, whileHeld, office);
    Thread receiving = NamedThreads.daemon("receive-" + name(), received::run);
    receiver = received;
    receiving.start();
    try {
      while (whileHeld.goesOn() && receiving.isAlive()) {
        shift.work();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      isOver.set(true);
      end(received, receiving);
    }
  }

  /** Nobody else delivers before all that was received here is back in the queue: what is received then comes before it. */
  private void end(Receiver received, Thread receiving) {
    boolean isOver = hasEnded(receiving);
    stopKeeping();
    if (!isOver || !isGivenBack(received)) {
      pauses.pause(office.timing().untilBack());
    }
  }

  /** An aborted poll would take messages with it. */
  private boolean hasEnded(Thread receiving) {
    try {
      receiving.join(office.timing().untilBack().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    receiving.interrupt();
    return !receiving.isAlive();
  }

  private synchronized void stopKeeping() {
    receiver = null;
  }

  /** What another replica may have by now is not given back. */
  private boolean isGivenBack(Receiver received) {
    if (!lease.isHeld()) {
      return false;
    }
    try {
      received.giveBack();
      lease.release();
      return true;
    } catch (RuntimeException fault) { // it comes back by itself
      LOG.atWarn()
          .setMessage("messages not given back")
          .addKeyValue("configuration", name())
          .setCause(fault)
          .log();
      return false;
    }
  }

  /** Returns for how long the oldest message waits that was received here. */
  Duration oldest() {
    Receiver current = receiver;
    Instant now = office.clock().instant();
    return current == null ? Duration.ZERO : Duration.between(current.oldest().orElse(now), now);
  }

  /** Keeps the lease and the messages: called every {@link Timing#renewal()}. The lease first, so that it is ours longer. */
  synchronized void keep() {
    Receiver current = receiver;
    if (current == null || !lease.isHeld()) {
      return;
    }
    try {
      if (lease.hold()) {
        current.keep();
      }
    } catch (RuntimeException fault) { // the lease ends by itself if this goes on
      LOG.atWarn()
          .setMessage("lease or messages not kept")
          .addKeyValue("configuration", name())
          .setCause(fault)
          .log();
    }
  }
}
