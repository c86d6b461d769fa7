package dev.ataws.notifications.sources.words;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ataws.notifications.cards.Moment;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Times;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says times, numbers and lists as people read them. */
public final class Wording {
  private static final int DATE = 10;
  private static final int MINUTES = 13;
  private static final int USUAL = 10;
  private static final int MINUTE = 60;
  private static final int HOUR = 3_600;
  private static final int TWO_DAYS = 48;

  private Wording() {}

  /** Returns the time at a path, where a machine wrote it or it names its zone; else what is written there. */
  public static Moment time(Fields json, String... path) {
    return time(json.text(path));
  }

  /** Returns the time that a text says, if a machine wrote it or it names its zone; else the text. */
  public static Moment time(String text) {
    return isCertain(text)
        ? Times.read(text).map(Moment::of).orElseGet(() -> Moment.written(text))
        : Moment.written(text);
  }

  /** Returns the number at a path, without an exponent and without zeros that say nothing; empty if there is none. */
  public static String number(Fields json, String... path) {
    return json.number(path).map(Wording::number).orElse("");
  }

  /** Returns a value as text for people: numbers without exponents; empty for objects, arrays and null. */
  public static String value(JsonNode node) {
    if (!node.isValueNode() || node.isNull() || node.isMissingNode()) {
      return "";
    }
    double number = node.isFloatingPointNumber() ? node.doubleValue() : 0;
    return node.isFloatingPointNumber() && Double.isFinite(number) && Math.abs(number) < 1e15
        ? new BigDecimal(node.asText()).stripTrailingZeros().toPlainString()
        : node.asText();
  }

  /** Returns {@code 2 h 5 min} or the like for the time between two members; empty unless both are there and in order. */
  public static String took(Fields detail, String from, String to) {
    Optional<Instant> start = detail.time(from);
    Optional<Instant> end = start.isEmpty() ? Optional.empty() : detail.time(to);
    return end.isEmpty() || end.get().isBefore(start.get())
        ? ""
        : took(Duration.between(start.get(), end.get()).toSeconds());
  }

  /** Returns so many seconds as {@code 2 h 5 min} or the like. */
  public static String took(long seconds) {
    if (seconds < MINUTE) {
      return seconds + " s";
    }
    if (seconds < HOUR) {
      return seconds / MINUTE + " min" + rest(seconds % MINUTE, " s");
    }
    long hours = seconds / HOUR;
    return hours < TWO_DAYS
        ? hours + " h" + rest(seconds / MINUTE % MINUTE, " min")
        : hours / 24 + " days" + rest(hours % 24, " h");
  }

  private static String rest(long count, String unit) {
    return count == 0 ? "" : " " + count + unit;
  }

  /** Returns the first ten of the items, and how many there are besides. */
  public static List<String> firsts(List<String> items) {
    return upTo(USUAL, items);
  }

  /** Returns so many of the items at most, and how many there are besides. */
  public static List<String> upTo(int most, List<String> items) {
    if (items.size() <= most) {
      return items;
    }
    List<String> shown = new ArrayList<>(items.subList(0, most));
    shown.add("… and " + (items.size() - most) + " more");
    return shown;
  }

  /** Returns those of the parts that are not blank, with a text between them. */
  public static String joined(String between, String... parts) {
    StringBuilder joined = new StringBuilder();
    for (String part : parts) {
      if (!part.isBlank()) {
        joined.append(joined.isEmpty() ? "" : between).append(part);
      }
    }
    return joined.toString();
  }

  /** Tells whether a text is written as machines write times, {@code 2026-03-14T09:26Z}; that it is one is not certain. */
  static boolean isMachines(String text) {
    return text.length() > MINUTES && text.charAt(DATE) == 'T' && text.charAt(MINUTES) == ':';
  }

  private static boolean isCertain(String text) {
    return isMachines(text)
        || (text.length() >= DATE && isNumber(text))
        || text.contains("GMT")
        || text.contains("UTC");
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isDigit(text.charAt(i)) && text.charAt(i) != '.') {
        return false;
      }
    }
    return true;
  }

  private static String number(double number) {
    return number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
