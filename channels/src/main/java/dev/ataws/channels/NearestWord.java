package dev.ataws.channels;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what somebody who mistyped a word is likely to have meant. */
final class NearestWord {
  private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

  private NearestWord() {}

  /** Returns the known word with the fewest edits, if they are few for its length. */
  static Optional<String> to(String word, Collection<String> known) {
    String typed = word.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(each -> edits(typed, each) <= Math.max(2, each.length() / 3))
        .min(Comparator.comparingInt(each -> edits(typed, each)));
  }

  private static int edits(String typed, String known) {
    return EDITS.apply(typed, known.toLowerCase(Locale.ROOT));
  }
}
