package dev.ataws.grammar.time;

import dev.ataws.grammar.time.TimestampWords.Half;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a timestamp token by token. Each rule either leaves the tokens alone and is false, or takes those that it
 * understands; what no rule takes, and what cannot be, is refused with a {@link DateTimeException}.
 */
final class TimestampReader {
  private static final Set<String> SEPARATORS = Set.of("-", "/", ".");
  private static final Set<String> NOT_NUMBERS = Set.of("nan", "inf", "infinity");
  private static final Map<ChronoUnit, ChronoUnit> SMALLER =
      Map.of(ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.MINUTES, ChronoUnit.SECONDS);

  private final TimestampTokens tokens;
  private final CalendarNumbers date;
  private final ClockNumbers clock = new ClockNumbers();
  private final ZoneReader zone;
  private Optional<DayOfWeek> weekday = Optional.empty();

  TimestampReader(TimestampTokens tokens, LocalDate today) {
    this.tokens = tokens;
    date = new CalendarNumbers(today);
    zone = new ZoneReader(tokens);
  }

  Instant instant() {
    while (!tokens.isAtEnd()) {
      if (!(Numeral.isNumeral(tokens.here()) ? readNumber() : readWord())) {
        throw new DateTimeException("not part of a timestamp");
      }
    }
    if (date.count() == 0 && weekday.isEmpty() && clock.isEmpty()) {
      throw new DateTimeException("no part of a timestamp");
    }
    return date.toDate(weekday)
        .atTime(clock.toTime())
        .toInstant(ZoneOffset.UTC)
        .minus(zone.offset());
  }

  private boolean readNumber() {
    Numeral number = Numeral.of(tokens.here());
    return readTimeBehindDate()
        || readSixDigits()
        || readPackedDate()
        || readUnit(number)
        || readTime(number)
        || readSeparatedDate()
        || readHourOfHalf(number)
        || readLoneNumber(number);
  }

  private boolean readWord() {
    return readWeekday()
        || readMonth()
        || readHalf()
        || (clock.hasHour() && ((!isNotNumber() && zone.readName()) || zone.readOffset()))
        || (TimestampWords.isJoining(tokens.here()) && tokens.take(1));
  }

  private boolean isNotNumber() {
    return NOT_NUMBERS.contains(tokens.here().toLowerCase(Locale.ROOT));
  }

  /** <code>20240101T10</code>, <code>20240101T1015</code>. */
  private boolean readTimeBehindDate() {
    String digits = tokens.here();
    if (date.count() != 3
        || clock.hasHour()
        || (digits.length() != 2 && digits.length() != 4)
        || tokens.ahead(1).equals(":")
        || TimestampWords.unit(tokens.ahead(1)).isPresent()) {
      return false;
    }
    clock.hour(Numeral.whole(digits.substring(0, 2)));
    if (digits.length() == 4) {
      clock.minute(Numeral.whole(digits.substring(2)));
    }
    return tokens.take(1);
  }

  /** <code>240131</code> where no date is written yet, else <code>101530</code> and <code>101530.25</code>. */
  private boolean readSixDigits() {
    String digits = tokens.here();
    if (digits.length() != 6 && digits.indexOf('.') != 6) {
      return false;
    }
    if (date.count() == 0 && digits.indexOf('.') < 0) {
      date.add(digits.substring(0, 2));
      date.add(digits.substring(2, 4));
      date.add(digits.substring(4));
    } else {
      readPackedTime(digits);
    }
    return tokens.take(1);
  }

  private void readPackedTime(String digits) {
    clock.hour(Numeral.whole(digits.substring(0, 2)));
    clock.minute(Numeral.whole(digits.substring(2, 4)));
    clock.second(Numeral.of(digits.substring(4)));
  }

  /** <code>20240131</code>, <code>202401311015</code>, <code>20240131101530</code>. */
  private boolean readPackedDate() {
    String digits = tokens.here();
    int length = digits.length();
    if (length != 8 && length != 12 && length != 14) {
      return false;
    }
    date.addYear(digits.substring(0, 4));
    date.add(digits.substring(4, 6));
    date.add(digits.substring(6, 8));
    if (length > 8) {
      readPackedTime(length == 12 ? digits.substring(8) + "00" : digits.substring(8));
    }
    return tokens.take(1);
  }

  /** <code>10h</code>, <code>10 h</code>, and the <code>36</code> of <code>10h36</code>. */
  private boolean readUnit(Numeral number) {
    Optional<ChronoUnit> behind = TimestampWords.unit(tokens.ahead(1));
    if (behind.isPresent()) {
      clock.add(number, behind.get());
      return tokens.take(2);
    }
    behind = tokens.ahead(1).equals(" ") ? TimestampWords.unit(tokens.ahead(2)) : behind;
    if (behind.isPresent()) {
      clock.add(number, behind.get());
      return tokens.take(3);
    }
    return readBehindUnit(number);
  }

