package dev.ataws.policies;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reads Base64 for what may hide in it. */
final class Encoded {
  /** Base64 of anything shorter has no room for a key, and may be an id. */
  private static final int SHORTEST = 40;

  private static final int GROUP = 4;

  private Encoded() {}

  /** Whether all of a text could be Base64 of something long. */
  static boolean is(String text) {
    if (text.length() < SHORTEST) {
      return false;
    }
    int end = text.length();
    while (end > text.length() - 2 && text.charAt(end - 1) == '=') {
      end--;
    }
    for (int at = 0; at < end; at++) {
      if (!isDigit(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char one) {
    return (one >= 'a' && one <= 'z')
        || (one >= 'A' && one <= 'Z')
        || (one >= '0' && one <= '9')
        || one == '+'
        || one == '/';
  }

  /** The decoded bytes, each as a character of its own; empty when it is no Base64. */
  static String text(String base64) {
    String standard = base64.replace('-', '+').replace('_', '/');
    try {
      return new String(Base64.getDecoder().decode(standard), StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }

  /** As much of the decoded bytes as whole groups of Base64 give. */
  static String beginning(String base64) {
    return text(base64.substring(0, base64.length() / GROUP * GROUP));
  }

  /** Whether it is what HTTP's Basic authentication sends. */
  static boolean isUserAndPassword(String base64) {
    String text = text(base64);
    return text.indexOf(':') >= 0 && text.chars().allMatch(one -> one >= ' ' && one <= '~');
  }
}
