package dev.ataws.policies.iam;

import java.util.List;
import java.util.Optional;

/**
 * What somebody asks to do.
 *
 * @param actions every action that it takes, {@code lambda:InvokeFunction}; at least one, case does not matter
 * @param resource the ARN, {@code *} for an action that is not about a resource, or empty when it is not known
 * @param context what else is known
 */
public record Request(List<String> actions, Optional<String> resource, RequestContext context) {
  /** Copies the actions. */
  public Request {
    if (actions.isEmpty()) {
      throw new IllegalArgumentException("a request is for an action");
    }
    actions = List.copyOf(actions);
  }
}
