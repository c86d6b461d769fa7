package dev.ataws.notifications;

import dev.ataws.channels.Configuration;
import dev.ataws.channels.Feed;
import dev.ataws.channels.Logging;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which notifications each configuration gets, by its name. */
final class Feeds {
  private Feeds() {}

  /** Returns those of the configurations that hear a topic. */
  static Map<String, Feed> of(Configuration configuration) {
    Map<String, Feed> feeds = new LinkedHashMap<>();
    configuration.channels().forEach(channel -> feeds.put(channel.name(), channel.feed()));
    configuration.chimeWebhooks().forEach(webhook -> feeds.put(webhook.name(), webhook.feed()));
    feeds.values().removeIf(feed -> feed.topics().isEmpty());
    return feeds;
  }

  /** Returns the topics of all, each once. */
  static List<String> topics(Map<String, Feed> feeds) {
    return feeds.values().stream()
        .flatMap(feed -> feed.topics().stream())
        .distinct()
        .toList();
  }

  static Map<String, Logging> logging(Map<String, Feed> feeds) {
    Map<String, Logging> levels = new LinkedHashMap<>();
    feeds.forEach((name, feed) -> levels.put(name, feed.logging()));
    return levels;
  }
}