  /** A number behind a unit counts the next smaller one; behind the seconds it says nothing. */
  private boolean readBehindUnit(Numeral number) {
    Optional<ChronoUnit> before = TimestampWords.unit(tokens.behind(1));
    if (before.isEmpty() && tokens.isAtLast() && tokens.behind(1).equals(" ")) {
      before = TimestampWords.unit(tokens.behind(2));
    }
    before.map(SMALLER::get).ifPresent(unit -> clock.add(number, unit));
    return before.isPresent() && tokens.take(1);
  }

  /** <code>10:30</code>, <code>10:30:15</code>, <code>10:30:15.25</code>. */
  private boolean readTime(Numeral number) {
    if (!tokens.ahead(1).equals(":") || tokens.ahead(2).isEmpty()) {
      return false;
    }
    clock.hour(number.value());
    clock.minute(Numeral.of(tokens.ahead(2)));
    tokens.take(3);
    if (tokens.here().equals(":") && !tokens.isAtLast()) {
      clock.second(Numeral.of(tokens.ahead(1)));
      tokens.take(2);
    }
    return true;
  }

  /** <code>2024-01-31</code>, <code>1/31</code>, <code>31.Jan.2024</code>; <code>2024-</code> too. */
  private boolean readSeparatedDate() {
    String separator = tokens.ahead(1);
    if (!SEPARATORS.contains(separator)) {
      return false;
    }
    date.add(tokens.here());
    tokens.take(2);
    if (!tokens.isAtEnd() && !TimestampWords.isJoining(tokens.here())) {
      readMonthOrDigits();
      if (tokens.here().equals(separator)) {
        tokens.take(1);
        readMonthOrDigits();
      }
    }
    return true;
  }

  private void readMonthOrDigits() {
    String token = tokens.next();
    TimestampWords.month(token).ifPresentOrElse(date::add, () -> date.add(token));
  }

  /** <code>3pm</code>, <code>3 pm</code>. */
  private boolean readHourOfHalf(Numeral number) {
    boolean isApart = TimestampWords.isJoining(tokens.ahead(1));
    Optional<Half> half = TimestampWords.half(tokens.ahead(isApart ? 2 : 1));
    if (half.isEmpty() || (!isApart && number.value() >= 24)) {
      return false;
    }
    clock.hour(number.value(), half.get());
    return tokens.take(isApart ? 3 : 2);
  }

  /** A year, month or day that stands alone, or a day right before a word: <code>31Jan</code>. */
  private boolean readLoneNumber(Numeral number) {
    boolean standsAlone = tokens.isAtLast() || TimestampWords.isJoining(tokens.ahead(1));
    if (!standsAlone && !date.canBeDay(number)) {
      return false;
    }
    date.add(number);
    return tokens.take(standsAlone ? 2 : 1);
  }

  private boolean readWeekday() {
    Optional<DayOfWeek> named = TimestampWords.weekday(tokens.here());
    weekday = named.or(() -> weekday);
    return named.isPresent() && tokens.take(1);
  }

  /** A name alone, <code>Jan-31</code>, <code>Jan/31/2024</code>, or <code>Jan of 24</code>. */
  private boolean readMonth() {
    Optional<Month> month = TimestampWords.month(tokens.here());
    if (month.isEmpty()) {
      return false;
    }
    date.add(month.get());
    tokens.take(1);
    String separator = tokens.here();
    if (separator.equals("-") || separator.equals("/")) {
      readBehindMonth(separator);
    } else if (isOfYear()) {
      readYearOfMonth();
    }
    return true;
  }

  private void readBehindMonth(String separator) {
    date.add(tokens.ahead(1));
    tokens.take(2);
    if (tokens.here().equals(separator)) {
      date.add(tokens.ahead(1));
      tokens.take(2);
    }
  }

  private boolean isOfYear() {
    return tokens.here().equals(" ")
        && tokens.ahead(1).equalsIgnoreCase("of")
        && tokens.ahead(2).equals(" ")
        && !tokens.ahead(3).isEmpty();
  }

  private void readYearOfMonth() {
    if (Numeral.isWhole(tokens.ahead(3))) {
      date.addShortYear(tokens.ahead(3));
    }
    tokens.take(4);
  }

  private boolean readHalf() {
    Optional<Half> half = TimestampWords.half(tokens.here());
    half.ifPresent(clock::half);
    return half.isPresent() && tokens.take(1);
  }
}
