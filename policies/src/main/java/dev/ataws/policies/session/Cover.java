package dev.ataws.policies.session;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.ataws.policies.iam.Patterns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says with few characters which actions of one service are meant, by wildcards that match no known action that is not. Each
 * entry is contained in what stands for it, so nothing of it is lost, whatever actions there will be.
 *
 * @param style what the wildcards may look like
 * @param entries the names and patterns to be covered
 * @param names the names of all actions of the service
 * @param allowed what may be matched
 * @param within what the wildcards must keep to, also for names that are not known; empty for no bounds
 */
record Cover(
    Abbreviation style,
    List<String> entries,
    List<String> names,
    List<Patterns> allowed,
    List<String> within) {
  /** What an entry costs in JSON besides its own characters: two quotes and a comma. */
  private static final int AROUND = 3;

  /** The same deny list stands in the policies of every channel. */
  private static final LoadingCache<Cover, List<String>> KNOWN =
      Caffeine.newBuilder().maximumSize(2_000).build(Cover::compute);

  /** Copies the lists. */
  Cover {
    entries = List.copyOf(entries);
    names = List.copyOf(names);
    allowed = List.copyOf(allowed);
    within = List.copyOf(within);
  }

  /** Returns names and patterns that stand for all of the entries. */
  List<String> shortest() {
    return KNOWN.get(this);
  }

  /** The names that must not be matched, in lower case. */
  private List<String> forbidden() {
    List<Entries> allowing = allowed.stream().map(Entries::of).toList();
    return names.stream()
        .filter(name -> allowing.stream().noneMatch(each -> each.isAbout(name)))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Takes, again and again, what saves most. */
  private List<String> compute() {
    List<String> forbidden = forbidden();
    Map<String, List<String>> covered = new LinkedHashMap<>();
    entries.forEach(entry -> covered.putIfAbsent(entry, coveredBy(entry)));
    Stream.concat(
            entries.stream().flatMap(entry -> style.candidates(entry, forbidden).stream()),
            within.stream()
                .filter(bound -> !Glob.prefix(bound).isEmpty() && isFree(bound, forbidden)))
        .filter(this::isWithin)
        .forEach(candidate -> covered.computeIfAbsent(candidate, this::coveredBy));
    Set<String> left = new LinkedHashSet<>(entries);
    List<String> taken = new ArrayList<>();
    while (!left.isEmpty()) {
      Map.Entry<String, List<String>> best = covered.entrySet().stream()
          .max(Comparator.comparingInt(each -> saved(each.getKey(), each.getValue(), left)))
          .orElseThrow();
      taken.add(best.getKey());
      best.getValue().forEach(left::remove);
    }
    return List.copyOf(taken);
  }

  private static boolean isFree(String pattern, List<String> forbidden) {
    Glob glob = Glob.of(pattern);
    return forbidden.stream().noneMatch(name -> glob.contains(Glob.of(name)));
  }

  private boolean isWithin(String candidate) {
    Glob glob = Glob.of(candidate);
    return within.isEmpty() || within.stream().anyMatch(wider -> Glob.of(wider).contains(glob));
  }

  private List<String> coveredBy(String candidate) {
    Glob glob = Glob.of(candidate);
    return entries.stream().filter(entry -> glob.contains(Glob.of(entry))).toList();
  }

  private static int saved(String candidate, List<String> covered, Set<String> left) {
    int without = 0;
    for (String entry : covered) {
      without += left.contains(entry) ? entry.length() + AROUND : 0;
    }
    return without - candidate.length() - AROUND;
  }
}
