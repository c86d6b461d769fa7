package dev.ataws.channels;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody who mistyped a word is likely to have meant. */
final class NearestWord {
  private static final int LARGEST_DIFFERENCE = 10;

  private NearestWord() {}

  /** Returns the known word with the fewest edits, if they are few for its length. */
  static Optional<String> to(String word, Collection<String> known) {
    String typed = word.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(each -> Math.abs(each.length() - typed.length()) <= LARGEST_DIFFERENCE)
        .filter(
            each -> edits(typed, each.toLowerCase(Locale.ROOT)) <= Math.max(1, each.length() / 3))
        .min(Comparator.comparingInt(each -> edits(typed, each.toLowerCase(Locale.ROOT))));
  }

  /** Counts letters added, left out, replaced, or two exchanged (optimal string alignment). */
  private static int edits(String from, String to) {
    int[][] edits = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : least(edits, from, i, to, j);
      }
    }
    return edits[from.length()][to.length()];
  }

  private static int least(int[][] edits, String from, int i, String to, int j) {
    boolean isSame = from.charAt(i - 1) == to.charAt(j - 1);
    int best = Math.min(
        Math.min(edits[i - 1][j], edits[i][j - 1]) + 1, edits[i - 1][j - 1] + (isSame ? 0 : 1));
    boolean isExchange = i > 1
        && j > 1
        && from.charAt(i - 1) == to.charAt(j - 2)
        && from.charAt(i - 2) == to.charAt(j - 1);
    return isExchange ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
  }
}
