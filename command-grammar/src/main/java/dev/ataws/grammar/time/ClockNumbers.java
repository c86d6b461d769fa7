package dev.ataws.grammar.time;

import dev.ataws.grammar.time.TimestampWords.Half;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/** The time of day in a timestamp, as far as it is read. */
final class ClockNumbers {
  private OptionalInt hour = OptionalInt.empty();
  private OptionalInt minute = OptionalInt.empty();
  private OptionalInt second = OptionalInt.empty();
  private int micros;

  boolean hasHour() {
    return hour.isPresent();
  }

  boolean isEmpty() {
    return hour.isEmpty() && minute.isEmpty() && second.isEmpty();
  }

  void hour(int value) {
    hour = OptionalInt.of(value);
  }

  void minute(int value) {
    minute = OptionalInt.of(value);
  }

  /** The minute with its fraction as seconds; without one, seconds that were read before are forgotten. */
  void minute(Numeral number) {
    minute(number.value());
    second = number.hasFraction() ? OptionalInt.of(number.sixtieths()) : OptionalInt.empty();
  }

  void second(Numeral number) {
    second = OptionalInt.of(number.value());
    micros = number.micros();
  }

  /** A number with its unit, as in <code>10h 36m 28.5s</code>. */
  void add(Numeral number, ChronoUnit unit) {
    switch (unit) {
      case HOURS -> hourWithFraction(number);
      case MINUTES -> minute(number);
      default -> second(number);
    }
  }

  void hour(int value, Half half) {
    if (value < 12 && half == Half.PM) {
      hour(value + 12);
    } else {
      hour(value == 12 && half == Half.AM ? 0 : value);
    }
  }

  /** Moves the hour that is read already into its half of the day. */
  void half(Half half) {
    if (hour.isEmpty() || hour.getAsInt() > 12) {
      throw new DateTimeException("no hour of a 12-hour clock");
    }
    hour(hour.getAsInt(), half);
  }

  LocalTime toTime() {
    return LocalTime.of(hour.orElse(0), minute.orElse(0), second.orElse(0), micros * 1000);
  }

  private void hourWithFraction(Numeral number) {
    hour(number.value());
    if (number.hasFraction()) {
      minute(number.sixtieths());
    }
  }
}
