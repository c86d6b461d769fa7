package dev.ataws.policies.actions;

/**
 * An action as IAM knows it, whether an operation needs it or not.
 *
 * @param name the action with its prefix, {@code lambda:InvokeFunction}
 * @param level what it does
 */
public record IamAction(String name, AccessLevel level) {}
