package dev.ataws.channels;

import dev.ataws.policies.organization.OrganizationPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an {@code at-aws.yml} in which no fault was found says.
 *
 * @param workspaces the Slack workspaces
 * @param channels the channels in them
 * @param organizationPolicy what the organisation allows of chat products, over all channels
 * @param store where is kept what must survive a restart
 */
public record Configuration(
    List<Workspace> workspaces,
    List<Channel> channels,
    OrganizationPolicy organizationPolicy,
    StateStore store) {
  /** Copies the lists. */
  public Configuration {
    workspaces = List.copyOf(workspaces);
    channels = List.copyOf(channels);
  }

  /** Makes a configuration without an organisation policy, whose state is kept in the folder that at-aws runs in. */
  public Configuration(List<Workspace> workspaces, List<Channel> channels) {
    this(
        workspaces,
        channels,
        OrganizationPolicy.none(),
        new StateStore.Sqlite(Path.of(StateStore.DEFAULT_FILE)));
  }

  /** Returns the configuration of a Slack channel, by the ids that Slack's events carry. */
  public Optional<Channel> channel(String workspaceId, String channelId) {
    return channels.stream()
        .filter(channel -> channel.channelId().equals(channelId))
        .filter(channel -> channel.workspace().id().equals(workspaceId))
        .findFirst();
  }

  /** Returns the workspace of that name. */
  public Optional<Workspace> workspace(String name) {
    return workspaces.stream()
        .filter(workspace -> workspace.name().equals(name))
        .findFirst();
  }
}
