package dev.ataws.policies.organization;

import java.util.Map;
import java.util.Optional;

/**
 * What holds for Slack.
 *
 * @param client whether Slack may be used; empty when it is not said
 * @param workspaces the ids of the workspaces that are allowed, {@code *} for all; empty when it is not said
 * @param channels what holds for channels
 * @param overrides what holds instead in some workspaces, by their ids
 */
record SlackRules(
    Optional<Rule> client,
    Optional<Rule> workspaces,
    ChannelRules channels,
    Map<String, ChannelRules> overrides) {
  static final SlackRules NONE =
      new SlackRules(Optional.empty(), Optional.empty(), ChannelRules.NONE, Map.of());

  /** Copies the map. */
  SlackRules {
    overrides = Map.copyOf(overrides);
  }

  /** Returns these rules, with another for the client where they say nothing of it. */
  SlackRules orClient(Optional<Rule> byDefault) {
    return new SlackRules(client.or(() -> byDefault), workspaces, channels, overrides);
  }

  /** Returns what holds for the channels of a workspace. */
  ChannelRules channels(String workspaceId) {
    return overrides.getOrDefault(workspaceId, ChannelRules.NONE).over(channels);
  }
}
