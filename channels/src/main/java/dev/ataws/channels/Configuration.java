package dev.ataws.channels;

import dev.ataws.policies.organization.OrganizationPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an {@code at-aws.yml} in which no fault was found says.
 *
 * @param workspaces the Slack workspaces
 * @param channels the channels in them, of which several may be for one Slack channel, each with another account
 * @param chimeWebhooks the webhooks of Amazon Chime, which get notifications only
 * @param organizationPolicy what the organisation allows of chat products, over all channels
 * @param commandTimeout how long a command may take, in whole seconds
 * @param store where is kept what must survive a restart
 * @param notifications how notifications are received
 */
public record Configuration(
    List<Workspace> workspaces,
    List<Channel> channels,
    List<ChimeWebhook> chimeWebhooks,
    OrganizationPolicy organizationPolicy,
    Duration commandTimeout,
    StateStore store,
    NotificationSettings notifications) {
  /** How long a command may take unless the file says so. */
  public static final Duration DEFAULT_COMMAND_TIMEOUT = Duration.ofSeconds(60);

  /** Copies the lists. */
  public Configuration {
    workspaces = List.copyOf(workspaces);
    channels = List.copyOf(channels);
    chimeWebhooks = List.copyOf(chimeWebhooks);
  }

  /** Makes a configuration of channels with the defaults for all else, whose state is kept in the folder that at-aws runs in. */
  public Configuration(List<Workspace> workspaces, List<Channel> channels) {
    this(
        workspaces,
        channels,
        List.of(),
        OrganizationPolicy.none(),
        DEFAULT_COMMAND_TIMEOUT,
        new StateStore.Sqlite(Path.of(StateStore.DEFAULT_FILE)),
        NotificationSettings.defaults());
  }

  /**
   * Returns the configurations of a Slack channel, one for each of its accounts, in the order of the file; by the ids that Slack's
   * events carry.
   */
  public List<Channel> channels(String workspaceId, String channelId) {
    return channels.stream()
        .filter(channel -> channel.channelId().equals(channelId))
        .filter(channel -> channel.workspace().id().equals(workspaceId))
        .toList();
  }

  /** Returns the first configuration of a Slack channel. */
  public Optional<Channel> channel(String workspaceId, String channelId) {
    return channels(workspaceId, channelId).stream().findFirst();
  }

  /** Returns the workspace of that name. */
  public Optional<Workspace> workspace(String name) {
    return workspaces.stream()
        .filter(workspace -> workspace.name().equals(name))
        .findFirst();
  }

  /** Returns the channel of that name. */
  public Optional<Channel> channelNamed(String name) {
    return channels.stream().filter(channel -> channel.name().equals(name)).findFirst();
  }

  /** Returns the ARNs of all topics that some channel or webhook hears, each once; notifications are received if there is one. */
  public List<String> topics() {
    return Stream.concat(
            channels.stream().map(Channel::topics),
            chimeWebhooks.stream().map(ChimeWebhook::topics))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }
}
