package dev.ataws.channels;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody who mistyped a word is likely to have meant. */
final class NearestWord {
  private NearestWord() {}

  /** Returns the known word with the fewest edits, if they are few for its length. */
  static Optional<String> to(String word, Collection<String> known) {
    String typed = word.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(
            each -> edits(typed, each.toLowerCase(Locale.ROOT)) <= Math.max(1, each.length() / 3))
        .min(Comparator.comparingInt(each -> edits(typed, each.toLowerCase(Locale.ROOT))));
  }

  /** The Levenshtein distance, row by row. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
