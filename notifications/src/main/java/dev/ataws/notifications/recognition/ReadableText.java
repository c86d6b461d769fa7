package dev.ataws.notifications.recognition;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes text that was meant for other readers readable: without control characters, terminal colours, HTML tags. */
final class ReadableText {
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]{0,20}[A-Za-z]");
  private static final Pattern HIDDEN =
      Pattern.compile("(?is)<(script|style|head)\\b.*?</\\1\\s*>");
  private static final Pattern LINE_END =
      Pattern.compile("(?i)<(?:br|/p|/div|/tr|/h[1-6]|/li|/table)\\b[^>]{0,200}>");
  private static final Pattern TAG = Pattern.compile("<[!/a-zA-Z][^>]{0,2000}>");
  private static final Pattern BLANK_LINES = Pattern.compile("[ \\t]*\\n\\s*\\n\\s*");

  private ReadableText() {}

  /** Returns what can be read of a text; empty if nothing can. */
  static String of(String text) {
    String shown = withoutControls(text);
    if (isHtml(shown)) {
      shown = withoutTags(shown);
    }
    return isVisible(shown) ? shown.strip() : "";
  }

  private static String withoutControls(String text) {
    String plain = text.indexOf('\u001b') < 0 ? text : COLOUR.matcher(text).replaceAll("");
    StringBuilder shown = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char each = plain.charAt(i);
      if (each == '\n' || each == '\t' || !Character.isISOControl(each)) {
        shown.append(each);
      }
    }
    return shown.toString();
  }

  private static boolean isHtml(String text) {
    String begin = text.stripLeading();
    begin = begin.substring(0, Math.min(15, begin.length())).toLowerCase(Locale.ROOT);
    return begin.startsWith("<!doctype html") || begin.startsWith("<html");
  }

  private static String withoutTags(String html) {
    String text = HIDDEN.matcher(html).replaceAll("");
    text = LINE_END.matcher(text).replaceAll("\n");
    text = TAG.matcher(text).replaceAll("");
    text = text.replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
    return BLANK_LINES.matcher(text).replaceAll("\n\n");
  }

  private static boolean isVisible(String text) {
    return text.codePoints().anyMatch(ReadableText::isVisible);
  }

  private static boolean isVisible(int codePoint) {
    int type = Character.getType(codePoint);
    return !Character.isWhitespace(codePoint)
        && !Character.isSpaceChar(codePoint)
        && type != Character.FORMAT
        && type != Character.CONTROL
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED;
  }
}
