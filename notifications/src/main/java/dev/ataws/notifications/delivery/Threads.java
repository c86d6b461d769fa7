package dev.ataws.notifications.delivery;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.ataws.channels.memory.Key;
import dev.ataws.channels.memory.Memory;
import dev.ataws.channels.memory.Value;
import dev.ataws.notifications.cards.Card;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Which message of a chat begins the thread of notifications that belong together. */
final class Threads {
  private static final Duration STAYS = Duration.ofDays(30);

  private final Memory memory;
  private final Clock clock;
  private final String configuration;

  Threads(Memory memory, Clock clock, String configuration) {
    this.memory = memory;
    this.clock = clock;
    this.configuration = configuration;
  }

  /** Returns the message under which a card belongs, if one was posted. */
  Optional<String> of(Card card) {
    return card.threadId()
        .flatMap(id -> memory.get(key(id)))
        .map(entry -> entry.value().json())
        .map(json -> json.substring(1, json.length() - 1));
  }

  /** Notes the first message of a thread. */
  void began(Card card, String reference) {
    card.threadId()
        .ifPresent(id -> memory.putIfAbsent(
            key(id),
            Value.until(clock.instant().plus(STAYS), TextNode.valueOf(reference).toString())));
  }

  /** What publishers write may be too long for a key. */
  private Key key(String threadId) {
    UUID id = UUID.nameUUIDFromBytes(threadId.getBytes(StandardCharsets.UTF_8));
    return new Key("thread", configuration + "/" + id);
  }
}
