package dev.ataws.policies.reach;

import dev.ataws.policies.OwnAction;
import dev.ataws.policies.actions.AccessLevel;
import dev.ataws.policies.actions.Actions;
import dev.ataws.policies.actions.IamAction;
import dev.ataws.policies.actions.OperationActions;
import dev.ataws.policies.iam.ChatKeys;
import dev.ataws.policies.iam.Evaluation;
import dev.ataws.policies.iam.PolicyDocument;
import dev.ataws.policies.iam.PolicySet;
import dev.ataws.policies.iam.Request;
import dev.ataws.policies.iam.RequestContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What documents allow, operation by operation; what never runs from chat is not taken off.
 *
 * @param services by the names of the AWS CLI, every service of the catalogue
 * @param unknownActions entries of Action and NotAction that name no action that is known, perhaps misspelt
 */
public record Reach(SortedMap<String, Count> services, List<String> unknownActions) {
  /** Goes through the whole catalogue, which takes about a second. */
  public static Reach of(List<PolicyDocument> documents) {
    PolicySet policies = PolicySet.of(documents);
    SortedMap<String, Count> services = new TreeMap<>();
    for (String service : Actions.bundled().services()) {
      Count count = new Count();
      Actions.bundled()
          .operations(service)
          .values()
          .forEach(operation -> count.add(operation.level(), extent(policies, operation)));
      services.put(service, count);
    }
    return new Reach(services, unknown(documents));
  }

  /** The sum over all services. */
  public Count total() {
    Count total = new Count();
    services.values().forEach(total::add);
    return total;
  }

  private static Extent extent(PolicySet policies, OperationActions operation) {
    Optional<String> resource =
        operation.takesNoResource() ? Optional.of(OperationActions.ANY_RESOURCE) : Optional.empty();
    Request request = new Request(operation.actions(), resource, context(operation.level()));
    if (policies.evaluate(request) instanceof Evaluation.Allowed) {
      return Extent.ALWAYS;
    }
    return policies.evaluateUnfinished(request) instanceof Evaluation.Allowed
        ? Extent.SOMETIMES
        : Extent.NEVER;
  }

  /** Everything but the access level is left open, so that each condition on it may hold or not. */
  private static RequestContext context(AccessLevel level) {
    return RequestContext.of(Map.of(ChatKeys.ACCESS_LEVEL, List.of(level.title())))
        .leavingOpen(key -> true);
  }

  private static List<String> unknown(List<PolicyDocument> documents) {
    return documents.stream()
        .flatMap(document -> document.statements().stream())
        .flatMap(statement -> statement.actions().values().stream())
        .distinct()
        .filter(entry -> !entry.equals("*") && !namesAnAction(entry))
        .toList();
  }

  private static boolean namesAnAction(String entry) {
    String glob = entry.replaceAll("[^*?]+", "\\\\Q$0\\\\E").replace("*", ".*").replace("?", ".");
    Predicate<String> matches = Pattern.compile(glob, Pattern.CASE_INSENSITIVE).asMatchPredicate();
    String prefix = entry.substring(0, Math.max(0, entry.indexOf(':')));
    return Stream.concat(
            Actions.bundled().actionsOf(prefix).stream().map(IamAction::name),
            Arrays.stream(OwnAction.values()).map(OwnAction::action))
        .anyMatch(matches);
  }
}
