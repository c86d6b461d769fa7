package dev.ataws.policies.iam;

import java.util.List;
import java.util.Locale;

/** A condition ready to be held against requests. */
final class CompiledCondition {
  private final Operator operator;
  private final String key;
  private final List<Comparisons.Comparison> comparisons;
  private final boolean wantsMissing;
  private final boolean wantsPresent;

  /**
   * Compiles a condition. A value matches nothing when the request leaves its variable open, or brings something else than
   * a number, a date… to compare. Under a negated operator that would make an Allow wider, so there it keeps the condition
   * from holding.
   */
  CompiledCondition(Condition condition, PolicyDocument.Version version, Effect effect) {
    this.operator = Operator.read(condition.operator()).orElseThrow();
    this.key = condition.key().toLowerCase(Locale.ROOT);
    boolean ifUnknown = effect == Effect.ALLOW && operator.base().isNegated();
    this.comparisons = condition.values().stream()
        .map(value -> operator.base().comparison(PolicyString.of(value, version), ifUnknown))
        .toList();
    this.wantsMissing = condition.values().stream().anyMatch("true"::equalsIgnoreCase);
    this.wantsPresent = condition.values().stream().anyMatch("false"::equalsIgnoreCase);
  }

  boolean isOpen(RequestContext context) {
    return context.isOpen(key);
  }

  boolean holds(RequestContext context) {
    List<ContextValue> values = context.values(key);
    if (operator.base().isNull()) {
      return values.isEmpty() ? wantsMissing : wantsPresent;
    }
    return switch (operator.quantifier()) {
      case NONE -> holdsForOne(values, context);
      case FOR_ALL -> isNothing(values) || allHold(values, context);
      case FOR_ANY -> anyHolds(values, context);
    };
  }

  /** Without a quantifier: several values count as matching when one of them does. */
  private boolean holdsForOne(List<ContextValue> values, RequestContext context) {
    if (values.isEmpty()) {
      return operator.ifExists() || operator.base().isNegated();
    }
    for (ContextValue value : values) {
      if (matches(value, context)) {
        return !operator.base().isNegated();
      }
    }
    return operator.base().isNegated();
  }

  private boolean allHold(List<ContextValue> values, RequestContext context) {
    for (ContextValue value : values) {
      if (matches(value, context) == operator.base().isNegated()) {
        return false;
      }
    }
    return true;
  }

  private boolean anyHolds(List<ContextValue> values, RequestContext context) {
    for (ContextValue value : values) {
      if (matches(value, context) != operator.base().isNegated()) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(ContextValue value, RequestContext context) {
    for (Comparisons.Comparison comparison : comparisons) {
      if (comparison.matches(value, context)) {
        return true;
      }
    }
    return false;
  }

  /** To ForAllValues an empty string is no value: so says IAM's page on multivalued keys. */
  private static boolean isNothing(List<ContextValue> values) {
    return values.isEmpty() || (values.size() == 1 && values.get(0).text().isEmpty());
  }
}
