package dev.ataws.policies.session;

import dev.ataws.policies.iam.Patterns;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an Action or a NotAction is about, ready to be asked for many actions. */
final class Entries {
  private final boolean not;
  private final Map<String, List<Glob>> byService;

  private Entries(boolean not, Map<String, List<Glob>> byService) {
    this.not = not;
    this.byService = byService;
  }

  static Entries of(Patterns actions) {
    return new Entries(
        actions.not(),
        actions.values().stream()
            .collect(Collectors.groupingBy(
                Glob::prefix, Collectors.mapping(Glob::of, Collectors.toList()))));
  }

  /** Keeps what can be about a service; empty when that is nothing. */
  static Optional<Patterns> of(String service, Patterns actions) {
    List<String> entries = actions.values().stream()
        .filter(entry -> Glob.prefix(entry).isEmpty() || Glob.prefix(entry).equals(service))
        .toList();
    if (!entries.isEmpty()) {
      return Optional.of(new Patterns(actions.not(), entries));
    }
    return actions.not() ? Optional.of(Clause.EVERYTHING) : Optional.empty();
  }

  /** Tells whether it is about an action, some resources and conditions given. */
  boolean isAbout(String action) {
    Glob name = Glob.of(action);
    return (any(byService.getOrDefault(Glob.prefix(action), List.of()), name)
            || any(byService.getOrDefault("", List.of()), name))
        != not;
  }

  private static boolean any(List<Glob> globs, Glob name) {
    for (Glob glob : globs) {
      if (glob.contains(name)) {
        return true;
      }
    }
    return false;
  }
}
