package dev.ataws.channels;

import java.util.Optional;

/**
 * A role that commands run with.
 *
 * @param arn the ARN of the IAM role
 * @param externalId what its trust policy asks for as external id
 * @param region the region whose STS is asked for it, unless that is left to the bot
 * @param channel the name of the channel configuration that says so
 */
public record AssumableRole(
    String arn, Optional<String> externalId, Optional<String> region, String channel) {
  /** Returns the role of a channel. */
  public static AssumableRole of(Channel channel) {
    return of(channel, Optional.empty());
  }

  /** Returns the role of a channel, or that of a person who has one of their own there. */
  public static AssumableRole of(Channel channel, Optional<UserRole> userRole) {
    return new AssumableRole(
        userRole.map(UserRole::role).orElse(channel.role()),
        userRole.isPresent() ? userRole.get().externalId() : channel.externalId(),
        channel.region(),
        channel.name());
  }
}
