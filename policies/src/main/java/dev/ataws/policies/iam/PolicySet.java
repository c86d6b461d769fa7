package dev.ataws.policies.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Documents that count together, compiled once: an explicit deny wins, then an allow, else the request is denied.
 *
 * <p>When the resource of a request is not known, the safe side is taken: a Deny of some resources counts as a match
 * (see {@link Evaluation.ExplicitlyDenied#certain()}), an Allow only when its Resource is {@code *}.
 */
public final class PolicySet {
  private final Map<String, Statements> byService;
  private final Statements others;

  /** What is about an action, found when it is first asked for; there are as many as there are actions. */
  private final Map<String, Statements> byAction = new ConcurrentHashMap<>();

  private PolicySet(Map<String, Statements> byService, Statements others) {
    this.byService = byService;
    this.others = others;
  }

  /** Compiles documents; of several statements that decide alike, the first is named. */
  public static PolicySet of(List<PolicyDocument> documents) {
    return compile(documents, Optional::of);
  }

  /**
   * Compiles only what documents allow by the exact name of an action, without a wildcard.
   *
   * @param namedResources whether the resources must be named too, so that a Resource of {@code *} does not count
   */
  public static PolicySet ofNamedAllows(List<PolicyDocument> documents, boolean namedResources) {
    return compile(documents, statement -> statement.naming(namedResources));
  }

  private static PolicySet compile(
      List<PolicyDocument> documents, Function<Statement, Optional<Statement>> part) {
    List<CompiledStatement> all = documents.stream()
        .flatMap(document -> document.statements().stream()
            .flatMap(statement -> part.apply(statement).stream())
            .map(statement -> new CompiledStatement(document, statement)))
        .toList();
    Map<String, Statements> byService = all.stream()
        .flatMap(statement -> statement.services().stream().flatMap(Set::stream))
        .distinct()
        .collect(Collectors.toUnmodifiableMap(Function.identity(), service -> about(service, all)));
    return new PolicySet(byService, about("", all));
  }

  /** Evaluates a request as IAM does; of several actions the one that fares worst decides. */
  public Evaluation evaluate(Request request) {
    return worst(request, Doubt.REFUSES);
  }

  /**
   * Evaluates a request that is not whole yet: what is not known counts for the person. Denied is only what no completion of
   * the request could make allowed.
   */
  public Evaluation evaluateUnfinished(Request request) {
    return worst(request, Doubt.ALLOWS);
  }

  private Evaluation worst(Request request, Doubt doubt) {
    Evaluation worst = evaluate(request.actions().get(0), request, doubt);
    for (String action : request.actions().subList(1, request.actions().size())) {
      worst = worst.orWorse(evaluate(action, request, doubt));
    }
    return worst;
  }

  private Evaluation evaluate(String action, Request request, Doubt doubt) {
    Statements statements = about(action);
    Evaluation denied = denied(statements.denying(), action, request);
    if (denied != null && (doubt == Doubt.REFUSES || isCertain(denied))) {
      return denied;
    }
    return allowed(statements.allowing(), action, request, doubt);
  }

  private Statements about(String action) {
    Statements known = byAction.get(action);
    return known == null ? byAction.computeIfAbsent(action, this::findAbout) : known;
  }

  private Statements findAbout(String action) {
    String lower = action.toLowerCase(Locale.ROOT);
    Statements ofService = byService.getOrDefault(service(lower), others);
    return new Statements(
        ofService.denying().stream().filter(each -> each.isAbout(lower)).toList(),
        ofService.allowing().stream().filter(each -> each.isAbout(lower)).toList());
  }

  private static boolean isCertain(Evaluation denied) {
    return denied instanceof Evaluation.ExplicitlyDenied explicitly && explicitly.certain();
  }

  private static @Nullable Evaluation denied(
      List<CompiledStatement> denying, String action, Request request) {
    CompiledStatement perhaps = null;
    for (CompiledStatement statement : denying) {
      CompiledStatement.Match match = statement.match(request);
      if (match == CompiledStatement.Match.YES) {
        return new Evaluation.ExplicitlyDenied(action, statement.decider(), true);
      }
      if (match == CompiledStatement.Match.PERHAPS && perhaps == null) {
        perhaps = statement;
      }
    }
    return perhaps == null
        ? null
        : new Evaluation.ExplicitlyDenied(action, perhaps.decider(), false);
  }

  private static Evaluation allowed(
      List<CompiledStatement> allowing, String action, Request request, Doubt doubt) {
    for (CompiledStatement statement : allowing) {
      if (statement.match(request).compareTo(doubt.enough) >= 0) {
        return new Evaluation.Allowed(statement.decider());
      }
    }
    return new Evaluation.ImplicitlyDenied(action);
  }

  private static String service(String action) {
    int colon = action.indexOf(':');
    return colon < 0 ? "" : action.substring(0, colon);
  }

  private static Statements about(String service, List<CompiledStatement> all) {
    List<CompiledStatement> denying = new ArrayList<>();
    List<CompiledStatement> allowing = new ArrayList<>();
    for (CompiledStatement statement : all) {
      Optional<Set<String>> services = statement.services();
      if (services.isEmpty() || services.get().contains(service)) {
        (statement.effect() == Effect.DENY ? denying : allowing).add(statement);
      }
    }
    return new Statements(List.copyOf(denying), List.copyOf(allowing));
  }

  /** The statements that can be about an action, in order. */
  private record Statements(List<CompiledStatement> denying, List<CompiledStatement> allowing) {}

  /** What is done where it is not certain that a statement matches. */
  private enum Doubt {
    REFUSES(CompiledStatement.Match.YES),
    ALLOWS(CompiledStatement.Match.PERHAPS);

    /** How well an Allow has to match. */
    private final CompiledStatement.Match enough;

    Doubt(CompiledStatement.Match enough) {
      this.enough = enough;
    }
  }
}
