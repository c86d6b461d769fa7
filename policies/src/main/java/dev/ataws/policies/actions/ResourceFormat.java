package dev.ataws.policies.actions;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One form of ARN that the actions of an operation can be allowed for.
 *
 * @param type the name of the resource type, {@code function}; a type may have several formats
 * @param arn the form, {@code arn:${Partition}:lambda:${Region}:${Account}:function:${FunctionName}}; {@code *} stands for a part
 *     that no parameter fills
 * @param parameters for each placeholder the parameter that fills it; empty when parameters do not tell all
 * @param given the parameters that hold such an ARN as a whole
 * @param isRequired whether every call touches a resource of this type
 * @param hasSlashes whether the last placeholder takes names with slashes
 */
public record ResourceFormat(
    String type,
    String arn,
    Map<String, String> parameters,
    List<String> given,
    boolean isRequired,
    boolean hasSlashes) {
  private static final Pattern FROM_PARAMETERS =
      Pattern.compile("\\$\\{(?!(Partition|Region|Account)})|\\*");

  public ResourceFormat {
    parameters = Map.copyOf(parameters);
    given = List.copyOf(given);
  }

  /** Whether parameters can tell a resource of this form, or it is one that needs none. */
  public boolean isTold() {
    return !parameters.isEmpty() || !given.isEmpty() || isFixed();
  }

  /** Whether partition, region and account are all that is open. */
  boolean isFixed() {
    return !FROM_PARAMETERS.matcher(arn).find();
  }
}
