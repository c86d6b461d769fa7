package dev.ataws.notifications.delivery;

/** Whether a message that was posted once is where it should be. */
public sealed interface Trace {
  /** It is there, under that reference. */
  record Present(String reference) implements Trace {}

  /** It is not there. */
  record Absent() implements Trace {}

  /** This destination cannot tell, now or ever. */
  record Untold() implements Trace {}

  /** The destination does not answer for now. */
  record Unreachable(String why) implements Trace {}
}
