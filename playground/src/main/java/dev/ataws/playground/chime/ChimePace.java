package dev.ataws.playground.chime;

import java.time.Duration;

/** How many messages a webhook takes within a time. */
record ChimePace(int messages, Duration within) {
  static final ChimePace UNLIMITED = new ChimePace(1, Duration.ZERO);

  ChimePace {
    if (messages < 1 || within.isNegative()) {
      throw new IllegalArgumentException("at least one message within a time");
    }
  }
}
