package dev.ataws.playground.slack;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Gives each message its own timestamp: seconds with six decimals, always growing. */
final class Timestamps {
  private final Clock clock;
  private long lastMicros;

  Timestamps(Clock clock) {
    this.clock = clock;
  }

  synchronized String next() {
    lastMicros =
        Math.max(lastMicros + 1, ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
    return String.format(Locale.ROOT, "%d.%06d", lastMicros / 1_000_000, lastMicros % 1_000_000);
  }
}
