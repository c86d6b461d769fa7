package dev.ataws.grammar.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the timestamps that the AWS CLI takes: epoch seconds, else a moment as a person writes it, read by the rules
 * of Python's <a href="https://dateutil.readthedocs.io/en/stable/parser.html">dateutil</a>.
 */
public final class Timestamps {
  private static final Pattern NUMBER = Pattern.compile(
      "[+-]?([0-9][0-9_]*+(\\.[0-9_]*+)?|\\.[0-9][0-9_]*+)([eE][+-]?[0-9][0-9_]*+)?");
  private static final Pattern STRAY_UNDERSCORE = Pattern.compile("(?<![0-9])_|_(?![0-9])");
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private Timestamps() {}

  /**
   * The moment that a text names, in UTC where it names no zone that is known; empty when it names none. As in the
   * AWS CLI, the system clock tells the day, in UTC, from which the parts of the date that are not written are taken.
   */
  public static Optional<Instant> instant(String text) {
    return instant(text, LocalDate.now(ZoneOffset.UTC));
  }

  static Optional<Instant> instant(String text, LocalDate today) {
    String plain = plain(text);
    return epoch(plain.strip()).or(() -> written(plain, today));
  }

  /** Other scripts' digits become ASCII digits, and any blank a space, as Python reads them. */
  private static String plain(String text) {
    return text.codePoints()
        .map(Timestamps::plain)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int plain(int character) {
    if (Character.isDigit(character)) {
      return '0' + Character.digit(character, 10);
    }
    boolean isBlank = Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == '\u0085';
    return isBlank ? ' ' : character;
  }

  private static Optional<Instant> epoch(String text) {
    if (!NUMBER.matcher(text).matches() || STRAY_UNDERSCORE.matcher(text).find()) {
      return Optional.empty();
    }
    double seconds = Double.parseDouble(text.replace("_", ""));
    return Math.abs(seconds) < END.getEpochSecond()
        ? inRange(microseconds(seconds))
        : Optional.empty();
  }

  private static Instant microseconds(double seconds) {
    long whole = (long) seconds;
    return Instant.ofEpochSecond(whole, (long) Math.rint((seconds - whole) * 1e6) * 1000);
  }

  private static Optional<Instant> written(String text, LocalDate today) {
    try {
      return inRange(new TimestampReader(TimestampTokens.of(text), today).instant());
    } catch (DateTimeException namesNoMoment) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> inRange(Instant instant) {
    return Optional.of(instant).filter(it -> !it.isBefore(FIRST) && it.isBefore(END));
  }
}
