package dev.ataws.grammar;

import dev.ataws.grammar.catalogue.CliName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes names and what people type apart into stems, so that {@code ListFunctions} and {@code function} meet. */
final class SearchWords {
  private static final int MOST = 12;
  private static final int LONGEST = 40;
  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

  /** They say nothing about what is searched for. */
  private static final Set<String> NOISE = Set.of(
      ("a about all am an and any are aws amazon can command do does every for from give how last many month much i in is it"
              + " me my of on one or our please some that the there this to today want week what which with yesterday you")
          .split(" "));

  private SearchWords() {}

  /** The stems of what a person typed, without the words that say nothing; at most a dozen. */
  static List<String> of(String typed) {
    List<String> stems = new ArrayList<>();
    for (String word : typed.strip().split("\\s+", MOST * 2)) {
      String name = word.matches(".*[a-z][A-Z].*") ? CliName.of(cut(word)) : cut(word);
      stems.addAll(stems(name));
    }
    return stems.stream()
        .filter(stem -> !NOISE.contains(stem))
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** The stems of the words of a name or a title, in their order. */
  static List<String> stems(String name) {
    return Arrays.stream(BETWEEN.split(name.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .map(SearchWords::stem)
        .toList();
  }

  /** A word without its plural ending and its last {@code e}: instance and instances are one, so are batch and batches. */
  static String stem(String word) {
    boolean isSingular = word.endsWith("ss") || word.endsWith("us") || word.matches(".{3,}is");
    if (word.length() < 4 || isSingular) {
      return word;
    }
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return singular.endsWith("e") ? singular.substring(0, singular.length() - 1) : singular;
  }

  private static String cut(String word) {
    return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
  }
}
