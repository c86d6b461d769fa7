package dev.ataws.policies.organization;

/**
 * Why an organisation policy does not allow what somebody asks for.
 *
 * @param statement the key of the policy that decided, {@code platforms.slack.workspaces}
 * @param why the reason, a sentence for the person who asked
 * @param next what the person can do, a sentence
 */
public record Refusal(String statement, String why, String next) {}
