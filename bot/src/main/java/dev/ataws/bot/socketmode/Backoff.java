package dev.ataws.bot.socketmode;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait after a number of failures in a row: doubling up to a cap, with jitter over the upper half.
 *
 * @param first the longest wait after the first failure
 * @param longest the cap
 * @param random a number in [0, 1) for the jitter
 */
record Backoff(Duration first, Duration longest, DoubleSupplier random) {

  // Beyond this many doublings any first wait is above any cap; more would overflow.
  private static final int MOST_DOUBLINGS = 20;

  /** The wait after {@code failures} failures before this one: between half of the doubled wait and the whole. */
  Duration after(int failures) {
    long doubled = first.toMillis() << Math.min(failures, MOST_DOUBLINGS);
    long ceiling = Math.min(doubled, longest.toMillis());
    return Duration.ofMillis(ceiling / 2 + (long) (random.getAsDouble() * ceiling / 2));
  }
}
