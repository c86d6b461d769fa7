package dev.ataws.channels;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A text that nobody may see by accident: it prints as {@code [secret]}. */
public final class Secret {
  private final String value;

  /** Hides a text. */
  public Secret(String value) {
    this.value = value;
  }

  /** Returns the hidden text, for the one call that needs it. */
  public String reveal() {
    return value;
  }

  /** Compares in a time that does not depend on where the two differ. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
  }

  /** Is the same for every secret, so that it tells nothing about one. */
  @Override
  public int hashCode() {
    return 1;
  }

  /** Returns {@code [secret]}, never the text. */
  @Override
  public String toString() {
    return "[secret]";
  }

  private byte[] bytes() {
    return value.getBytes(StandardCharsets.UTF_8);
  }
}
