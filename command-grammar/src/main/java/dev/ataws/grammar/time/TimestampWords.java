package dev.ataws.grammar.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The English words of a timestamp, in any case. */
final class TimestampWords {
  /** The half of the day that a 12-hour clock names. */
  enum Half {
    AM,
    PM
  }

  private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
  private static final Map<String, Month> MONTHS = months();
  private static final Map<String, Half> HALVES =
      Map.of("a", Half.AM, "am", Half.AM, "p", Half.PM, "pm", Half.PM);
  private static final Map<String, ChronoUnit> UNITS = Map.of(
      "h", ChronoUnit.HOURS,
      "hour", ChronoUnit.HOURS,
      "hours", ChronoUnit.HOURS,
      "m", ChronoUnit.MINUTES,
      "minute", ChronoUnit.MINUTES,
      "minutes", ChronoUnit.MINUTES,
      "s", ChronoUnit.SECONDS,
      "second", ChronoUnit.SECONDS,
      "seconds", ChronoUnit.SECONDS);
  private static final Set<String> JOINING = Set.of(
      " ", ".", ",", ";", "-", "/", "'", "at", "on", "and", "ad", "m", "t", "of", "st", "nd", "rd",
      "th");

  private TimestampWords() {}

  static Optional<DayOfWeek> weekday(String token) {
    return find(WEEKDAYS, token);
  }

  static Optional<Month> month(String token) {
    return find(MONTHS, token);
  }

  static Optional<Half> half(String token) {
    return find(HALVES, token);
  }

  static Optional<ChronoUnit> unit(String token) {
    return find(UNITS, token);
  }

  /** Whether a token only joins others and says nothing itself, as <code>of</code>, a comma or a blank. */
  static boolean isJoining(String token) {
    return JOINING.contains(token.toLowerCase(Locale.ROOT));
  }

  private static <T> Optional<T> find(Map<String, T> words, String token) {
    return Optional.ofNullable(words.get(token.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, DayOfWeek> weekdays() {
    Map<String, DayOfWeek> words = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      addName(words, day.name(), day);
    }
    return Map.copyOf(words);
  }

  private static Map<String, Month> months() {
    Map<String, Month> words = new HashMap<>();
    for (Month month : Month.values()) {
      addName(words, month.name(), month);
    }
    words.put("sept", Month.SEPTEMBER);
    return Map.copyOf(words);
  }

  private static <T> void addName(Map<String, T> words, String name, T value) {
    String lower = name.toLowerCase(Locale.ROOT);
    words.put(lower, value);
    words.put(lower.substring(0, 3), value);
  }
}
