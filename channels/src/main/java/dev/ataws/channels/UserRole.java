package dev.ataws.channels;

import java.util.List;
import java.util.Optional;

/**
 * A role that some people have in a channel instead of the channel's own.
 *
 * @param users Slack's ids of the people, such as {@code U0123ABCD}
 * @param groups Slack's ids of the user groups whose members have it, such as {@code S0123ABCD}
 * @param role the ARN of the IAM role, in the account of the channel
 * @param externalId what the role's trust policy asks for as external id
 */
public record UserRole(
    List<String> users, List<String> groups, String role, Optional<String> externalId) {
  /** Copies the lists. */
  public UserRole {
    users = List.copyOf(users);
    groups = List.copyOf(groups);
  }
}
