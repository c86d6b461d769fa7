package dev.ataws.notifications.delivery;

import java.time.Duration;

/** What came of posting a message. */
public sealed interface Outcome {
  /**
   * It is there.
   *
   * @param reference by which the destination finds it again
   */
  record Taken(String reference) implements Outcome {}

  /**
   * It was not taken, as too much came; so long nothing will be.
   *
   * @param pause how long the destination asked to wait
   */
  record Busy(Duration pause) implements Outcome {}

  /** It was not taken; it may be later: the destination or the way to it is broken for now. */
  record Failed(String why) implements Outcome {}

  /** Nobody knows whether it was taken: no answer came. */
  record Doubtful(String why) implements Outcome {}

  /** It will never be taken, as things are. */
  record Refused(String why) implements Outcome {}
}
