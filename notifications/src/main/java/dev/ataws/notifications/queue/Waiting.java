package dev.ataws.notifications.queue;

import java.time.Instant;

/**
 * A message that was received and waits in its queue, seen by nobody else, until it is done.
 *
 * @param id what tells it from every other of its queue, the same whenever it is received
 * @param receipt what the queue wants to hear when something is done with it, another one each time
 * @param body what was sent
 * @param sent when it came into the queue
 */
public record Waiting(String id, String receipt, String body, Instant sent) {
  /** Returns which message it is, without what it says. */
  @Override
  public String toString() {
    return "Waiting[" + id + ", " + body.length() + " characters]";
  }
}
