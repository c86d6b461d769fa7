package dev.ataws.bot.rendering;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A cell of a table.
 *
 * @param text what it says to who cannot see the table; of a point in time, the minute in UTC
 * @param time the point in time that Slack shows in the reader's own zone
 */
record Cell(String text, Optional<Instant> time) {
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  static Cell of(String text) {
    return new Cell(text, Optional.empty());
  }

  static Cell of(Fact fact) {
    return new Cell(fact.time().map(MINUTES::format).orElseGet(fact.value()::asText), fact.time());
  }

  Cell cut(int longest) {
    return time.isPresent() ? this : of(Mrkdwn.cut(text, longest));
  }

  /** How much of Slack's room it takes. */
  int length() {
    return Math.max(1, text.length());
  }
}
