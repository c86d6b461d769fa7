package dev.ataws.notifications.operations;

import io.micrometer.core.instrument.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A measure that costs a call, and is therefore taken once a minute at most. */
final class OnceAMinute<T> {
  private static final Logger LOG = LoggerFactory.getLogger(OnceAMinute.class);
  private static final long MINUTE = Duration.ofMinutes(1).toMillis();

  private final String configuration;
  private final Supplier<T> measure;
  private final Clock clock;
  private @Nullable T last;
  private long next = Long.MIN_VALUE;

  OnceAMinute(String configuration, Supplier<T> measure, Clock clock) {
    this.configuration = configuration;
    this.measure = measure;
    this.clock = clock;
  }

  /** Returns the measure; nothing if it could not be taken. */
  synchronized Optional<T> get() {
    long now = clock.wallTime();
    if (now >= next) {
      next = now + MINUTE;
      last = take();
    }
    return Optional.ofNullable(last);
  }

  private @Nullable T take() {
    try {
      return measure.get();
    } catch (RuntimeException e) {
      LOG.atWarn()
          .setMessage("queue not measured")
          .addKeyValue("configuration", configuration)
          .addKeyValue("why", e.getMessage())
          .log();
      return null;
    }
  }
}
