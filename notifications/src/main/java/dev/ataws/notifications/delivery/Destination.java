package dev.ataws.notifications.delivery;

import java.time.Instant;

/** Where people read: a channel of Slack, a room of Amazon Chime. Any thread may use it. */
public interface Destination {
  /** Returns the name of its configuration. */
  String name();

  /** Posts a message, once: whether to try again is for the caller to say. Never throws for what the network does. */
  Outcome post(Post post);

  /** Looks whether a message is there that may have been posted since a time. */
  Trace find(String postId, Instant since);

  /** Returns how many lines of 180 characters one message holds. */
  int lines();

  /** Tells whether messages can stand under another. */
  boolean hasThreads();

  /**
   * Adds what may come later than the card itself: its chart, all of its text as a file. In its own time and on its own thread; what
   * fails is logged.
   */
  default void complete(Post post, String reference) {}
}
