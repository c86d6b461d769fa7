package dev.ataws.channels.memory;

import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered under a key.
 *
 * @param json a text of JSON, 262,144 bytes of UTF-8 at most: DynamoDB takes 400 kB for a whole item
 * @param expiry when it is to be forgotten, as a whole second; never if there is none
 */
public record Value(String json, Optional<Instant> expiry) {
  /** The most bytes of a value. */
  public static final int LARGEST = 256 * 1024;

  /** Rounds the expiry up to a second, and refuses what a store could not keep. */
  public Value {
    int bytes = Utf8.length(json);
    if (bytes > LARGEST) {
      throw new IllegalArgumentException(
          "a value of " + bytes + " bytes is too large to remember: the most are " + LARGEST);
    }
    expiry = expiry.map(Value::wholeSecond);
  }

  /** Returns a value that is remembered until a time. */
  public static Value until(Instant expiry, String json) {
    return new Value(json, Optional.of(expiry));
  }

  /** Returns a value that is remembered until it is deleted. */
  public static Value forGood(String json) {
    return new Value(json, Optional.empty());
  }

  /** Returns how long it is remembered, without the value, which may be nobody's business. */
  @Override
  public String toString() {
    return "Value[" + json.length() + " characters, expiry=" + expiry + "]";
  }

  /** DynamoDB forgets by seconds. */
  private static Instant wholeSecond(Instant time) {
    Instant second = Instant.ofEpochSecond(time.getEpochSecond());
    return second.equals(time) ? second : second.plusSeconds(1);
  }
}
