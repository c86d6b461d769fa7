package dev.ataws.playground.slack;

import java.util.Optional;

/**
 * A channel of the workspace; one whose id begins with D is a direct message to the bot, one whose id begins with G a
 * private channel from before 2021.
 */
public record Channel(
    String id, String name, boolean isPrivate, boolean hasBot, boolean isArchived) {
  /** Makes private what can be nothing else. */
  public Channel {
    isPrivate = isPrivate || id.startsWith("D") || id.startsWith("G");
  }

  boolean isDirect() {
    return id.startsWith("D");
  }

  boolean isOldGroup() {
    return id.startsWith("G");
  }

  /** Slack's error code for a bot that writes here, if it may not. */
  Optional<String> writingFault() {
    if (isArchived) {
      return Optional.of("is_archived");
    }
    return hasBot ? Optional.empty() : Optional.of("not_in_channel");
  }

  /** Whether the bot is told of the channel: of private ones only as their member. */
  boolean isShownToBot() {
    return hasBot || !isPrivate;
  }
}
