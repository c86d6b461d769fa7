package dev.ataws.notifications;

import dev.ataws.channels.Channel;
import dev.ataws.channels.Configuration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who is told when a destination refuses: the channel that the file names, else another of the same account. */
final class Readers {
  private final Configuration configuration;
  private final Map<String, String> accounts = new LinkedHashMap<>();

  Readers(Configuration configuration) {
    this.configuration = configuration;
    configuration.channels().forEach(each -> accounts.put(each.name(), each.account()));
    configuration.chimeWebhooks().forEach(each -> accounts.put(each.name(), each.account()));
  }

  /** Returns the name of the channel that is told about a configuration, if there is one. */
  Optional<String> of(String refusing) {
    Optional<String> named = configuration.notifications().reportTo();
    return named.isPresent() ? named.filter(name -> !name.equals(refusing)) : another(refusing);
  }

  private Optional<String> another(String refusing) {
    String account = accounts.getOrDefault(refusing, "");
    return configuration.channels().stream()
        .filter(channel -> channel.account().equals(account) && !channel.name().equals(refusing))
        .map(Channel::name)
        .findFirst();
  }
}
