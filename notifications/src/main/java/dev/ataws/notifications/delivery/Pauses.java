package dev.ataws.notifications.delivery;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits, as long as there is something to wait for. */
final class Pauses {
  private static final Duration STEP = Duration.ofMillis(250);
  private static final int MOST_DOUBLINGS = 12;

  private final BooleanSupplier isWanted;
  private final Timing timing;
  private final CountDownLatch stopped;

  /**
   * Waits for somebody.
   *
   * @param isWanted whether they still have something to do
   * @param stopped is at zero when they are to stop at once
   */
  Pauses(BooleanSupplier isWanted, CountDownLatch stopped, Timing timing) {
    this.isWanted = isWanted;
    this.stopped = stopped;
    this.timing = timing;
  }

  boolean goesOn() {
    return stopped.getCount() > 0
        && isWanted.getAsBoolean()
        && !Thread.currentThread().isInterrupted();
  }

  /** Waits that long; returns whether to go on. */
  boolean pause(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0 && goesOn(); left = end - System.nanoTime()) {
      await(Math.min(left, STEP.toNanos()));
    }
    return goesOn();
  }

  private void await(long nanos) {
    try {
      if (stopped.await(nanos, TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits after a fault, longer each time; returns whether to go on. */
  boolean afterFault(int faults) {
    Duration pause = timing.firstPause().multipliedBy(1L << Math.min(faults - 1, MOST_DOUBLINGS));
    return pause(pause.compareTo(timing.longestPause()) < 0 ? pause : timing.longestPause());
  }
}
