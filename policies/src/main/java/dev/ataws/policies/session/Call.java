package dev.ataws.policies.session;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The command that a session is for.
 *
 * @param actions the actions that it takes, sorted; none when it may be any command
 * @param services the prefixes of the services that it calls, in lower case, sorted
 */
record Call(List<String> actions, List<String> services) {
  static Call of(List<String> actions) {
    Set<String> services = actions.stream().map(Glob::prefix).collect(Collectors.toSet());
    return new Call(sorted(actions), sorted(services));
  }

  /** Tells whether an entry of Action can be about a service that is called. */
  boolean mayCall(String entry) {
    String prefix = Glob.prefix(entry);
    return prefix.isEmpty() || services.contains(prefix);
  }

  /** Every action of the services that are called. */
  List<String> wholeServices() {
    return services.stream().map(service -> service + ":*").toList();
  }

  private static List<String> sorted(Iterable<String> texts) {
    Set<String> sorted = new TreeSet<>();
    texts.forEach(sorted::add);
    return List.copyOf(sorted);
  }
}
