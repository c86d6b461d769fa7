package dev.ataws.policies;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What stands behind a label.
 *
 * @param text the text that it is part of
 * @param separator what stands between label and value
 * @param isQuoted whether quotes stand around it
 * @param start where it begins, behind the quote
 * @param end where it ends
 */
record LabelledValue(String text, String separator, boolean isQuoted, int start, int end) {
  /** What comes before a token in a header; the token may have blanks in it. */
  private static final Pattern SCHEME = Pattern.compile(
      "(?:Bearer|Basic|Digest|Negotiate|Token|Splunk|AWS4-HMAC-SHA256)\\s",
      Pattern.CASE_INSENSITIVE);

  private static final String QUOTES = "\"'";
  private static final int MOST_BACKSLASHES = 4;
  private static final int LONGEST_COUNT = 4;

  static LabelledValue read(String text, String separator, int at) {
    int quote = at;
    while (quote < text.length() && quote - at < MOST_BACKSLASHES && text.charAt(quote) == '\\') {
      quote++;
    }
    boolean isQuoted = quote < text.length() && QUOTES.indexOf(text.charAt(quote)) >= 0;
    int start = isQuoted ? quote + 1 : at;
    int end = isQuoted ? endOfQuoted(text, start, quote - at) : endOfBare(text, separator, start);
    return new LabelledValue(text, separator, isQuoted, start, end);
  }

  /** The next quote of the same kind, with no more backslashes before it than the first has. */
  private static int endOfQuoted(String text, int start, int most) {
    char quote = text.charAt(start - 1);
    int backslashes = 0;
    for (int at = start; at < text.length(); at++) {
      char one = text.charAt(at);
      if (isLineEnd(one)) {
        return at;
      }
      if (one == quote && backslashes <= most) {
        return at - backslashes;
      }
      backslashes = one == '\\' ? backslashes + 1 : 0;
    }
    return text.length();
  }

  private static int endOfBare(String text, String separator, int start) {
    boolean hasBlanks = separator.equals(">")
        || SCHEME.matcher(text).region(start, text.length()).lookingAt();
    int end = start;
    while (end < text.length() && !endsBare(text.charAt(end), hasBlanks)) {
      end++;
    }
    return withoutBrackets(text, start, end);
  }

  private static boolean endsBare(char one, boolean hasBlanks) {
    return hasBlanks
        ? isLineEnd(one) || "\"'<".indexOf(one) >= 0
        : Character.isWhitespace(one) || "\"'`&;,<".indexOf(one) >= 0;
  }

  /** Leaves out what only closes the sentence around the value, not what belongs to {@value SecretText#REDACTED}. */
  private static int withoutBrackets(String text, int start, int end) {
    int redacted = text.substring(start, end).lastIndexOf(SecretText.REDACTED);
    int least = redacted < 0 ? start : start + redacted + SecretText.REDACTED.length();
    int shorter = end;
    while (shorter > least && ")]}.\\".indexOf(text.charAt(shorter - 1)) >= 0) {
      shorter--;
    }
    return shorter;
  }

  private static boolean isLineEnd(char one) {
    return one == '\n' || one == '\r';
  }

  /** Whether it gives away what the label calls a secret. */
  boolean isSecret(String label) {
    String value = text.substring(start, end);
    boolean isDirectory = label.equalsIgnoreCase("pwd") && value.startsWith("/");
    return !OpenValue.is(value) && !isDirectory && (isQuoted || isValue(value));
  }

  /** Whether a text without quotes is a value, not the next option, a list, a count, a word of a sentence. */
  private boolean isValue(String value) {
    if (separator.isBlank()) {
      return !value.startsWith("-");
    }
    boolean isList = value.startsWith("{") || value.startsWith("[");
    boolean isReference = value.toLowerCase(Locale.ROOT).startsWith("fn::");
    return !isList && !isReference && !(isSentence() && isWordOrCount(value));
  }

  private boolean isSentence() {
    return separator.endsWith(": ");
  }

  private static boolean isWordOrCount(String value) {
    boolean isWord = value.chars().allMatch(one -> one >= 'a' && one <= 'z');
    return isWord
        || (value.length() <= LONGEST_COUNT && value.chars().allMatch(Character::isDigit));
  }
}
