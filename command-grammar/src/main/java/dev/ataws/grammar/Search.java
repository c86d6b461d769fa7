package dev.ataws.grammar;

import dev.ataws.grammar.catalogue.Catalogue;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the operations that a person most likely means, over all services, from the names of operations and services
 * alone: no service is read. Words may be plural, shortened or slightly misspelt, or those that people use instead of
 * AWS's.
 */
final class Search {
  /** Hits that explain less of what was asked than this are noise. */
  private static final double LEAST = 0.45;

  private final SearchIndex index;

  Search(Catalogue catalogue) {
    this.index = new SearchIndex(catalogue);
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

  /** At most that many operations, the likeliest first; none when nothing comes near. */
  List<Hit> nearest(String words, int most) {
    return best(words, IntStream.range(0, index.size()), most);
  }

  /** At most that many operations of one service, the likeliest first; none when nothing comes near. */
  List<Hit> nearestOf(String service, String words, int most) {
    return best(words, index.operationsOf(service), most);
  }

  private List<Hit> best(String words, IntStream among, int most) {
    SearchIndex.Scores scores = index.scores(SearchWords.of(words));
    return among
        .filter(operation -> scores.share(operation) >= LEAST)
        .boxed()
        .sorted(Comparator.<Integer>comparingDouble(scores::of).reversed().thenComparing(n -> n))
        .limit(most)
        .map(index::hit)
        .toList();
  }
}
