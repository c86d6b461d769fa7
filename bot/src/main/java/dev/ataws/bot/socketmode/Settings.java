package dev.ataws.bot.socketmode;

import java.time.Duration;

/**
 * The clocks and the size of a Socket Mode connection.
 *
 * @param firstRetry the wait before the first attempt after a failure; it doubles with each further failure
 * @param longestRetry the wait that is never exceeded, unless Slack asks for more with {@code Retry-After}
 * @param stableAfter how long a connection must live to forget the failures before it
 * @param pingEvery the interval between two pings to Slack
 * @param silenceLimit how long Slack may say nothing before the connection counts as dead
 * @param overlap how long the old socket stays open beside the new one after a refresh: longer than the ten seconds after
 *     which Slack closes it, so that nothing is under way on it when it closes
 * @param drainLimit how long the old socket waits, at most, for the acks that it still owes
 * @param workers the number of envelopes that are handled at the same time
 */
public record Settings(
    Duration firstRetry,
    Duration longestRetry,
    Duration stableAfter,
    Duration pingEvery,
    Duration silenceLimit,
    Duration overlap,
    Duration drainLimit,
    int workers) {

  /** Refuses what cannot work: no time at all, limits in the wrong order, no worker. */
  public Settings {
    requirePositive(firstRetry, "firstRetry");
    requirePositive(pingEvery, "pingEvery");
    requireAtLeast(longestRetry, firstRetry, "longestRetry", "firstRetry");
    requireAtLeast(silenceLimit, pingEvery.plusNanos(1), "silenceLimit", "pingEvery");
    requireAtLeast(stableAfter, Duration.ZERO, "stableAfter", "zero");
    requireAtLeast(overlap, Duration.ZERO, "overlap", "zero");
    requireAtLeast(drainLimit, overlap, "drainLimit", "overlap");
    if (workers < 1) {
      throw new IllegalArgumentException("workers must be at least 1, not " + workers);
    }
  }

  /** The settings for Slack itself: retries from 1 s to 30 s, dead after 30 s of silence, ten workers. */
  public static Settings defaults() {
    return new Settings(
        Duration.ofSeconds(1),
        Duration.ofSeconds(30),
        Duration.ofSeconds(30),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofSeconds(15),
        Duration.ofSeconds(20),
        10);
  }

  /** The same settings with other waits between attempts. */
  public Settings withRetries(Duration first, Duration longest, Duration stable) {
    return new Settings(
        first, longest, stable, pingEvery, silenceLimit, overlap, drainLimit, workers);
  }

  /** The same settings with another watchdog. */
  public Settings withWatchdog(Duration ping, Duration silence) {
    return new Settings(
        firstRetry, longestRetry, stableAfter, ping, silence, overlap, drainLimit, workers);
  }

  /** The same settings with another handover from the old socket to the new one. */
  public Settings withHandover(Duration both, Duration drain) {
    return new Settings(
        firstRetry, longestRetry, stableAfter, pingEvery, silenceLimit, both, drain, workers);
  }

  private static void requirePositive(Duration value, String name) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException(name + " must be longer than zero, not " + value);
    }
  }

  private static void requireAtLeast(Duration value, Duration floor, String name, String than) {
    if (value.compareTo(floor) < 0) {
      throw new IllegalArgumentException(
          name + " (" + value + ") is too short: it must not be below " + than);
    }
  }
}
