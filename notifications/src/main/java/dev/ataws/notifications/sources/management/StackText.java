package dev.ataws.notifications.sources.management;

import java.util.LinkedHashMap;
import java.util.Map;

/** Lines like {@code StackName='web'}, whose values may hold line breaks and quotes. */
final class StackText {
  private StackText() {}

  /** Reads the lines; a value ends at a quote that is followed by the next name, or by nothing. */
  static Map<String, String> read(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    int at = 0;
    while (at < text.length()) {
      int equals = text.indexOf("='", at);
      if (equals < 0) {
        break;
      }
      int start = equals + 2;
      int end = end(text, start);
      String value = text.substring(start, end);
      values.putIfAbsent(text.substring(at, equals).strip(), value.equals("null") ? "" : value);
      at = end + 1;
    }
    return values;
  }

  private static int end(String text, int start) {
    int quote = text.indexOf('\'', start);
    while (quote >= 0 && !endsThere(text, quote)) {
      quote = text.indexOf('\'', quote + 1);
    }
    return quote < 0 ? text.length() : quote;
  }

  private static boolean endsThere(String text, int quote) {
    int next = quote + 1;
    boolean endsLine = false;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      endsLine |= text.charAt(next) == '\n';
      next++;
    }
    return next == text.length() || (endsLine && isName(text, next));
  }

  /** Tells whether a name stands there, with the quote of its value. */
  private static boolean isName(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end > start && text.startsWith("='", end);
  }
}
