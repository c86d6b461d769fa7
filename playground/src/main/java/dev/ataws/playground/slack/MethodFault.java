package dev.ataws.playground.slack;

import java.time.Duration;

/** What goes wrong with one call of a Web API method. */
sealed interface MethodFault {
  /** Too many calls: come back after a while. */
  record RateLimited(Duration retryAfter) implements MethodFault {}

  /** Slack's own error. */
  record Refused(String error) implements MethodFault {}

  /** Slack is broken. */
  record Broken() implements MethodFault {}

  default Reply reply() {
    if (this instanceof RateLimited limited) {
      return Reply.rateLimited(limited.retryAfter());
    }
    if (this instanceof Refused refused) {
      return Reply.of(Answer.error(refused.error()));
    }
    return Reply.broken();
  }
}
