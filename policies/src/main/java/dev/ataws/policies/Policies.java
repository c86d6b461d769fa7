package dev.ataws.policies;

import dev.ataws.policies.actions.AccessLevel;
import dev.ataws.policies.actions.Actions;
import dev.ataws.policies.actions.OperationActions;
import java.util.List;

/**
 * Answers whether an action may be done in a channel: the built-in deny list first, which nothing lifts, then the access
 * level. Every channel is read-only.
 */
public final class Policies {
  /** The name of the guardrail that every channel has: list, describe, get. */
  public static final String READ_ONLY = "read-only-command-permissions";

  private final DenyList denyList;

  private Policies(DenyList denyList) {
    this.denyList = denyList;
  }

  /** The policies that come with the product. */
  public static Policies builtIn() {
    return new Policies(DenyList.builtIn());
  }

  /** Decides on an action asked for in the channel configuration of that name. */
  public Decision decide(String channel, Action action) {
    return denyList
        .refusal(action)
        .map(Decision.class::cast)
        .orElseGet(() -> byLevel(channel, action));
  }

  /** What the built-in deny list names, an entry each: {@code iam:*}, {@code ec2:GetPasswordData}. */
  public List<String> denied() {
    return denyList.entries();
  }

  /** What an operation does at most, as AWS's service authorization reference has it; WRITE when it has nothing. */
  public static AccessLevel level(Action action) {
    return Actions.bundled()
        .of(action.service(), action.operation())
        .map(OperationActions::level)
        .orElse(AccessLevel.WRITE);
  }

  private static Decision byLevel(String channel, Action action) {
    AccessLevel level = level(action);
    return level.isReadOnly()
        ? new Decision.Allowed(level, READ_ONLY)
        : new Decision.Denied(READ_ONLY, Texts.readOnly(channel), Texts.READ_INSTEAD);
  }
}
