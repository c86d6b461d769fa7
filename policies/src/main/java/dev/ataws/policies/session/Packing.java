package dev.ataws.policies.session;

import dev.ataws.policies.iam.Patterns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Says the same with fewer clauses and entries, whatever actions there will be. */
final class Packing {
  /** The actions of at-aws itself, for which AWS is never asked. */
  private static final String OWN = "at-aws";

  private Packing() {}

  static List<Clause> of(Draft draft) {
    List<Clause> asked =
        draft.clauses().stream().flatMap(clause -> withoutOwn(clause).stream()).toList();
    List<Clause> reachable = draft.readsEverything() ? asked : withoutUnreachable(asked);
    return absorbed(joined(
        joined(
            joined(reachable, Packing::exceptResources, Packing::joinResources),
            Packing::exceptActions,
            Packing::joinActions),
        Packing::exceptResources,
        Packing::joinResources));
  }

  private static Optional<Clause> withoutOwn(Clause clause) {
    List<String> others = clause.actions().values().stream()
        .filter(entry -> !Glob.prefix(entry).equals(OWN))
        .toList();
    if (!others.isEmpty()) {
      return Optional.of(clause.about(new Patterns(clause.actions().not(), others)));
    }
    return clause.actions().not() ? Optional.of(clause.about(Clause.EVERYTHING)) : Optional.empty();
  }

  /** Leaves out denials of what nothing allows anyway. */
  private static List<Clause> withoutUnreachable(List<Clause> clauses) {
    List<Clause> allows = clauses.stream().filter(Clause::allows).toList();
    if (allows.stream().anyMatch(clause -> clause.actions().not())) {
      return clauses;
    }
    List<Glob> allowed = allows.stream().flatMap(Packing::globs).toList();
    return clauses.stream()
        .flatMap(clause -> clause.allows()
            ? Stream.of(clause)
            : clause
                .keeping(entry -> {
                  Glob denied = Glob.of(entry);
                  return allowed.stream().anyMatch(denied::meets);
                })
                .stream())
        .toList();
  }

  private static Stream<Glob> globs(Clause clause) {
    return clause.actions().values().stream().map(Glob::of);
  }

  /** Joins the clauses that are alike in everything but one list. */
  private static List<Clause> joined(
      List<Clause> clauses, Function<Clause, Object> alike, Function<List<Clause>, Clause> join) {
    Map<Object, List<Clause>> groups = new LinkedHashMap<>();
    clauses.forEach(clause ->
        groups.computeIfAbsent(alike.apply(clause), key -> new ArrayList<>()).add(clause));
    return groups.values().stream().map(join).toList();
  }

  private static Object exceptActions(Clause clause) {
    return List.of(
        clause.effect(),
        clause.actions().not() ? asSet(clause.actions()) : Set.of(),
        asSet(clause.resources()),
        Set.copyOf(clause.conditions()));
  }

  private static Object exceptResources(Clause clause) {
    return List.of(
        clause.effect(),
        asSet(clause.actions()),
        clause.resources().not() ? asSet(clause.resources()) : Set.of(),
        Set.copyOf(clause.conditions()));
  }

  private static Object asSet(Patterns patterns) {
    return List.of(patterns.not(), Set.copyOf(patterns.values()));
  }

  private static Clause joinActions(List<Clause> alike) {
    return alike.get(0).about(join(alike, Clause::actions));
  }

  private static Clause joinResources(List<Clause> alike) {
    Patterns all = join(alike, Clause::resources);
    boolean isEverything = !all.not() && all.values().contains("*");
    return alike.get(0).on(isEverything ? Clause.EVERYTHING : all);
  }

  private static Patterns join(List<Clause> alike, Function<Clause, Patterns> list) {
    Set<String> values = new LinkedHashSet<>();
    alike.forEach(clause -> values.addAll(list.apply(clause).values()));
    return new Patterns(list.apply(alike.get(0)).not(), List.copyOf(values));
  }

  /** Leaves out entries that another entry contains, in the same clause or in one that holds for every resource. */
  private static List<Clause> absorbed(List<Clause> clauses) {
    List<Clause> absorbed = new ArrayList<>();
    for (Clause clause : clauses) {
      List<Glob> wider = clauses.stream()
          .filter(other -> !other.equals(clause) && !other.actions().not())
          .filter(other -> other.effect() == clause.effect() && other.isUnconditional())
          .flatMap(Packing::globs)
          .toList();
      withoutContained(clause, wider).ifPresent(absorbed::add);
    }
    return absorbed;
  }

  private static Optional<Clause> withoutContained(Clause clause, List<Glob> wider) {
    if (clause.actions().not()) {
      return Optional.of(clause);
    }
    List<Glob> mine = globs(clause).toList();
    List<String> kept = new ArrayList<>();
    for (int at = 0; at < mine.size(); at++) {
      Glob entry = mine.get(at);
      if (wider.stream().noneMatch(glob -> glob.contains(entry)) && !isContained(at, mine)) {
        kept.add(clause.actions().values().get(at));
      }
    }
    return clause.about(kept);
  }

  /** Tells whether another entry contains this one; of two that contain each other the first is kept. */
  private static boolean isContained(int at, List<Glob> all) {
    Glob entry = all.get(at);
    for (int other = 0; other < all.size(); other++) {
      Glob glob = all.get(other);
      if (other != at && glob.contains(entry) && (other < at || !entry.contains(glob))) {
        return true;
      }
    }
    return false;
  }
}
