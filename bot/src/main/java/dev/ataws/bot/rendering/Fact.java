package dev.ataws.bot.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A scalar of an answer.
 *
 * @param value the scalar
 * @param time the point in time that it stands for
 */
record Fact(JsonNode value, Optional<Instant> time) {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  /** The value for people; a point in time to the second. */
  String text() {
    return time.map(SECONDS::format).orElseGet(value::asText);
  }

  boolean isNumber() {
    return value.isNumber() && time.isEmpty();
  }
}
