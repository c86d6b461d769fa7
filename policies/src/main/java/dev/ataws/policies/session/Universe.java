package dev.ataws.policies.session;

import dev.ataws.policies.actions.AccessLevel;
import dev.ataws.policies.actions.Actions;
import dev.ataws.policies.actions.IamAction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The actions that there are: those of the table, with those that policies name without a wildcard. */
final class Universe {
  private static final Map<String, Service> TABLE = new ConcurrentHashMap<>();
  /** What is not known counts as Write. */
  private static final Set<AccessLevel> UNKNOWN = Set.of(AccessLevel.WRITE);

  private final NavigableSet<String> named = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  Universe(Collection<Clause> clauses, Call call) {
    clauses.stream()
        .flatMap(clause -> clause.actions().values().stream())
        .filter(entry -> !Glob.isPattern(entry))
        .forEach(named::add);
    named.addAll(call.actions());
  }

  /** The names of the actions of a service. */
  List<String> names(String service) {
    return of(service).names();
  }

  /** The actions of a service, some levels of the operations that need them given. */
  List<String> names(String service, Predicate<Set<AccessLevel>> levels) {
    Service actions = of(service);
    return actions.names().stream()
        .filter(name -> levels.test(actions.levels().getOrDefault(name, UNKNOWN)))
        .toList();
  }

  private Service of(String service) {
    Service table =
        TABLE.computeIfAbsent(service, name -> Service.of(Actions.bundled().levelsOf(name)));
    List<String> others = named.stream()
        .filter(name -> Glob.prefix(name).equals(service) && !table.levels().containsKey(name))
        .toList();
    return others.isEmpty() ? table : table.with(others);
  }

  /** The actions of a service with the levels of the operations that need them. */
  private record Service(List<String> names, SortedMap<String, Set<AccessLevel>> levels) {
    static Service of(SortedMap<String, Set<AccessLevel>> levels) {
      return new Service(List.copyOf(levels.keySet()), levels);
    }

    Service with(List<String> others) {
      return new Service(Stream.concat(names.stream(), others.stream()).toList(), levels);
    }
  }

  /** The longest name of an action that reads and of one that does not, of each service. */
  static Stream<List<String>> longestActions() {
    return Actions.bundled().prefixes().stream()
        .map(service -> Actions.bundled().actionsOf(service).stream()
            .collect(Collectors.toMap(
                action -> action.level().isReadOnly(),
                IamAction::name,
                (one, other) -> one.length() < other.length() ? other : one))
            .values())
        .map(List::copyOf);
  }
}
