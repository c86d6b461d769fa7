package dev.ataws.notifications.sources;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads points in time as AWS's services write them. */
public final class Times {
  private static final List<Form> FORMS_WITH_NAMES = List.of(
      zoned("EEE, d MMM yyyy HH:mm:ss z"),
      zoned("EEE MMM dd HH:mm:ss z yyyy"),
      local("MMM d, yyyy, h:mm:ss a"),
      local("MMM d, yyyy h:mm:ss a"));
  private static final List<Form> FORMS_OF_NUMBERS = List.of(
      zoned("yyyy-MM-dd HH:mm:ss[.SSS] z"),
      local("yyyy-MM-dd HH:mm:ss[.SSS]"),
      local("yyyy-MM-dd'T'HH:mm:ss[.SSS]"),
      zoned("yyyy-MM-dd'T'HH:mmX"));
  /** As Java writes times with a zone. */
  private static final String ZONE_TWICE = "[UTC]";

  private static final int SHORTEST = 10;
  private static final int LONGEST = 60;
  private static final int MILLISECONDS = 13;
  private static final int SECONDS_END = 19;
  private static final int NANO_DIGITS = 9;
  private static final int NO_OFFSET = Integer.MIN_VALUE;

  private Times() {}

  /** Returns the time that a text says, if it says one; without a zone, it is UTC. */
  public static Optional<Instant> read(String text) {
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      return Optional.empty();
    }
    Instant usual = usual(
        text.endsWith(ZONE_TWICE) ? text.substring(0, text.length() - ZONE_TWICE.length()) : text);
    if (usual != null) {
      return Optional.of(usual);
    }
    boolean isNumeric = isDigit(text.charAt(0));
    if (isNumeric && isDigit(text.charAt(4)) && isDigit(text.charAt(7))) {
      return epoch(text);
    }
    return (isNumeric ? FORMS_OF_NUMBERS : FORMS_WITH_NAMES)
        .stream().filter(form -> form.fits(text)).findFirst().flatMap(form -> form.read(text));
  }

  /** Reads {@code 2026-03-14T09:26:53.501Z}, in which nearly all times come, with a space or without the zone too. */
  private static @Nullable Instant usual(String text) {
    int end = zoneStart(text);
    int offset = end < SECONDS_END ? NO_OFFSET : offset(text, end);
    if (end < SECONDS_END
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || (text.charAt(SHORTEST) != 'T' && text.charAt(SHORTEST) != ' ')
        || text.charAt(13) != ':'
        || text.charAt(16) != ':') {
      return null;
    }
    int date = number(text, 0, 4) | number(text, 5, 7) | number(text, 8, 10);
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, SECONDS_END);
    int nanos = nanos(text, end);
    if ((date | hour | minute | second | nanos) < 0
        || offset == NO_OFFSET
        || hour > 23
        || minute > 59
        || second > 59) {
      return null;
    }
    return day(text)
        .map(day -> Instant.ofEpochSecond(
            day.toEpochDay() * 86_400 + hour * 3_600L + minute * 60L + second - offset, nanos))
        .orElse(null);
  }

  private static int zoneStart(String text) {
    int end = text.length();
    int shortest = Math.max(SECONDS_END, end - 6);
    for (int i = end - 1; i >= shortest; i--) {
      char each = text.charAt(i);
      if (each == 'Z' || each == '+' || each == '-') {
        return i;
      }
    }
    return end;
  }

  /** The seconds of {@code Z}, {@code +0200}, {@code +02:00} or of nothing. */
  private static int offset(String text, int from) {
    int length = text.length() - from;
    if (length == 0 || (length == 1 && text.charAt(from) == 'Z')) {
      return 0;
    }
    if (length < 5 || (length == 6 && text.charAt(from + 3) != ':')) {
      return NO_OFFSET;
    }
    int hours = number(text, from + 1, from + 3);
    int minutes = number(text, text.length() - 2, text.length());
    if ((hours | minutes) < 0 || hours > 18) {
      return NO_OFFSET;
    }
    int seconds = hours * 3_600 + minutes * 60;
    return text.charAt(from) == '-' ? -seconds : seconds;
  }

  private static Optional<LocalDate> day(String text) {
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    try {
      return month < 1 || month > 12 || day < 1 || day > 31
          ? Optional.empty()
          : Optional.of(LocalDate.of(number(text, 0, 4), month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** The part of a second; negative if there is something else. */
  private static int nanos(String text, int end) {
    if (end == SECONDS_END) {
      return 0;
    }
    int digits = end - SECONDS_END - 1;
    if (text.charAt(SECONDS_END) != '.' || digits < 1 || digits > NANO_DIGITS) {
      return -1;
    }
    int nanos = number(text, SECONDS_END + 1, end);
    for (int i = digits; i < NANO_DIGITS && nanos > 0; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  /** The number that these digits make; negative if one of them is none. */
  private static int number(String text, int from, int end) {
    int number = 0;
    for (int i = from; i < end; i++) {
      if (!isDigit(text.charAt(i))) {
        return -1;
      }
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }

  private static boolean isDigit(char each) {
    return each >= '0' && each <= '9';
  }

  /** Seconds or milliseconds since 1970, with or without a fraction. */
  private static Optional<Instant> epoch(String text) {
    int point = text.indexOf('.');
    int end = point < 0 ? text.length() : point;
    for (int i = 0; i < text.length(); i++) {
      if (i != point && !isDigit(text.charAt(i))) {
        return Optional.empty();
      }
    }
    if (end == SHORTEST) {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(text.substring(0, end))));
    }
    return end == MILLISECONDS
        ? Optional.of(Instant.ofEpochMilli(Long.parseLong(text.substring(0, end))))
        : Optional.empty();
  }

  private static Form zoned(String pattern) {
    return new Form(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
  }

  private static Form local(String pattern) {
    return new Form(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC));
  }

  /** One way to write times. */
  private record Form(DateTimeFormatter format) {
    /** Tells without an exception, which would be the slow part, as most texts have another form. */
    boolean fits(String text) {
      ParsePosition end = new ParsePosition(0);
      return format.parseUnresolved(text, end) != null && end.getIndex() == text.length();
    }

    Optional<Instant> read(String text) {
      try {
        return Optional.of(format.parse(text, Instant::from));
      } catch (DateTimeException noSuchDay) {
        return Optional.empty();
      }
    }
  }
}
