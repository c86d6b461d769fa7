package dev.ataws.bot.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ataws.grammar.catalogue.Scalar;
import dev.ataws.grammar.catalogue.Shape;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises points in time: what the model marks as such, texts that are no less than a date with time and zone, and
 * milliseconds under the name of a time.
 */
final class Moments {
  private static final Pattern ISO = Pattern.compile(
      "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]{1,9})?)?(Z|[+-][0-9]{2}:?[0-9]{2})");
  private static final DateTimeFormatter READER = new DateTimeFormatterBuilder()
      .appendPattern("uuuu-MM-dd'T'HH:mm[:ss]")
      .appendPattern("[.SSSSSSSSS][.SSSSSS][.SSS][.SS][.S]")
      .appendPattern("[XXX][XX]")
      .toFormatter();
  private static final Pattern NAMED_AS_TIME =
      Pattern.compile("(.*[a-z])?([Tt]ime|[Tt]imestamp|[Dd]ate|At)");

  /** From 2001 to 2096 in milliseconds; in seconds the same numbers would be in the far future. */
  private static final long LEAST_MILLIS = 1_000_000_000_000L;

  private static final long MOST_MILLIS = 4_000_000_000_000L;

  private Moments() {}

  /** The point in time that a scalar of that name and shape stands for. */
  static Optional<Instant> of(JsonNode value, String name, Optional<? extends Shape> shape) {
    if (value.isTextual()) {
      return iso(value.textValue());
    }
    if (!value.isNumber()) {
      return Optional.empty();
    }
    Optional<Scalar.Kind> kind =
        shape.filter(Scalar.class::isInstance).map(scalar -> ((Scalar) scalar).kind());
    boolean isMillis = value.isIntegralNumber()
        && value.longValue() >= LEAST_MILLIS
        && value.longValue() < MOST_MILLIS;
    if (kind.equals(Optional.of(Scalar.Kind.TIMESTAMP))) {
      return epoch(isMillis ? value.doubleValue() / 1_000 : value.doubleValue());
    }
    return isMillis && NAMED_AS_TIME.matcher(name).matches()
        ? Optional.of(Instant.ofEpochMilli(value.longValue()))
        : Optional.empty();
  }

  private static Optional<Instant> iso(String text) {
    if (text.length() > 40 || !ISO.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(READER.parse(text, Instant::from));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // as the 30th of February
    }
  }

  private static Optional<Instant> epoch(double seconds) {
    try {
      return Optional.of(Instant.ofEpochMilli(Math.round(seconds * 1_000)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
