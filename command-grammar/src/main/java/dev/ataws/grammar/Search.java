package dev.ataws.grammar;

import dev.ataws.grammar.catalogue.Catalogue;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the operations that a person most likely means, over all services, from the names of operations and services
 * alone: no service is read. Words may be plural, shortened or slightly misspelt, or those that people use instead of
 * AWS's.
 */
final class Search {
  /** Hits that explain a smaller share of what was asked are noise. */
  private static final double LEAST = 0.45;

  /** Hits with a smaller part of the best one's points are not worth reading. */
  private static final double RELEVANT = 0.75;

  /** Hits that explain such a share are as good as what was typed. */
  private static final double SURE = 0.9;

  /** Hits that explain such a share go before names that are only spelled alike. */
  private static final double LIKELY = 0.6;

  /** How many points behind the best hit another one still counts as what may have been meant. */
  private static final double CLOSE = 0.55;

  private static final int MOST_SUGGESTIONS = 3;

  private final Catalogue catalogue;
  private @Nullable SearchIndex index;

  Search(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * An operation that was found.
   *
   * @param service the service as the AWS CLI spells it
   * @param operation the operation as the AWS CLI spells it
   */
  record Hit(String service, String operation) {
    /** As one types it, {@code lambda list-functions}. */
    String command() {
      return service + " " + operation;
    }
  }

  /** A hit with its points and with the share that it explains of what was asked. */
  private record Ranked(Hit hit, double points, double share) {}

  /** At most that many operations, the likeliest first; none when nothing comes near. */
  List<Hit> nearest(String words, int most) {
    List<Ranked> ranked = ranked(words, index().all()).limit(most).toList();
    return ranked.stream()
        .filter(hit -> hit.points >= RELEVANT * ranked.get(0).points)
        .map(Ranked::hit)
        .toList();
  }

  /**
   * What a line may have meant whose first word is no service: commands, or services where the operation says nothing; at
   * most three, the likeliest first.
   *
   * @param words the words of the line before its options
   */
  List<String> insteadOfService(List<String> words) {
    List<String> services = Nearest.to(words.get(0), catalogue.serviceNames());
    return first(Stream.of(
        () -> respelled(services, words),
        () -> commands(words, index().all(), SURE),
        () -> services,
        () -> commands(words, index().all(), LEAST)));
  }

  /** The services, the most used first. */
  List<String> mostUsed(List<String> services) {
    return index().mostUsed(services);
  }

  private List<String> respelled(List<String> services, List<String> words) {
    return services.stream()
        .filter(
            service -> words.size() > 1 && catalogue.operationNames(service).contains(words.get(1)))
        .map(service -> service + " " + words.get(1))
        .toList();
  }

  /**
   * What a line may have meant whose second word is no operation of its service; at most three, the likeliest first.
   *
   * @param words the words of the line behind the service and before its options
   */
  List<String> insteadOfOperation(String service, List<String> words) {
    List<String> operations = catalogue.service(service).map(CliNames::verbs).orElseGet(List::of);
    return first(Stream.of(
        () -> prefixed(service, Nearest.misspelt(words.get(0), operations)),
        () -> commands(words, index().operationsOf(service), LIKELY),
        () -> prefixed(service, Nearest.to(words.get(0), operations)),
        () -> commands(words, index().all(), SURE),
        () -> commands(words, index().operationsOf(service), LEAST)));
  }

  private static List<String> prefixed(String service, List<String> operations) {
    return operations.stream().map(operation -> service + " " + operation).toList();
  }

  private static List<String> first(Stream<Supplier<List<String>>> choices) {
    return choices
        .map(Supplier::get)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The best hits, when the best of all explains such a share. */
  private List<String> commands(List<String> words, IntStream among, double share) {
    List<Ranked> ranked =
        ranked(String.join(" ", words), among).limit(MOST_SUGGESTIONS).toList();
    return ranked.stream()
        .filter(hit -> ranked.get(0).share >= share)
        .filter(hit -> hit.points > ranked.get(0).points - CLOSE)
        .map(hit -> hit.hit.command())
        .toList();
  }

  private Stream<Ranked> ranked(String words, IntStream among) {
    SearchIndex.Scores scores = index().scores(SearchWords.of(words));
    return among
        .filter(operation -> scores.share(operation) >= LEAST)
        .mapToObj(operation ->
            new Ranked(index().hit(operation), scores.points(operation), scores.share(operation)))
        .sorted(Comparator.comparingDouble(Ranked::points)
            .reversed()
            .thenComparing(ranked -> ranked.hit.command()));
  }

  /** The index, made when first asked for: most lines need none. */
  private synchronized SearchIndex index() {
    if (index == null) {
      index = new SearchIndex(catalogue);
    }
    return index;
  }
}
