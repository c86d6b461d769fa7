package dev.ataws.grammar;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words that people use where AWS uses others, and the services that they use most. */
final class Vernacular {
  private final Map<String, List<String>> services;
  private final Map<String, List<String>> words = new HashMap<>();
  private final Map<String, Double> use = new HashMap<>();

  private Vernacular(Map<String, List<String>> services, Map<String, List<String>> words) {
    this.services = services;
    words.forEach((word, others) -> this.words.put(SearchWords.stem(word), others));
    int rank = 0;
    for (String service : services.keySet()) {
      use.put(service, 1 - 0.75 * rank++ / services.size());
    }
  }

  /** The words in the files beside this class. */
  static Vernacular bundled() {
    return new Vernacular(read("common-services.txt"), read("other-words.txt"));
  }

  /** The stems that people say for a service, {@code bucket} for {@code s3api}. */
  List<String> wordsFor(String service) {
    return services.getOrDefault(service, List.of());
  }

  /** The stems that AWS may use for one that people use. */
  List<String> insteadOf(String stem) {
    return words.getOrDefault(stem, List.of());
  }

  /** How common a service is: 1 the most used, 0.25 the least used of the common ones, 0 any other. */
  double use(String service) {
    return use.getOrDefault(service, 0.0);
  }

  /** Reads lines {@code name: word word}. */
  private static Map<String, List<String>> read(String file) {
    Map<String, List<String>> entries = new LinkedHashMap<>();
    Resources.lines(file).stream()
        .map(line -> line.split(":", 2))
        .forEach(parts -> entries.put(parts[0], SearchWords.stems(parts[1])));
    return entries;
  }
}
