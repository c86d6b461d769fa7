package dev.ataws.notifications.cards;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A way to more, usually into the AWS console.
 *
 * @param label what it leads to, {@code Open the alarm}
 * @param url where, an absolute http or https URL in ASCII
 */
public record Link(String label, String url) {
  private static final int LONGEST = 3_000;
  private static final boolean[] UNSAFE = new boolean[127];
  private static final Pattern DOT = Pattern.compile(
      "[\\u00b7\\u06d4\\u0701\\u0702\\u2022\\u2024\\u2027\\u3002\\ua60e\\uff0e\\uff61]");
  private static final Pattern LOOKS_LIKE_A_PLACE =
      Pattern.compile("://|(?i:www)\\.|[\\p{L}\\p{N}]\\s?\\.\\s?\\p{L}{2}");

  static {
    for (char each : "<>|\"\\^`{}".toCharArray()) {
      UNSAFE[each] = true;
    }
  }

  /**
   * Tells whether a text is an absolute http or https URL in ASCII, no longer than Slack takes, and without a user before the host:
   * {@code https://console.aws.amazon.com@example.com} leads elsewhere than it seems.
   */
  public static boolean isSafe(String url) {
    int host = url.startsWith("https://") ? 8 : url.startsWith("http://") ? 7 : 0;
    if (host == 0 || url.length() <= host || url.length() > LONGEST) {
      return false;
    }
    for (int i = host; i < url.length(); i++) {
      char each = url.charAt(i);
      if (each <= ' ' || each >= UNSAFE.length || UNSAFE[each]) {
        return false;
      }
    }
    return hasHostOnly(url, host);
  }

  /** Tells whether a label looks like a host name or an address, whatever its letters, and not the one that it leads to. */
  public static boolean misleads(String label, String url) {
    if (label.equals(url) || !mayLookLikeAPlace(label)) {
      return false;
    }
    String plain =
        DOT.matcher(Normalizer.normalize(label, Normalizer.Form.NFKC)).replaceAll(".");
    return LOOKS_LIKE_A_PLACE.matcher(plain).find();
  }

  /** Most labels have none of the characters that this takes. */
  private static boolean mayLookLikeAPlace(String label) {
    for (int i = 0; i < label.length(); i++) {
      char each = label.charAt(i);
      if (each == '.' || each == ':' || each >= UNSAFE.length) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasHostOnly(String url, int host) {
    for (int i = host; i < url.length(); i++) {
      char each = url.charAt(i);
      if (each == '/' || each == '?' || each == '#') {
        return i > host;
      }
      if (each == '@') {
        return false;
      }
    }
    return true;
  }
}
