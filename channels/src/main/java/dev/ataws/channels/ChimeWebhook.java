package dev.ataws.channels;

import java.util.List;
import java.util.Optional;

/**
 * An incoming webhook of Amazon Chime, which posts notifications in a chat room and hears nothing.
 *
 * @param name the name of this configuration, unique among channels too
 * @param url the address to post to, which has a token in it
 * @param account the AWS account, 12 digits
 * @param role the ARN of the IAM role that charts are asked for with, in that account
 * @param externalId what the role's trust policy asks for as external id
 * @param region the region whose STS is asked for the role
 * @param feed which notifications it gets
 */
public record ChimeWebhook(
    String name,
    Secret url,
    String account,
    Optional<String> role,
    Optional<String> externalId,
    Optional<String> region,
    Feed feed) {
  /** Returns the ARNs of the SNS topics whose messages it gets. */
  public List<String> topics() {
    return feed.topics();
  }

  /** Returns the role that charts are asked for with, if there is one. */
  public Optional<AssumableRole> assumableRole() {
    return role.map(arn -> new AssumableRole(arn, externalId, region, name));
  }
}
