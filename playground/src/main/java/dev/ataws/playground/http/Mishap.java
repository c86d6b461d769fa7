package dev.ataws.playground.http;

import java.time.Duration;

/** What goes wrong with one call of an API. */
public sealed interface Mishap {
  /** Whether a call is carried out before it goes wrong. */
  enum Moment {
    BEFORE,
    AFTER
  }

  /** Too many calls: come back after a while. */
  record RateLimited(Duration retryAfter) implements Mishap {}

  /** The API's own error. */
  record Refused(String error) implements Mishap {}

  /** The answer is 500. */
  record Broken(Moment moment) implements Mishap {}

  /** The connection is closed without an answer. */
  record Cut(Moment moment) implements Mishap {}

  /** Whether the call does its work all the same, so that only the answer is lost. */
  default boolean isAfter() {
    return equals(new Broken(Moment.AFTER)) || equals(new Cut(Moment.AFTER));
  }
}
