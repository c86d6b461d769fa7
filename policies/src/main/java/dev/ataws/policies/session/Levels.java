package dev.ataws.policies.session;

import dev.ataws.policies.actions.AccessLevel;
import dev.ataws.policies.iam.Patterns;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in actions what guardrails say in access levels, which AWS does not know as a condition. An action counts with each level
 * that an operation asks for it at: it is allowed for one of them, and denied for all of them.
 */
final class Levels {
  private final Universe universe;
  private final Call call;
  private final List<Patterns> denials;

  Levels(Universe universe, Call call, List<Clause> clauses) {
    this.universe = universe;
    this.call = call;
    this.denials = clauses.stream()
        .filter(clause -> !clause.allows() && !clause.isOfGuardrails())
        .filter(clause -> clause.isUnconditional() && clause.isAtEveryLevel())
        .map(Clause::actions)
        .toList();
  }

  Draft expand(List<Clause> clauses) {
    Draft draft = Draft.EMPTY;
    for (Clause clause : clauses) {
      draft = clause.isAtEveryLevel() ? draft.and(clause) : expand(clause, draft);
    }
    return draft;
  }

  private Draft expand(Clause clause, Draft draft) {
    boolean isAboutAll = clause.actions().not()
        || clause.actions().values().stream()
            .anyMatch(entry -> Glob.prefix(entry).isEmpty());
    if (isAboutAll) {
      return clause.allows() ? allowAll(clause, draft) : denyAll(clause, draft);
    }
    Map<String, List<String>> byService =
        clause.actions().values().stream().collect(Collectors.groupingBy(Glob::prefix));
    List<String> actions = byService.keySet().stream()
        .sorted()
        .flatMap(service -> actions(clause, service).stream())
        .toList();
    return draft.and(clause.about(actions)).atLeast(Width.PACKED);
  }

  /** Reading everything is left to ReadOnlyAccess, which lacks much that the services called have. */
  private Draft allowAll(Clause clause, Draft draft) {
    Draft called = draft.and(clause.about(inServicesCalled(clause)));
    if (isReadingAlone(clause)) {
      return called.readingEverything().atLeast(Width.SERVICE);
    }
    return called
        .and(clause.about(elsewhere(clause.actions())))
        .atLeast(call.services().isEmpty() ? Width.WIDENED : Width.SERVICE);
  }

  private static boolean isReadingAlone(Clause clause) {
    return clause.isUnconditional()
        && !clause.actions().not()
        && clause.levels().stream().allMatch(AccessLevel::isReadOnly);
  }

  /** A denial by level holds in the services called; in all others it would be too long. */
  private Draft denyAll(Clause clause, Draft draft) {
    return draft
        .and(clause.about(inServicesCalled(clause)))
        .atLeast(call.services().isEmpty() ? Width.WIDENED : Width.SERVICE);
  }

  private List<String> inServicesCalled(Clause clause) {
    return call.services().stream()
        .flatMap(service -> actions(clause, service).stream())
        .toList();
  }

  private Patterns elsewhere(Patterns actions) {
    Stream<String> besides = actions.not() ? actions.values().stream() : Stream.empty();
    List<String> not =
        Stream.concat(besides, call.wholeServices().stream()).distinct().toList();
    return not.isEmpty() ? Clause.EVERYTHING : new Patterns(true, not);
  }

  /** The actions of a service that a clause is about, shortened by whole words. */
  private List<String> actions(Clause clause, String service) {
    Predicate<Set<AccessLevel>> isMeant = clause.allows()
        ? levels -> !Collections.disjoint(levels, clause.levels())
        : levels -> clause.levels().containsAll(levels);
    Entries about = Entries.of(clause.actions());
    List<String> meant =
        universe.names(service, isMeant).stream().filter(about::isAbout).toList();
    if (meant.isEmpty()) {
      return List.of();
    }
    List<Patterns> denied =
        denials.stream().flatMap(each -> Entries.of(service, each).stream()).toList();
    List<Patterns> allowed =
        Stream.concat(Stream.of(new Patterns(false, meant)), denied.stream()).toList();
    return new Cover(
            Abbreviation.WORDS,
            clause.allows() ? without(denied, meant) : meant,
            universe.names(service),
            allowed,
            clause.actions().not() ? List.of() : clause.actions().values())
        .shortest();
  }

  private static List<String> without(List<Patterns> denied, List<String> actions) {
    List<Entries> denying = denied.stream().map(Entries::of).toList();
    return actions.stream()
        .filter(action -> denying.stream().noneMatch(each -> each.isAbout(action)))
        .toList();
  }
}
