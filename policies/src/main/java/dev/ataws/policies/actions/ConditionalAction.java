package dev.ataws.policies.actions;

/**
 * An action that an operation needs only when a parameter is given.
 *
 * @param action the action, {@code s3:GetObjectVersion}
 * @param parameter the parameter, {@code VersionId}
 */
public record ConditionalAction(String action, String parameter) {}
