package dev.ataws.channels.memory;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A question that nobody has answered yet.
 *
 * @param id what it is found by
 * @param asked what was asked
 * @param opened when it was asked, or something else in its place
 * @param expiry when it is over
 */
public record OpenQuestion(String id, JsonNode asked, Instant opened, Instant expiry, Entry entry) {
  /** Returns which question it is, without what was asked. */
  @Override
  public String toString() {
    return "OpenQuestion[id=" + id + ", expiry=" + expiry + "]";
  }
}
