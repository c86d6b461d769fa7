package dev.ataws.channels.memory;

import java.util.UUID;

/**
 * A value under a key.
 *
 * @param version what tells this value from every other that was or will be under the key
 */
public record Entry(Key key, Value value, String version) {
  /** Returns an entry that is none yet. */
  static Entry of(Key key, Value value) {
    return new Entry(key, value, UUID.randomUUID().toString());
  }
}
