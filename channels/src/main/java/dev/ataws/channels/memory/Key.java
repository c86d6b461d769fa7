package dev.ataws.channels.memory;

import java.util.regex.Pattern;

/**
 * What a value is found by.
 *
 * @param kind what the value is, in lower-case letters and hyphens
 * @param id which one of its kind, 1 to 1,024 bytes of UTF-8 as DynamoDB's sort keys have
 */
public record Key(String kind, String id) {
  /** The most bytes of an id. */
  static final int LONGEST_ID = 1024;

  private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,63}");

  /** Refuses what a store could not keep. */
  public Key {
    if (!KIND.matcher(kind).matches()) {
      throw new IllegalArgumentException(
          "a kind of key is lower-case letters and hyphens, not " + kind);
    }
    int bytes = Utf8.length(id);
    if (bytes == 0 || bytes > LONGEST_ID) {
      throw new IllegalArgumentException(
          "the id of a key has 1 to " + LONGEST_ID + " bytes of UTF-8, not " + bytes);
    }
  }
}
