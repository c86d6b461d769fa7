package dev.ataws.channels;

import dev.ataws.policies.Policies;
import java.util.List;
import java.util.Optional;

/**
 * What one Slack channel may do in AWS: the account, the role that commands run with, the topics that it hears.
 *
 * @param name the unique name of this configuration
 * @param workspace the workspace that the channel is in
 * @param channelId Slack's id of the channel, such as {@code C0123ABCD}
 * @param account the AWS account, 12 digits
 * @param role the ARN of the IAM role, in that account
 * @param externalId what the role's trust policy asks for as external id
 * @param region the region of a command that names none
 * @param topics the ARNs of the SNS topics whose messages the channel gets
 * @param guardrails the names of the policy templates that bound every command of the channel
 */
public record Channel(
    String name,
    Workspace workspace,
    String channelId,
    String account,
    String role,
    Optional<String> externalId,
    Optional<String> region,
    List<String> topics,
    List<String> guardrails) {

  /** Copies the lists; a channel without a guardrail gets {@link Policies#READ_ONLY}. */
  public Channel {
    topics = List.copyOf(topics);
    guardrails = guardrails.isEmpty() ? List.of(Policies.READ_ONLY) : List.copyOf(guardrails);
  }
}
