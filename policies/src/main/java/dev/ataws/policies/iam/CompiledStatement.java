package dev.ataws.policies.iam;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A statement ready to be held against requests. */
final class CompiledStatement {
  private static final int ARN_COLONS = Comparisons.ARN_PARTS - 1;

  private final Statement statement;
  private final Decider decider;
  private final Wildcard[] actions;
  private final List<Resource> resources;
  private final List<CompiledCondition> conditions;

  CompiledStatement(PolicyDocument document, Statement statement) {
    PolicyDocument.Version version = document.version();
    this.statement = statement;
    this.decider = new Decider(document.name(), statement.index(), statement.sid());
    this.actions = statement.actions().values().stream()
        .map(action -> Wildcard.of(action.toLowerCase(Locale.ROOT)))
        .toArray(Wildcard[]::new);
    this.resources = statement.resources().values().stream()
        .map(resource -> new Resource(PolicyString.of(complete(resource), version)))
        .toList();
    this.conditions = statement.conditions().stream()
        .map(condition -> new CompiledCondition(condition, version, statement.effect()))
        .toList();
  }

  Effect effect() {
    return statement.effect();
  }

  Decider decider() {
    return decider;
  }

  /** The services that the statement can be about, in lower case; empty when it can be about any. */
  Optional<Set<String>> services() {
    Patterns patterns = statement.actions();
    boolean any =
        patterns.not() || patterns.values().stream().anyMatch(value -> value.startsWith("*"));
    return any
        ? Optional.empty()
        : Optional.of(patterns.values().stream()
            .map(value -> value.substring(0, value.indexOf(':')).toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Tells whether the statement is about an action in lower case. */
  boolean isAbout(String action) {
    return anyAction(action) != statement.actions().not();
  }

  /** Holds the statement against a request for an action that it is about. */
  Match match(Request request) {
    Match resource = match(request.resource(), request.context());
    return resource == Match.NO ? Match.NO : resource.and(conditions(request.context()));
  }

  private boolean anyAction(String action) {
    for (Wildcard pattern : actions) {
      if (pattern.matches(action)) {
        return true;
      }
    }
    return false;
  }

  private Match match(Optional<String> resource, RequestContext context) {
    if (resource.isEmpty()) {
      return matchUnknown();
    }
    boolean matches =
        anyResource(resource.get(), context) != statement.resources().not();
    return matches ? Match.YES : Match.NO;
  }

  private Match matchUnknown() {
    boolean everything = resources.stream().anyMatch(Resource::matchesAll);
    if (everything) {
      return statement.resources().not() ? Match.NO : Match.YES;
    }
    return Match.PERHAPS;
  }

  private boolean anyResource(String arn, RequestContext context) {
    for (Resource resource : resources) {
      if (resource.matches(arn, context, ifUnknown())) {
        return true;
      }
    }
    return false;
  }

  /** A variable that the request leaves open names nothing; under NotResource that would make an Allow wider. */
  private boolean ifUnknown() {
    return statement.effect() == Effect.ALLOW && statement.resources().not();
  }

  private Match conditions(RequestContext context) {
    Match all = Match.YES;
    for (CompiledCondition condition : conditions) {
      if (condition.isOpen(context)) {
        all = Match.PERHAPS;
      } else if (!condition.holds(context)) {
        return Match.NO;
      }
    }
    return all;
  }

  /** IAM fills an ARN of fewer than six parts up with stars: {@code arn:aws:sqs} is {@code arn:aws:sqs:*:*:*}. */
  static String complete(String resource) {
    long colons = colonsOutsideVariables(resource);
    return resource.equals("*") || colons >= ARN_COLONS
        ? resource
        : resource + ":*".repeat((int) (ARN_COLONS - colons));
  }

  private static long colonsOutsideVariables(String resource) {
    String plain = resource.replaceAll("\\$\\{[^}]*}", "");
    return IntStream.range(0, plain.length())
        .filter(at -> plain.charAt(at) == ':')
        .count();
  }

  /** How a statement stands to a request. */
  enum Match {
    NO,
    /** The resource is not known, and the statement is about some; or the value of a condition key is still to come. */
    PERHAPS,
    YES;

    Match and(Match other) {
      return compareTo(other) <= 0 ? this : other;
    }
  }

  /** A value of Resource or NotResource. */
  private static final class Resource {
    private final PolicyString value;
    private final @Nullable Wildcard constant;

    Resource(PolicyString value) {
      this.value = value;
      this.constant = value.isConstant() ? value.pattern(RequestContext.empty()) : null;
    }

    boolean matchesAll() {
      return constant != null && constant.matchesAll();
    }

    boolean matches(String arn, RequestContext context, boolean ifUnknown) {
      Wildcard pattern = constant == null ? value.pattern(context) : constant;
      return pattern == null ? ifUnknown : pattern.matches(arn);
    }
  }
}
