package dev.ataws.playground.conversations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares texts in which `…` stands for anything within a line, and alone on a line for any lines. */
final class Wildcards {
  private static final String ANYTHING = "…";
  private static final int WIDTH = 78;

  private Wildcards() {}

  static boolean match(List<String> expected, List<String> actual) {
    if (expected.isEmpty()) {
      return actual.isEmpty();
    }
    List<String> rest = expected.subList(1, expected.size());
    if (expected.get(0).equals(ANYTHING)) {
      for (int skipped = 0; skipped <= actual.size(); skipped++) {
        if (match(rest, actual.subList(skipped, actual.size()))) {
          return true;
        }
      }
      return false;
    }
    return !actual.isEmpty()
        && match(expected.get(0), actual.get(0))
        && match(rest, actual.subList(1, actual.size()));
  }

  static boolean match(String expected, String actual) {
    String pattern = Arrays.stream(expected.strip().split(ANYTHING, -1))
        .map(Pattern::quote)
        .collect(Collectors.joining(".*"));
    return Pattern.matches(pattern, actual.strip());
  }

  /** Both texts side by side, with a mark where they differ. */
  static String sideBySide(List<String> expected, List<String> actual) {
    List<String> lines = new ArrayList<>();
    lines.add(row("the script says", " ", "what came"));
    for (int at = 0; at < Math.max(expected.size(), actual.size()); at++) {
      String left = at < expected.size() ? expected.get(at) : "";
      String right = at < actual.size() ? actual.get(at) : "";
      boolean isSame = at < expected.size() && at < actual.size() && match(left, right);
      lines.add(row(left, isSame ? " " : "≠", right));
    }
    return String.join("\n", lines);
  }

  private static String row(String left, String mark, String right) {
    String padded = left.length() > WIDTH
        ? left + "\n" + " ".repeat(WIDTH)
        : left + " ".repeat(WIDTH - left.length());
    return padded + " " + mark + " " + right;
  }
}
