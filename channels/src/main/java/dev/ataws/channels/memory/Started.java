package dev.ataws.channels.memory;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A question that somebody answered, whose answer is or was being carried out.
 *
 * @param id what it is found by
 * @param asked what was asked
 * @param by Slack's id of who answered
 * @param at when
 * @param until when it must have come to an end: from then on the outcome is unknown
 */
public record Started(
    String id, JsonNode asked, String by, Instant at, Instant until, Entry entry) {
  /** Returns which question it is, without what was asked. */
  @Override
  public String toString() {
    return "Started[id=" + id + ", by=" + by + ", at=" + at + ", until=" + until + "]";
  }
}
