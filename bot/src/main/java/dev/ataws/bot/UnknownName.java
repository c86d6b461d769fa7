package dev.ataws.bot;

import dev.ataws.channels.Channel;
import dev.ataws.channels.ChimeWebhook;
import dev.ataws.channels.Configuration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of a name that is neither that of a channel nor of a webhook. */
final class UnknownName {
  private UnknownName() {}

  static String of(Configuration configuration, String name) {
    String names = Stream.concat(
            configuration.channels().stream().map(Channel::name),
            configuration.chimeWebhooks().stream().map(ChimeWebhook::name))
        .collect(Collectors.joining(", "));
    return "There is no channel or webhook `%s`; there are: %s".formatted(name, names);
  }
}
