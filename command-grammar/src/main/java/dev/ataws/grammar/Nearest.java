package dev.ataws.grammar;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the names that a mistyped one most likely means. */
final class Nearest {
  private static final double ALIKE = 0.86;
  private static final int MOST = 3;
  private static final int LONGEST = 100;
  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

  private Nearest() {}

  /** At most three of the names, the likeliest first; none when nothing is near. */
  static List<String> to(String typed, Collection<String> names) {
    if (typed.length() > LONGEST) {
      return List.of();
    }
    return names.stream()
        .map(name -> new Candidate(name, SIMILARITY.apply(typed, name)))
        .filter(candidate -> candidate.likeness >= ALIKE)
        .sorted(Comparator.comparingDouble(Candidate::likeness)
            .reversed()
            .thenComparing(Candidate::name))
        .limit(MOST)
        .map(Candidate::name)
        .toList();
  }

  /** The names that differ from the typed one by the fewest letters, two at most. */
  static List<String> misspelt(String typed, Collection<String> names) {
    LevenshteinDistance distance = new LevenshteinDistance(typed.length() < 8 ? 1 : 2);
    Map<Integer, List<String>> byDistance = names.stream()
        .filter(name -> distance.apply(typed, name) >= 0)
        .collect(Collectors.groupingBy(
            name -> distance.apply(typed, name), TreeMap::new, Collectors.toList()));
    return byDistance.values().stream().findFirst().orElse(List.of());
  }

  private record Candidate(String name, double likeness) {}
}
