package dev.ataws.grammar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the timestamps that the AWS CLI takes: epoch seconds, ISO 8601 with or without time and zone, RFC 822. */
public final class Timestamps {
  private static final Pattern EPOCH =
      Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,2})?");

  private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
      .parseCaseInsensitive()
      .append(DateTimeFormatter.ISO_LOCAL_DATE)
      .optionalStart()
      .appendPattern("['T'][' ']HH:mm[:ss]")
      .optionalStart()
      .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
      .optionalEnd()
      .optionalEnd()
      .optionalStart()
      .appendPattern("[' '][XXX][XX][X]")
      .optionalEnd()
      .toFormatter(Locale.ROOT);

  private static final List<DateTimeFormatter> FORMATS = List.of(
      ISO,
      DateTimeFormatter.RFC_1123_DATE_TIME,
      DateTimeFormatter.ofPattern("MMM d yyyy[ HH:mm[:ss]]", Locale.ENGLISH));

  private Timestamps() {}

  /** The moment that a text names, in UTC where it names no zone; empty when it names none. */
  public static Optional<Instant> instant(String text) {
    String trimmed = text.strip();
    if (EPOCH.matcher(trimmed).matches()) {
      return epoch(trimmed);
    }
    return FORMATS.stream().flatMap(format -> parse(format, trimmed).stream()).findFirst();
  }

  private static Optional<Instant> epoch(String seconds) {
    double value = Double.parseDouble(seconds);
    return Math.abs(value) < 1e12
        ? Optional.of(Instant.ofEpochSecond(
            (long) Math.floor(value), Math.round((value - Math.floor(value)) * 1e6) * 1000))
        : Optional.empty();
  }

  private static Optional<Instant> parse(DateTimeFormatter format, String text) {
    try {
      TemporalAccessor parsed = format.parse(text);
      LocalDate date = LocalDate.from(parsed);
      ZoneOffset zone =
          Optional.ofNullable(parsed.query(TemporalQueries.offset())).orElse(ZoneOffset.UTC);
      return Optional.of(Optional.ofNullable(parsed.query(TemporalQueries.localTime()))
          .map(time -> date.atTime(time).toInstant(zone))
          .orElseGet(() -> date.atStartOfDay().toInstant(zone)));
    } catch (DateTimeParseException notThisFormat) {
      return Optional.empty();
    } catch (DateTimeException outOfRange) {
      return Optional.empty();
    }
  }
}
