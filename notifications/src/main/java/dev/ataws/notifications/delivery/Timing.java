package dev.ataws.notifications.delivery;

import java.time.Duration;

/**
 * How long things take.
 *
 * <p>When a process dies, all it had is back in the queue before another takes over, so that the order is kept: the queue hands to the
 * dead process until its last {@link #poll()} is over, and keeps for it for the {@link #visibility()}; the lease outlasts both.
 *
 * @param lease how long a replica may be silent before another takes over its destinations; five seconds at least, as SQS knows no part
 *     of a second
 * @param gathering how long messages above the throttle are gathered at most
 * @param firstPause how long is waited after a fault, the first time; then twice as long each time
 * @param longestPause how long is waited after a fault at most
 */
public record Timing(
    Duration lease, Duration gathering, Duration firstPause, Duration longestPause) {
  /** Returns what suits Slack, Chime, SQS. */
  public static Timing usual() {
    return new Timing(
        Duration.ofSeconds(20),
        Duration.ofSeconds(5),
        Duration.ofSeconds(1),
        Duration.ofSeconds(60));
  }

  /** Returns how often the lease is renewed and what was received is kept. */
  Duration renewal() {
    return lease.dividedBy(5);
  }

  /** Returns how long the queue is waited for. */
  Duration poll() {
    return lease.dividedBy(5);
  }

  /** Returns for how long what was received is kept from others, and kept again with each renewal. */
  Duration visibility() {
    return lease.dividedBy(2);
  }

  /** Returns after what time everything is back in the queue that somebody received who does not keep it any more. */
  Duration untilBack() {
    return poll().plus(visibility());
  }
}
