package dev.ataws.policies.session;

import java.util.Optional;

/**
 * How a session policy compares with the guardrails and the deny list that it was made from, from the best to the worst.
 * Whatever the width, it allows every action of the command that the guardrails allow, and denies all that the deny list
 * denies.
 */
public enum Width {
  /** It says of every action, also of those that AWS may add, what the guardrails and the deny list say. */
  EXACT,
  /** It says the same of every action that is known; of an action that AWS adds later it may say otherwise. */
  PACKED,
  /**
   * It says the same of every known action of the services that the command calls. Elsewhere, where only those services act on
   * the session's behalf, it may allow more: all that AWS's ReadOnlyAccess allows when the guardrails allow to read
   * everything, else whole services, or everything but what the deny list has.
   */
  SERVICE,
  /** It allows more than the guardrails, also in the services that the command calls; it may lack some of their denials. */
  WIDENED,
  /** It allows everything but what the deny list has. */
  DENIALS_ONLY,
  /**
   * It allows just those actions of the command that the guardrails allow, and nothing elsewhere: what AWS takes in any case. A
   * service that calls others on the session's behalf is refused.
   */
  COMMAND;

  /** What an operator should know of a policy of this width in a channel; empty when AWS holds commands to the guardrails. */
  public Optional<Warning> warning(String channel) {
    return switch (this) {
      case EXACT, PACKED, SERVICE -> Optional.empty();
      case WIDENED -> Optional.of(Texts.widened(channel));
      case DENIALS_ONLY -> Optional.of(Texts.denialsOnly(channel));
      case COMMAND -> Optional.of(Texts.commandAlone(channel));
    };
  }

  /** Returns the worse one. */
  Width or(Width other) {
    return compareTo(other) < 0 ? other : this;
  }
}
