package dev.ataws.notifications.queue;

import java.time.Duration;

/**
 * How much waits in a queue.
 *
 * @param waiting how many messages nobody has received, about
 * @param inFlight how many were received and are not done, about
 * @param dead how many wait in the dead-letter queue, about
 */
public record Depth(long waiting, long inFlight, long dead) {
  /** Nothing at all. */
  public static final Depth NONE = new Depth(0, 0, 0);

  /** How long a message may stay in a queue before it is gone, the longest that SQS knows. */
  public static final Duration RETENTION = Duration.ofDays(14);
}
