package dev.ataws.policies.session;

import dev.ataws.policies.actions.AccessLevel;
import dev.ataws.policies.iam.Condition;
import dev.ataws.policies.iam.Effect;
import dev.ataws.policies.iam.Patterns;
import dev.ataws.policies.iam.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a statement says to AWS in one chat: its conditions are all AWS's own.
 *
 * @param source where the statement stands
 * @param effect what it does
 * @param actions its Action or NotAction
 * @param resources its Resource or NotResource
 * @param conditions what is left of its Condition
 * @param levels the access levels of the operations that it is about
 */
record Clause(
    Source source,
    Effect effect,
    Patterns actions,
    Patterns resources,
    List<Condition> conditions,
    Set<AccessLevel> levels) {
  static final Patterns EVERYTHING = new Patterns(false, List.of("*"));
  static final Set<AccessLevel> ALL_LEVELS = Set.of(AccessLevel.values());

  /** Copies what can change. */
  Clause {
    conditions = List.copyOf(conditions);
    levels = Set.copyOf(levels);
  }

  static Clause of(Source source, Statement statement, Set<AccessLevel> levels) {
    return new Clause(
        source,
        statement.effect(),
        statement.actions(),
        statement.resources(),
        statement.conditions(),
        levels);
  }

  /** Allows actions on every resource. */
  static Clause allowing(Patterns actions) {
    return new Clause(Source.GUARDRAILS, Effect.ALLOW, actions, EVERYTHING, List.of(), ALL_LEVELS);
  }

  boolean allows() {
    return effect == Effect.ALLOW;
  }

  boolean isOfGuardrails() {
    return source == Source.GUARDRAILS;
  }

  boolean isAtEveryLevel() {
    return levels.equals(ALL_LEVELS);
  }

  /** Tells whether it holds on every resource, under every condition. */
  boolean isUnconditional() {
    return conditions.isEmpty() && !resources.not() && resources.values().contains("*");
  }

  /** Returns the same about other actions, at every level; empty when there are none. */
  Optional<Clause> about(List<String> others) {
    return others.isEmpty() ? Optional.empty() : Optional.of(about(new Patterns(false, others)));
  }

  Clause about(Patterns others) {
    return new Clause(source, effect, others, resources, conditions, ALL_LEVELS);
  }

  /** Returns the same on other resources. */
  Clause on(Patterns others) {
    return new Clause(source, effect, actions, others, conditions, levels);
  }

  /** Keeps some entries of Action; NotAction is kept whole. */
  Optional<Clause> keeping(Predicate<String> entry) {
    return actions.not()
        ? Optional.of(this)
        : about(actions.values().stream().filter(entry).toList());
  }

  /** Where a statement stands. */
  enum Source {
    /** In the built-in deny list, nothing of which may be lost. */
    DENIALS,
    /** In a guardrail of the channel. */
    GUARDRAILS
  }
}
