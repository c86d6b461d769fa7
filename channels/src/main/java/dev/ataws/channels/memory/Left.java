package dev.ataws.channels.memory;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * Work that somebody began and has not renewed in time.
 *
 * @param id what it is found by
 * @param work what was to be done
 * @param begun when it was begun first
 */
public record Left(String id, JsonNode work, Instant begun, Entry entry) {
  /** Returns which work it is, without what was to be done. */
  @Override
  public String toString() {
    return "Left[id=" + id + ", begun=" + begun + "]";
  }
}
