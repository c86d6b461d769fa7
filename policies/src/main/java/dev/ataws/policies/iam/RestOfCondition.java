package dev.ataws.policies.iam;

import java.util.List;
import java.util.Optional;

/**
 * What a condition comes to when some of its values are known not to match anything.
 *
 * @param condition what is left to be asked; empty when it holds or does not, whatever else the request brings
 * @param never whether it does not hold
 * @param isCertain whether that is known, not only assumed
 */
record RestOfCondition(Optional<Condition> condition, boolean never, boolean isCertain) {
  static final RestOfCondition TRUE = new RestOfCondition(Optional.empty(), false, true);
  static final RestOfCondition FALSE = new RestOfCondition(Optional.empty(), true, true);
  static final RestOfCondition PERHAPS_TRUE = new RestOfCondition(Optional.empty(), false, false);
  static final RestOfCondition PERHAPS_FALSE = new RestOfCondition(Optional.empty(), true, false);

  /** Says the same as {@link CompiledCondition} of a condition of which only some values can be resolved. */
  static RestOfCondition of(Condition condition, List<String> resolved, Effect effect) {
    if (resolved.size() == condition.values().size()) {
      return left(new Condition(condition.operator(), condition.key(), resolved));
    }
    Operator operator = Operator.read(condition.operator()).orElseThrow();
    if (effect == Effect.ALLOW && operator.base().isNegated()) {
      return whenEachMatches(condition.key(), operator);
    }
    return resolved.isEmpty()
        ? whenNoneMatches(condition.key(), operator)
        : left(new Condition(condition.operator(), condition.key(), resolved));
  }

  /** A negated operator, and a value that counts as equal to anything. */
  private static RestOfCondition whenEachMatches(String key, Operator operator) {
    return operator.quantifier() == Operator.Quantifier.FOR_ANY ? FALSE : isMissing(key, true);
  }

  private static RestOfCondition whenNoneMatches(String key, Operator operator) {
    boolean negated = operator.base().isNegated();
    return switch (operator.quantifier()) {
      case NONE -> negated ? TRUE : operator.ifExists() ? isMissing(key, true) : FALSE;
      case FOR_ALL -> negated ? TRUE : isMissing(key, true);
      case FOR_ANY -> negated ? isMissing(key, false) : FALSE;
    };
  }

  private static RestOfCondition isMissing(String key, boolean missing) {
    return left(new Condition("Null", key, List.of(String.valueOf(missing))));
  }

  private static RestOfCondition left(Condition condition) {
    return new RestOfCondition(Optional.of(condition), false, true);
  }
}
