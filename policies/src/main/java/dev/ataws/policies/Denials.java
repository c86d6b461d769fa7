package dev.ataws.policies;

import dev.ataws.policies.actions.Actions;
import dev.ataws.policies.actions.IamAction;
import dev.ataws.policies.iam.Effect;
import dev.ataws.policies.iam.PolicyDocument;
import dev.ataws.policies.iam.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the lists that are part of this library deny under certain guardrails. */
final class Denials {
  private Denials() {}

  /** The deny list, and what is denied unless it is named, without the actions that a guardrail names. */
  static List<PolicyDocument> under(List<PolicyDocument> guardrails) {
    Set<String> named = guardrails.stream()
        .flatMap(document -> document.statements().stream())
        .filter(statement ->
            statement.effect() == Effect.ALLOW && !statement.actions().not())
        .flatMap(statement -> statement.actions().values().stream())
        .map(Denials::lower)
        .collect(Collectors.toUnmodifiableSet());
    List<Statement> unlessNamed = BuiltIn.UNLESS_NAMED.statements().stream()
        .flatMap(statement -> without(named, statement))
        .toList();
    return unlessNamed.isEmpty()
        ? List.of(BuiltIn.DENY_LIST)
        : List.of(BuiltIn.DENY_LIST, BuiltIn.UNLESS_NAMED.with(unlessNamed));
  }

  private static Stream<Statement> without(Set<String> named, Statement statement) {
    List<String> actions = statement.actions().values().stream()
        .flatMap(entry -> without(named, entry))
        .toList();
    return actions.isEmpty() ? Stream.empty() : Stream.of(statement.about(actions));
  }

  /** An entry that stands for several actions, one of which is named, is written out without that one. */
  private static Stream<String> without(Set<String> named, String entry) {
    Predicate<String> matches = Pattern.compile(lower(entry).replace("*", ".*")).asMatchPredicate();
    if (named.stream().noneMatch(matches)) {
      return Stream.of(entry);
    }
    return Actions.bundled().actionsOf(entry.substring(0, entry.indexOf(':'))).stream()
        .map(IamAction::name)
        .filter(action -> matches.test(lower(action)) && !named.contains(lower(action)));
  }

  private static String lower(String action) {
    return action.toLowerCase(Locale.ROOT);
  }
}
