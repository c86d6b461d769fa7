package dev.ataws.channels;

import java.util.List;
import java.util.Locale;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads which notifications channels and webhooks get. */
final class FeedReader {
  private final Faults faults;
  private final FirstSeen seen = new FirstSeen();

  FeedReader(Faults faults) {
    this.faults = faults;
  }

  /** Returns the feed of a section, also if it has faults. A message comes to a place once, whichever section of it names the topic. */
  Feed read(Section section, String place) {
    List<ScalarNode> topics = section.texts(Key.TOPIC);
    topics.forEach(text -> check(section, text, place));
    return new Feed(
        topics.stream().map(ScalarNode::getValue).toList(),
        section
            .optional(Key.LOGGING)
            .map(level -> Logging.valueOf(level.toUpperCase(Locale.ROOT)))
            .orElse(Logging.NONE),
        section.optional(Key.THROTTLE).map(Integer::valueOf).orElse(Feed.DEFAULT_THROTTLE));
  }

  private void check(Section section, ScalarNode text, String place) {
    section
        .shaped(Key.TOPIC, text)
        .flatMap(arn -> seen.earlier(place + " " + arn, Faults.line(text)))
        .map(line -> ConfigurationTexts.doubledTopic(section.label(), text.getValue(), line))
        .ifPresent(words -> faults.add(text, words));
  }
}
