package dev.ataws.bot.conversation;

import dev.ataws.channels.Channel;
import dev.ataws.channels.Configuration;
import dev.ataws.channels.memory.ChannelChoices;
import dev.ataws.channels.memory.Choice;
import dev.ataws.grammar.Command;
import java.util.List;
import java.util.Optional;

/** Where a command goes: which of the channel's accounts, which region. */
public final class Places {
  private final Configuration configuration;
  private final ChannelChoices choices;

  public Places(Configuration configuration, ChannelChoices choices) {
    this.configuration = configuration;
    this.choices = choices;
  }

  /** The configurations of a channel, one for each account; none where nobody configured it. */
  List<Channel> all(Origin origin) {
    return configuration.channels(origin.workspaceId(), origin.channelId());
  }

  /** The configuration of that name, if it still is one of the channel's. */
  Optional<Channel> named(Origin origin, String name) {
    return all(origin).stream().filter(channel -> channel.name().equals(name)).findFirst();
  }

  /** The configuration that commands go to: the only one, or that of the account that was chosen. */
  Optional<Channel> current(Origin origin) {
    List<Channel> all = all(origin);
    if (all.size() == 1) {
      return Optional.of(all.get(0));
    }
    return account(origin)
        .flatMap(choice -> all.stream()
            .filter(channel -> channel.account().equals(choice.value()))
            .findFirst());
  }

  /** The account that somebody chose for the channel. */
  Optional<Choice> account(Origin origin) {
    return choices.account(origin.workspaceId(), origin.channelId());
  }

  void chooseAccount(Origin origin, Channel channel) {
    choices.chooseAccount(
        origin.workspaceId(), origin.channelId(), channel.account(), origin.userId());
  }

  /** The region of a command: its own, the one chosen for the channel, or the one configured. */
  Optional<String> region(Origin origin, Channel channel, Command command) {
    return command
        .options()
        .region()
        .or(() -> chosenRegion(origin, channel).map(Choice::value))
        .or(channel::region);
  }

  /** The region that somebody chose for the channel, where the account has it. */
  Optional<Choice> chosenRegion(Origin origin, Channel channel) {
    return choices
        .region(origin.workspaceId(), origin.channelId())
        .filter(choice -> channel.reaches(choice.value()));
  }

  void chooseRegion(Origin origin, String region) {
    choices.chooseRegion(origin.workspaceId(), origin.channelId(), region, origin.userId());
  }

  /** Whether commands that name no region have one. */
  boolean hasRegion(Origin origin, Channel channel) {
    return channel.region().isPresent() || chosenRegion(origin, channel).isPresent();
  }
}
