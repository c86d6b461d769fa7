package dev.ataws.policies.actions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What IAM is asked when an operation is called.
 *
 * @param actions the actions that every call needs, all of them, {@code lambda:InvokeFunction}
 * @param conditional the actions that a call needs as well when it gives a certain parameter
 * @param level the most that the operation can do; WRITE when nothing is known
 * @param resources the forms of ARN that the actions can be allowed for; empty when they take no resource
 * @param isKnown whether the actions are AWS's own word, and not only the name of the operation with the prefix
 */
public record OperationActions(
    List<String> actions,
    List<ConditionalAction> conditional,
    AccessLevel level,
    List<ResourceFormat> resources,
    boolean isKnown) {
  /** What actions without resources are allowed for. */
  public static final String ANY_RESOURCE = "*";

  public OperationActions {
    actions = List.copyOf(actions);
    conditional = List.copyOf(conditional);
    resources = List.copyOf(resources);
  }

  /** The actions that a call with these parameters needs. */
  public List<String> actions(JsonNode parameters) {
    return conditional.isEmpty() ? actions : withConditional(parameters);
  }

  private List<String> withConditional(JsonNode parameters) {
    return Stream.concat(
            actions.stream(),
            conditional.stream()
                .filter(extra -> isGiven(parameters.path(extra.parameter())))
                .map(ConditionalAction::action))
        .distinct()
        .toList();
  }

  /**
   * The resources that a call with these parameters touches, each an ARN, or {@value #ANY_RESOURCE} when the actions take none.
   * Empty when the parameters do not tell them all for certain: such a call may touch any resource.
   */
  public List<String> resources(
      JsonNode parameters, String partition, String region, String account) {
    if (!isKnown) {
      return List.of();
    }
    return takesNoResource()
        ? List.of(ANY_RESOURCE)
        : new ToldResources(parameters, new Scope(partition, region, account)).of(resources);
  }

  /** The one resource that a call with these parameters touches; empty when there are several or they are not told. */
  public Optional<String> resource(
      JsonNode parameters, String partition, String region, String account) {
    List<String> told = resources(parameters, partition, region, account);
    return told.size() == 1 ? Optional.of(told.get(0)) : Optional.empty();
  }

  /** Whether the actions are allowed for {@value #ANY_RESOURCE} or not at all. */
  public boolean takesNoResource() {
    return isKnown && resources.isEmpty();
  }

  /** Whether there are calls whose parameters tell what they touch. */
  public boolean tellsResource() {
    return isKnown && ToldResources.canTell(resources);
  }

  private static boolean isGiven(JsonNode value) {
    return !value.isMissingNode()
        && !value.isNull()
        && !(value.isBoolean() && !value.booleanValue());
  }
}
