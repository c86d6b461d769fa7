package dev.ataws.notifications.cards;

/** Shortens texts. */
public final class Cut {
  private Cut() {}

  /** Returns the text as one line: a space for any white space, however much there is at a place. */
  public static String line(String text) {
    int at = firstBreak(text);
    if (at < 0) {
      return text;
    }
    StringBuilder line = new StringBuilder(text.length()).append(text, 0, at);
    boolean isSpace = false;
    for (int i = at; i < text.length(); i++) {
      char each = text.charAt(i);
      if (!isSpace(each)) {
        line.append(each);
      } else if (!isSpace) {
        line.append(' ');
      }
      isSpace = isSpace(each);
    }
    return line.toString();
  }

  /** Where something stands that may not stay in a line: another white space than one space. */
  private static int firstBreak(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isSpace(text.charAt(i))
          && (text.charAt(i) != ' ' || (i + 1 < text.length() && isSpace(text.charAt(i + 1))))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSpace(char each) {
    return each == ' ' || (each >= '\t' && each <= '\r');
  }

  /** Returns the text, shortened with an ellipsis where it is longer than so many characters; no surrogate pair is cut in two. */
  public static String to(int longest, String text) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Math.max(0, longest - 1);
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
