package dev.ataws.notifications.delivery;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Lets so many messages a second pass. After the destination has said that too much came, one a second for a while.
 *
 * <p>Of one thread only.
 */
final class Throttle {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final long SLOW = Duration.ofMinutes(1).toNanos();

  private final int perSecond;
  private final LongSupplier nanoTime;
  private double tokens;
  private long filled;
  private long slowUntil;

  Throttle(int perSecond, LongSupplier nanoTime) {
    this.perSecond = perSecond;
    this.nanoTime = nanoTime;
    this.tokens = perSecond;
    this.filled = nanoTime.getAsLong();
    this.slowUntil = filled;
  }

  /** Tells whether a message may pass, and counts it. */
  boolean passes() {
    fill();
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }

  /** Notes that the destination takes less than was thought. */
  void slowDown() {
    fill();
    tokens = 0;
    slowUntil = filled + SLOW;
  }

  private void fill() {
    long now = nanoTime.getAsLong();
    double rate = now - slowUntil < 0 ? 1 : perSecond;
    tokens = Math.min(perSecond, tokens + rate * (now - filled) / SECOND);
    filled = now;
  }
}
