package dev.ataws.playground.slack;

import java.time.Duration;

/**
 * How long the stand-in waits: for an acknowledgement before it delivers again, between WebSocket pings, and before it
 * closes a socket that it told to disconnect.
 */
public record Pace(Duration ackTimeout, Duration pingEvery, Duration closeAfter) {
  /** Slack's own pace, but with retries after three seconds instead of minutes. */
  public static Pace ofSlack() {
    return new Pace(Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(10));
  }

  /** Slack's pace with another time-out for acknowledgements. */
  public static Pace withAckTimeout(Duration ackTimeout) {
    Pace slack = ofSlack();
    return new Pace(ackTimeout, slack.pingEvery, slack.closeAfter);
  }
}
