package dev.ataws.grammar;

import dev.ataws.grammar.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The stems of the names of all operations and of the names and titles of all services. A word is worth the more the
 * rarer it is.
 */
final class SearchIndex {
  /** What the word that AWS uses instead is worth beside the word itself. */
  private static final double OTHER_WORD = 0.7;

  /** How much less each word is worth than the one before it that people use for the same. */
  private static final double LATER_WORD = 0.05;

  /** What a word that is only spelled alike is worth. */
  private static final double SIMILAR = 0.65;

  /** What the name of a service is worth. */
  private static final double SERVICE = 7;

  /** What a word is worth that people use for a service. */
  private static final double SERVICE_WORD = 5.5;

  /** What the most used of the services is worth more than an uncommon one. */
  private static final double COMMON = 2;

  /** What each word of an operation costs that nobody asked for. */
  private static final double UNASKED = 0.6;

  /** The part of the lesser hit that counts where a word fits twice, as for an operation and for its service. */
  private static final double BOTH = 0.3;

  /** Where nobody asked for a verb, those that look come before those that change. */
  private static final Map<String, Double> VERBS = Map.of("list", 0.5, "describ", 0.4, "get", 0.3);

  private final List<Search.Hit> hits = new ArrayList<>();
  private final List<List<String>> stems = new ArrayList<>();
  private final Map<String, List<Integer>> operations = new HashMap<>();
  private final Map<String, Map<String, Double>> services = new HashMap<>();
  private final Map<String, Range> ranges = new HashMap<>();
  private final Vernacular vernacular = Vernacular.bundled();

  /** The numbers of the operations of one service. */
  private record Range(int from, int to) {}

  SearchIndex(Catalogue catalogue) {
    Map<String, Integer> titles = titles(catalogue);
    for (String service : catalogue.serviceNames()) {
      int from = hits.size();
      catalogue.operationNames(service).stream()
          .filter(operation -> !CliNames.isRemoved(service, operation))
          .forEach(operation -> add(service, operation));
      ranges.put(service, new Range(from, hits.size()));
      addWords(service, catalogue.title(service), titles);
    }
  }

  /** In how many titles each stem stands. */
  private static Map<String, Integer> titles(Catalogue catalogue) {
    Map<String, Integer> titles = new HashMap<>();
    catalogue.serviceNames().stream()
        .map(catalogue::title)
        .flatMap(title -> SearchWords.stems(title).stream().distinct())
        .forEach(stem -> titles.merge(stem, 1, Integer::sum));
    return titles;
  }

  private void add(String service, String operation) {
    List<String> words = SearchWords.stems(operation).stream().distinct().toList();
    words.forEach(
        stem -> operations.computeIfAbsent(stem, s -> new ArrayList<>()).add(hits.size()));
    hits.add(new Search.Hit(service, operation));
    stems.add(words);
  }

  private void addWords(String service, String title, Map<String, Integer> titles) {
    SearchWords.stems(title)
        .forEach(stem ->
            addWord(stem, service, SERVICE_WORD / (1 + Math.sqrt(titles.getOrDefault(stem, 1)))));
    SearchWords.stems(service).forEach(stem -> addWord(stem, service, SERVICE_WORD / 2));
    vernacular.wordsFor(service).forEach(stem -> addWord(stem, service, SERVICE_WORD));
    addWord(SearchWords.stem(service), service, SERVICE);
  }

  private void addWord(String stem, String service, double worth) {
    services.computeIfAbsent(stem, s -> new HashMap<>()).merge(service, worth, Math::max);
  }

  /** The numbers of all operations. */
  IntStream all() {
    return IntStream.range(0, hits.size());
  }

  /** The numbers of the operations of one service; none without such a service. */
  IntStream operationsOf(String service) {
    Range range = ranges.getOrDefault(service, new Range(0, 0));
    return IntStream.range(range.from, range.to);
  }

  List<String> mostUsed(List<String> services) {
    return services.stream()
        .sorted(Comparator.comparingDouble(vernacular::use).reversed())
        .toList();
  }

  Search.Hit hit(int operation) {
    return hits.get(operation);
  }

  /** How well each operation fits the stems that a person asked for. */
  Scores scores(List<String> asked) {
    return new Scores(asked);
  }

  /** The stems that one asked for may stand for, with what each is worth. */
  private Map<String, Double> meanings(String asked) {
    boolean isKnown = operations.containsKey(asked);
    Map<String, Double> meanings = new HashMap<>();
    double worth = OTHER_WORD;
    for (String stem : vernacular.insteadOf(asked)) {
      meanings.put(stem, worth * rarity(isKnown ? asked : stem));
      worth -= LATER_WORD;
    }
    if (isKnown || services.containsKey(asked)) {
      meanings.put(asked, rarity(asked));
    }
    if (meanings.isEmpty()) {
      alike(asked).forEach(stem -> meanings.put(stem, SIMILAR * rarity(stem)));
    }
    return meanings;
  }

  private double rarity(String stem) {
    List<Integer> found = operations.get(stem);
    return found == null ? SERVICE_WORD : Math.log(1 + hits.size() / (double) found.size());
  }

  /** The stems that begin with what was typed, or that differ by a letter, by two in long words. */
  private Set<String> alike(String typed) {
    int errors = typed.length() < 4 ? 0 : typed.length() < 8 ? 1 : 2;
    LevenshteinDistance distance = new LevenshteinDistance(errors);
    Set<String> alike = new HashSet<>();
    Stream.of(operations.keySet(), services.keySet())
        .flatMap(Set::stream)
        .filter(stem ->
            (typed.length() > 2 && stem.startsWith(typed)) || distance.apply(typed, stem) >= 0)
        .forEach(alike::add);
    return alike;
  }

  /** The points of all operations for one question. */
  final class Scores {
    private final double[] points = new double[hits.size()];
    private final Set<String> answered = new HashSet<>();
    private double possible;

    private Scores(List<String> asked) {
      asked.forEach(this::add);
    }

    private void add(String asked) {
      Map<String, Double> meanings = meanings(asked);
      double[] byName = new double[hits.size()];
      double[] byService = new double[hits.size()];
      meanings.forEach((stem, worth) -> {
        for (int operation : operations.getOrDefault(stem, List.of())) {
          byName[operation] = both(byName[operation], worth);
        }
        double trust = worth / rarity(stem);
        services
            .getOrDefault(stem, Map.of())
            .forEach((service, value) -> operationsOf(service)
                .forEach(operation ->
                    byService[operation] = Math.max(byService[operation], trust * value)));
      });
      for (int i = 0; i < points.length; i++) {
        points[i] += both(byName[i], byService[i]);
      }
      answered.addAll(meanings.keySet());
      possible += meanings.keySet().stream()
          .mapToDouble(SearchIndex.this::rarity)
          .max()
          .orElse(SERVICE_WORD);
    }

    private static double both(double one, double other) {
      return Math.max(one, other) + BOTH * Math.min(one, other);
    }

    /** Which share of what was asked for an operation explains, about 1 when all of it. */
    double share(int operation) {
      return possible == 0 ? 0 : points[operation] / possible;
    }

    /** The points of an operation: more for a common service, less for words that nobody asked for. */
    double points(int operation) {
      long unasked =
          stems.get(operation).stream().filter(stem -> !answered.contains(stem)).count();
      double verb = VERBS.getOrDefault(stems.get(operation).get(0), 0.0);
      return points[operation]
          + verb
          - UNASKED * unasked
          + COMMON * vernacular.use(hits.get(operation).service());
    }
  }
}
