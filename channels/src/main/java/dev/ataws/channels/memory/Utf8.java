package dev.ataws.channels.memory;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Measures text as it is stored. */
final class Utf8 {
  private Utf8() {}

  /** Returns how many bytes a text takes; refuses half a surrogate pair, which would come back as another character. */
  static int length(String text) {
    try {
      return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text)).remaining();
    } catch (CharacterCodingException notText) {
      throw new IllegalArgumentException("this is no Unicode text", notText);
    }
  }
}
