package dev.ataws.policies;

/**
 * What a channel asks of people, whatever the guardrails allow.
 *
 * @param userRolesRequired whether only those may ask who have a role of their own
 * @param userRolesByGroup whether some have a role of their own because of a user group, so that their groups must be known
 */
public record ChannelRules(boolean userRolesRequired, boolean userRolesByGroup) {
  /** Everybody may ask. */
  public static final ChannelRules NONE = new ChannelRules(false, false);
}
