package dev.ataws.channels;

import dev.ataws.policies.Templates;
import dev.ataws.policies.iam.PolicyDocument;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one Slack channel may do in one account of AWS: the role that commands run with, the topics that it hears.
 *
 * @param name the unique name of this configuration
 * @param workspace the workspace that the channel is in
 * @param channelId Slack's id of the channel, such as {@code C0123ABCD}
 * @param account the AWS account, 12 digits
 * @param role the ARN of the IAM role, in that account
 * @param externalId what the role's trust policy asks for as external id
 * @param region the region of a command that names none
 * @param feed which notifications the channel gets
 * @param guardrails the policies that bound every command of the channel
 * @param userRoles the roles that some people have instead of the channel's
 * @param userRolesRequired whether those without such a role may run nothing
 */
public record Channel(
    String name,
    Workspace workspace,
    String channelId,
    String account,
    String role,
    Optional<String> externalId,
    Optional<String> region,
    Feed feed,
    List<PolicyDocument> guardrails,
    List<UserRole> userRoles,
    boolean userRolesRequired) {

  /** Copies the lists; a channel without a guardrail gets {@link Templates#readOnly()}. */
  public Channel {
    guardrails = guardrails.isEmpty() ? List.of(Templates.readOnly()) : List.copyOf(guardrails);
    userRoles = List.copyOf(userRoles);
  }

  /** Returns the ARNs of the SNS topics whose messages the channel gets. */
  public List<String> topics() {
    return feed.topics();
  }

  /** Returns the partition that the account is in, {@code aws}: that of the role. */
  public String partition() {
    return role.split(":", 3)[1];
  }

  /** Tells whether a region is in the partition of the account. */
  public boolean reaches(String anyRegion) {
    return AwsPartition.ofRegion(anyRegion).id().equals(partition());
  }

  /** Tells whether somebody has a role of their own because of a user group. */
  public boolean hasUserRolesByGroup() {
    return userRoles.stream().anyMatch(each -> !each.groups().isEmpty());
  }

  /** Returns the role of a person in these user groups: the one that names the person, else the first for one of the groups. */
  public Optional<UserRole> userRole(String userId, Set<String> groups) {
    return userRoles.stream()
        .filter(each -> each.users().contains(userId))
        .findFirst()
        .or(() -> userRoles.stream()
            .filter(each -> each.groups().stream().anyMatch(groups::contains))
            .findFirst());
  }
}
