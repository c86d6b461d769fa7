package dev.ataws.notifications.cards;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When something was or will be.
 *
 * @param text for people, in plain text: {@code 2026-03-14 09:26:53 UTC}, or what somebody wrote in a way that only people read
 * @param time the point in time that the text says, which a chat product may show in the zone of whoever reads it
 */
public record Moment(String text, Optional<Instant> time) {
  private static final int MINUTES = 5;

  /** Returns a point in time. */
  public static Moment of(Instant time) {
    return new Moment(text(time), Optional.of(time));
  }

  /** Returns what somebody wrote, which is no point in time. */
  public static Moment written(String text) {
    return new Moment(text, Optional.empty());
  }

  /** Returns a point in time as {@code 2026-03-14 09:26:53 UTC}, without parts of a second. */
  public static String text(Instant time) {
    String text =
        LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, ZoneOffset.UTC).toString();
    int clock = text.indexOf('T') + 1;
    String seconds = text.length() - clock == MINUTES ? ":00" : "";
    return text.substring(0, clock - 1) + " " + text.substring(clock) + seconds + " UTC";
  }
}
