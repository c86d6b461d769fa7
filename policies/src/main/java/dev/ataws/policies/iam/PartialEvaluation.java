package dev.ataws.policies.iam;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Evaluates what condition keys of one kind decide about statements, so that what is left can be evaluated by somebody who
 * does not have those keys: {@code StringEquals chat:UserId U1} is taken out where it holds, {@code ${chat:UserId}} becomes
 * {@code U1}.
 */
public final class PartialEvaluation {
  private final RequestContext context;
  private final Predicate<String> known;

  private PartialEvaluation(RequestContext context, Predicate<String> known) {
    this.context = context;
    this.known = known;
  }

  /** Takes the values of the keys that are known; the predicate is asked with keys in lower case. */
  public static PartialEvaluation of(RequestContext context, Predicate<String> known) {
    return new PartialEvaluation(context, known);
  }

  /**
   * What is left of a statement, written in the version of 2012.
   *
   * @param statement the statement without the known keys; empty when they keep it from matching anything
   * @param isCertain false when a known key is compared with an unknown one: then the condition is taken to hold in an Allow,
   *     not to hold in a Deny
   */
  public record Rest(Optional<Statement> statement, boolean isCertain) {
    static final Rest NOTHING = new Rest(Optional.empty(), true);
  }

  /** Tells whether a statement has anything to do with the known keys. */
  public boolean concerns(PolicyDocument.Version version, Statement statement) {
    return statement.conditions().stream().anyMatch(this::isKnown)
        || Stream.concat(
                statement.resources().values().stream(),
                statement.conditions().stream().flatMap(one -> one.values().stream()))
            .anyMatch(value -> PolicyString.of(value, version).hasVariable(known));
  }

  /** Returns what is left of a statement of a document of that version. */
  public Rest of(PolicyDocument.Version version, Statement statement) {
    List<RestOfCondition> rests = statement.conditions().stream()
        .map(condition -> rest(condition, version, statement.effect()))
        .toList();
    Optional<Patterns> resources = resources(statement, version);
    Optional<List<Condition>> left = NullConditions.joined(
        rests.stream().flatMap(rest -> rest.condition().stream()).toList());
    if (resources.isEmpty() || left.isEmpty() || rests.contains(RestOfCondition.FALSE)) {
      return Rest.NOTHING;
    }
    return new Rest(
        rests.contains(RestOfCondition.PERHAPS_FALSE)
            ? Optional.empty()
            : Optional.of(rest(statement, resources.get(), left.get())),
        rests.stream().allMatch(RestOfCondition::isCertain));
  }

  private static Statement rest(Statement of, Patterns resources, List<Condition> conditions) {
    return new Statement(of.index(), of.sid(), of.effect(), of.actions(), resources, conditions);
  }

  private boolean isKnown(Condition condition) {
    return known.test(condition.key().toLowerCase(Locale.ROOT));
  }

  private RestOfCondition rest(Condition condition, PolicyDocument.Version version, Effect effect) {
    if (!isKnown(condition)) {
      return RestOfCondition.of(condition, substituted(condition, version), effect);
    }
    if (isOpen(condition, version)) {
      return effect == Effect.ALLOW ? RestOfCondition.PERHAPS_TRUE : RestOfCondition.PERHAPS_FALSE;
    }
    return new CompiledCondition(condition, version, effect).holds(context)
        ? RestOfCondition.TRUE
        : RestOfCondition.FALSE;
  }

  /** Tells whether the value of a key that the request has is compared with one that only others know. */
  private boolean isOpen(Condition condition, PolicyDocument.Version version) {
    return !context.values(condition.key().toLowerCase(Locale.ROOT)).isEmpty()
        && condition.values().stream()
            .anyMatch(value -> PolicyString.of(value, version).hasVariable(known.negate()));
  }

  /** The values that can match something. */
  private List<String> substituted(Condition condition, PolicyDocument.Version version) {
    Operator.Form form =
        Operator.read(condition.operator()).orElseThrow().base().form();
    return condition.values().stream()
        .map(value -> PolicyString.of(value, version).rest(context, known))
        .filter(Objects::nonNull)
        .filter(value -> PolicyString.hasVariable(value) || form.takes(value))
        .toList();
  }

  /** Empty when the statement can be about no resource. */
  private Optional<Patterns> resources(Statement statement, PolicyDocument.Version version) {
    boolean not = statement.resources().not();
    List<String> values = statement.resources().values();
    List<String> left = values.stream()
        .map(value -> PolicyString.of(completed(value, version), version).rest(context, known))
        .filter(Objects::nonNull)
        .toList();
    if (not && statement.effect() == Effect.ALLOW && left.size() < values.size()) {
      return Optional.empty();
    }
    if (left.isEmpty()) {
      return not ? Optional.of(new Patterns(false, List.of("*"))) : Optional.empty();
    }
    return Optional.of(new Patterns(not, left));
  }

  /** What is put in may hold colons, which must not count when an ARN is filled up. */
  private String completed(String resource, PolicyDocument.Version version) {
    return PolicyString.of(resource, version).hasVariable(known)
        ? CompiledStatement.complete(resource)
        : resource;
  }
}
