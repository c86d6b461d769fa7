package dev.ataws.policies.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private PolicySet(Map<String, Statements> byService, Statements others) {
    this.byService = byService;
    this.others = others;
  }

  /** Compiles documents; of several statements that decide alike, the first is named. */
  public static PolicySet of(List<PolicyDocument> documents) {
    List<CompiledStatement> all = documents.stream()
        .flatMap(document -> document.statements().stream()
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
    Evaluation worst = evaluate(request.actions().get(0), request);
    for (String action : request.actions().subList(1, request.actions().size())) {
      Evaluation next = evaluate(action, request);
      worst = rank(next) > rank(worst) ? next : worst;
    }
    return worst;
  }

  private Evaluation evaluate(String action, Request request) {
    String lower = action.toLowerCase(Locale.ROOT);
    Statements statements = byService.getOrDefault(service(lower), others);
    Evaluation denied = denied(statements.denying(), action, lower, request);
    return denied != null ? denied : allowed(statements.allowing(), action, lower, request);
  }

  private static @Nullable Evaluation denied(
      List<CompiledStatement> denying, String action, String lower, Request request) {
    CompiledStatement perhaps = null;
    for (CompiledStatement statement : denying) {
      CompiledStatement.Match match = statement.match(lower, request);
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
      List<CompiledStatement> allowing, String action, String lower, Request request) {
    for (CompiledStatement statement : allowing) {
      if (statement.match(lower, request) == CompiledStatement.Match.YES) {
        return new Evaluation.Allowed(statement.decider());
      }
    }
    return new Evaluation.ImplicitlyDenied(action);
  }

  private static int rank(Evaluation evaluation) {
    return evaluation.match(new Evaluation.Cases<Integer>() {
      @Override
      public Integer allowed(Evaluation.Allowed allowed) {
        return 0;
      }

      @Override
      public Integer implicitlyDenied(Evaluation.ImplicitlyDenied denied) {
        return 1;
      }

      @Override
      public Integer explicitlyDenied(Evaluation.ExplicitlyDenied denied) {
        return denied.certain() ? 3 : 2;
      }
    });
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
}
