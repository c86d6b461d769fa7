package dev.ataws.grammar.time;

import java.time.DateTimeException;
import java.util.regex.Pattern;

/** A number in a timestamp: its whole digits and those after its point, which may be none. */
record Numeral(String whole, String fraction) {
  private static final Pattern WRITTEN = Pattern.compile("[0-9]++(\\.[0-9]++)?");
  private static final Pattern DIGITS = Pattern.compile("[0-9]++");
  private static final int MANY = 999_999_999;

  static boolean isNumeral(String token) {
    return WRITTEN.matcher(token).matches();
  }

  static boolean isWhole(String token) {
    return DIGITS.matcher(token).matches();
  }

  /** The number that a token is; refuses any other token with a {@link DateTimeException}. */
  static Numeral of(String token) {
    if (!isNumeral(token)) {
      throw new DateTimeException("not a number");
    }
    int point = token.indexOf('.');
    return point < 0
        ? new Numeral(token, "")
        : new Numeral(token.substring(0, point), token.substring(point + 1));
  }

  /** The value of a token of digits, at most 999,999,999; refuses any other with a {@link DateTimeException}. */
  static int whole(String token) {
    if (!isWhole(token)) {
      throw new DateTimeException("not a whole number");
    }
    return new Numeral(token, "").value();
  }

  /** The value without its fraction, at most 999,999,999: more is in range of nothing in a timestamp. */
  int value() {
    String significant = whole.replaceFirst("^0+(?=.)", "");
    return significant.length() > 9 ? MANY : Integer.parseInt(significant);
  }

  boolean hasFraction() {
    return fraction.chars().anyMatch(digit -> digit != '0');
  }

  /** The fraction in sixtieths, rounded down. */
  int sixtieths() {
    long scale = 10_000_000_000_000_000L;
    return (int) (60 * digits(16) / scale);
  }

  /** The fraction in millionths, cut off after six digits. */
  int micros() {
    return (int) digits(6);
  }

  boolean exceeds(int limit) {
    return value() > limit || (value() == limit && hasFraction());
  }

  private long digits(int count) {
    return Long.parseLong((fraction + "0".repeat(count)).substring(0, count));
  }
}
