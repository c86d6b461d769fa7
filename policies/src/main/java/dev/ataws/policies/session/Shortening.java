package dev.ataws.policies.session;

import dev.ataws.policies.iam.Patterns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says the same of every known action with fewer characters: a denial of {@code acm:ExportCertificate} as one of {@code acm:E*}. */
final class Shortening {
  private final Universe universe;
  private final Abbreviation style;
  private final List<Patterns> denials;

  /** Takes the clauses that go together into one policy. */
  Shortening(Universe universe, List<Clause> clauses, Abbreviation style) {
    this.universe = universe;
    this.style = style;
    this.denials = clauses.stream()
        .filter(clause -> !clause.allows() && clause.isUnconditional())
        .map(Clause::actions)
        .toList();
  }

  /** Shortens a denial; an Allow stays as it is, since a shorter one would allow what AWS adds later. */
  Clause of(Clause clause) {
    if (clause.allows() || clause.actions().not()) {
      return clause;
    }
    Map<String, List<String>> byService = clause.actions().values().stream()
        .collect(Collectors.groupingBy(Glob::prefix, LinkedHashMap::new, Collectors.toList()));
    List<String> entries = new ArrayList<>();
    byService.forEach((service, written) -> entries.addAll(
        service.isEmpty() || written.contains(service + ":*")
            ? written
            : shorter(clause, service, written)));
    return clause.about(new Patterns(false, entries));
  }

  private List<String> shorter(Clause clause, String service, List<String> entries) {
    List<Patterns> denied = Stream.concat(Stream.of(clause.actions()), denials.stream())
        .flatMap(patterns -> Entries.of(service, patterns).stream())
        .distinct()
        .toList();
    return new Cover(style, entries, universe.names(service), denied, List.of()).shortest();
  }
}
