package dev.ataws.policies.organization;

import java.util.Optional;

/**
 * What holds for the channels of a workspace.
 *
 * @param channelTypes which of public and private channels are allowed; empty when it is not said
 * @param roleSettings which of channel roles and user roles are allowed; empty when it is not said
 */
record ChannelRules(Optional<Rule> channelTypes, Optional<Rule> roleSettings) {
  static final ChannelRules NONE = new ChannelRules(Optional.empty(), Optional.empty());

  /** Returns these rules, with those of the default where these say nothing. */
  ChannelRules over(ChannelRules byDefault) {
    return new ChannelRules(
        channelTypes.or(byDefault::channelTypes), roleSettings.or(byDefault::roleSettings));
  }
}
