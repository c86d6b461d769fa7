package dev.ataws.policies.iam;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as the Date operators compare them: W3C's forms of ISO 8601, or seconds since 1970. */
final class Dates {
  private static final Pattern EPOCH = Pattern.compile("[-+]?[0-9]{1,12}");
  private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})(?:-([0-9]{2})"
      + "(?:T([0-9]{2}:[0-9]{2})(:[0-9]{2}(?:\\.[0-9]{1,9})?)?(Z|[-+][0-9]{2}:[0-9]{2}))?)?");

  private Dates() {}

  static Optional<Instant> read(String text) {
    if (EPOCH.matcher(text).matches()) {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
    }
    Matcher iso = ISO.matcher(text);
    return iso.matches() ? date(iso) : Optional.empty();
  }

  private static Optional<Instant> date(Matcher iso) {
    String day = iso.group(1) + "-" + iso.group(2) + "-" + or(iso.group(3), "01");
    String time = or(iso.group(4), "00:00") + or(iso.group(5), ":00") + or(iso.group(6), "Z");
    try {
      return Optional.of(OffsetDateTime.parse(day + "T" + time).toInstant());
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }
}
