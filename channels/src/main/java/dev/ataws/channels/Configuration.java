package dev.ataws.channels;

import java.util.List;
import java.util.Optional;

/** The workspaces with the channels of an {@code at-aws.yml} in which no fault was found. */
public record Configuration(List<Workspace> workspaces, List<Channel> channels) {
  /** Copies the lists. */
  public Configuration {
    workspaces = List.copyOf(workspaces);
    channels = List.copyOf(channels);
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
