package dev.ataws.policies;

import dev.ataws.policies.organization.ChannelKind;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, and when.
 *
 * @param workspaceId Slack's id of the workspace, {@code T0123ABCD}
 * @param channelKind who can see the channel
 * @param userId Slack's id of the person, {@code U0123ABCD}
 * @param userGroups Slack's ids of the user groups that the person is in, {@code S0123ABCD}; empty when nobody could tell
 * @param hasUserRole whether a role of their own is mapped to the person, in place of the channel's
 * @param roleArn the IAM role that the call would be made with
 * @param principalTags the tags of the role session, which policies know as {@code aws:PrincipalTag/…}
 * @param at when
 */
public record Asker(
    String workspaceId,
    ChannelKind channelKind,
    String userId,
    Optional<Set<String>> userGroups,
    boolean hasUserRole,
    String roleArn,
    Map<String, String> principalTags,
    Instant at) {
  public Asker {
    userGroups = userGroups.map(Set::copyOf);
    principalTags = Map.copyOf(principalTags);
  }
}
