package dev.ataws.grammar;

import dev.ataws.grammar.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The stems of all operations' names and all services' names and titles, with what each is worth. */
final class SearchIndex {
  /** What a word that people use instead is worth beside the word itself. */
  private static final double OTHER_WORD = 0.8;
  /** What a word that is only similar is worth. */
  private static final double SIMILAR = 0.65;
  /** What the name of a service is worth, or a word that people use for it. */
  private static final double SERVICE = 5;
  /** What the least used of the common services is worth more than the others; the most used, four times that. */
  private static final double COMMON = 0.5;
  /** What each word of an operation costs that nobody asked for. */
  private static final double UNASKED = 0.6;
  /** What a hit in the other field adds, where both the operation and its service fit a word. */
  private static final double BOTH = 0.3;

  private final List<Search.Hit> hits = new ArrayList<>();
  private final List<Set<String>> stems = new ArrayList<>();
  private final Map<String, List<Integer>> operations = new HashMap<>();
  private final Map<String, Map<String, Double>> services = new HashMap<>();
  private final Map<String, Range> ranges = new HashMap<>();
  private final Vernacular vernacular = Vernacular.bundled();

  private record Range(int from, int to) {}

  SearchIndex(Catalogue catalogue) {
    for (String service : catalogue.serviceNames()) {
      int from = hits.size();
      catalogue.operationNames(service).forEach(operation -> add(service, operation));
      ranges.put(service, new Range(from, hits.size()));
    }
    addServices(catalogue);
  }

  private void add(String service, String operation) {
    Set<String> words = new LinkedHashSet<>(SearchWords.stems(operation));
    words.forEach(
        stem -> operations.computeIfAbsent(stem, s -> new ArrayList<>()).add(hits.size()));
    hits.add(new Search.Hit(service, operation));
    stems.add(words);
  }

  /** The rarer a word is among the titles the more it says about a service; its name says all. */
  private void addServices(Catalogue catalogue) {
    Map<String, Integer> titled = new HashMap<>();
    for (String service : catalogue.serviceNames()) {
      SearchWords.stems(catalogue.title(service))
          .forEach(stem -> titled.merge(stem, 1, Integer::sum));
    }
    for (String service : catalogue.serviceNames()) {
      SearchWords.stems(catalogue.title(service))
          .forEach(stem ->
              addService(stem, service, SERVICE / (1 + Math.sqrt(titled.getOrDefault(stem, 1)))));
      SearchWords.stems(service).forEach(stem -> addService(stem, service, SERVICE / 2));
      addService(SearchWords.stem(service), service, SERVICE);
      vernacular.wordsFor(service).forEach(stem -> addService(stem, service, SERVICE));
    }
  }

  private void addService(String stem, String service, double worth) {
    services.computeIfAbsent(stem, s -> new HashMap<>()).merge(service, worth, Math::max);
  }

  int size() {
    return hits.size();
  }

  Search.Hit hit(int operation) {
    return hits.get(operation);
  }

  /** The numbers of the operations of one service; none without such a service. */
  IntStream operationsOf(String service) {
    Range range = ranges.getOrDefault(service, new Range(0, 0));
    return IntStream.range(range.from, range.to);
  }

  /** How well each operation fits the stems that a person asked for. */
  Scores scores(List<String> asked) {
    Scores scores = new Scores();
    asked.forEach(scores::add);
    return scores;
  }

  /** The stems that one asked for may stand for, with what each is worth. */
  private Map<String, Double> meanings(String asked) {
    Map<String, Double> meanings = new HashMap<>();
    vernacular.insteadOf(asked).forEach(stem -> meanings.put(stem, OTHER_WORD));
    if (operations.containsKey(asked) || services.containsKey(asked)) {
      meanings.put(asked, 1.0);
    }
    if (meanings.isEmpty()) {
      similar(asked).forEach(stem -> meanings.put(stem, SIMILAR));
    }
    return meanings;
  }

  private Set<String> similar(String asked) {
    int errors = asked.length() < 4 ? 0 : asked.length() < 8 ? 1 : 2;
    LevenshteinDistance distance = new LevenshteinDistance(errors);
    Set<String> similar = new HashSet<>();
    for (Set<String> known : List.of(operations.keySet(), services.keySet())) {
      for (String stem : known) {
        boolean isBeginning = asked.length() > 2 && stem.startsWith(asked);
        if (isBeginning || distance.apply(asked, stem) >= 0) {
          similar.add(stem);
        }
      }
    }
    return similar;
  }

  private double rarity(String stem) {
    List<Integer> found = operations.get(stem);
    return found == null ? SERVICE : Math.log(1 + hits.size() / (double) found.size());
  }

  /** The points of all operations for one question. */
  final class Scores {
    private final double[] points = new double[hits.size()];
    private final Set<String> answered = new HashSet<>();
    private double possible;

    private void add(String asked) {
      Map<String, Double> meanings = meanings(asked);
      double[] byName = new double[hits.size()];
      double[] byService = new double[hits.size()];
      meanings.forEach((stem, worth) -> {
        double points = worth * rarity(stem);
        operations
            .getOrDefault(stem, List.of())
            .forEach(n -> byName[n] = Math.max(byName[n], points));
        services.getOrDefault(stem, Map.of()).forEach((service, of) -> {
          Range range = ranges.getOrDefault(service, new Range(0, 0));
          for (int n = range.from; n < range.to; n++) {
            byService[n] = Math.max(byService[n], worth * of);
          }
        });
      });
      for (int n = 0; n < points.length; n++) {
        points[n] += Math.max(byName[n], byService[n]) + BOTH * Math.min(byName[n], byService[n]);
      }
      answered.addAll(meanings.keySet());
      possible +=
          meanings.keySet().stream().mapToDouble(SearchIndex.this::rarity).max().orElse(SERVICE);
    }

    /** Which share of what was asked for an operation explains. */
    double share(int operation) {
      return possible == 0 ? 0 : points[operation] / possible;
    }

    /** The points of an operation: more for a common service, less for words that nobody asked for. */
    double of(int operation) {
      long unasked =
          stems.get(operation).stream().filter(stem -> !answered.contains(stem)).count();
      return points[operation]
          - UNASKED * unasked
          + COMMON * 4 * vernacular.use(hits.get(operation).service());
    }
  }
}
