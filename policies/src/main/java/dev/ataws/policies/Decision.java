package dev.ataws.policies;

import dev.ataws.policies.actions.AccessLevel;

/** Whether an action may be done; what decided it travels with it. */
public sealed interface Decision {

  /**
   * The action may be done.
   *
   * @param level how it touches the account
   * @param by the policy that decided, {@code read-only-command-permissions}
   */
  record Allowed(AccessLevel level, String by) implements Decision {}

  /**
   * The action may not be done.
   *
   * @param by the policy that decided, {@code built-in-deny-list}
   * @param why the reason, a sentence for the person who asked
   * @param next what the person can do instead, a sentence
   */
  record Denied(String by, String why, String next) implements Decision {}
}
