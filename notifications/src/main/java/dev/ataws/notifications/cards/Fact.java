package dev.ataws.notifications.cards;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing worth knowing.
 *
 * @param name what it is called, {@code Threshold}
 * @param value what it is, in plain text
 * @param time the point in time that the value says, if it says one
 */
public record Fact(String name, String value, Optional<Instant> time) {
  /** A fact that is no point in time. */
  public Fact(String name, String value) {
    this(name, value, Optional.empty());
  }
}
