package dev.ataws.notifications.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ataws.channels.memory.Entry;
import dev.ataws.channels.memory.Key;
import dev.ataws.channels.memory.Memory;
import dev.ataws.channels.memory.Value;
import dev.ataws.notifications.queue.Depth;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of each message at one destination: written before it is posted and after, so that a message which comes again, after
 * a crash too, is never posted twice.
 */
final class Ledger {
  /** Longer than any queue keeps a message. */
  private static final Duration STAYS = Depth.RETENTION.plusDays(1);

  private static final String KIND = "notification";
  private static final JsonMapper JSON = new JsonMapper();

  private final Memory memory;
  private final Clock clock;
  private final String configuration;

  Ledger(Memory memory, Clock clock, String configuration) {
    this.memory = memory;
    this.clock = clock;
    this.configuration = configuration;
  }

  /**
   * What stands in the ledger.
   *
   * @param postId the message in the chat that says it
   * @param since when that was to be posted
   * @param isThere whether it is known to be there
   */
  record Line(String postId, Instant since, boolean isThere) {}

  /** Writes that a message will be posted; returns what stood there before, and then writes nothing. */
  Optional<Line> begin(String messageId, String postId) {
    if (memory.putIfAbsent(key(messageId), value(postId, clock.instant(), false))) {
      return Optional.empty();
    }
    return find(messageId);
  }

  /** Writes that a message will be posted, whatever stood there before. */
  void begin(String messageId, String postId, Instant since) {
    memory.put(key(messageId), value(postId, since, false));
  }

  /** Writes that a message is there. */
  void end(String messageId, String postId) {
    memory.put(key(messageId), value(postId, clock.instant(), true));
  }

  /** Forgets a message: it may be posted again. */
  void forget(String messageId) {
    memory.delete(key(messageId));
  }

  Optional<Line> find(String messageId) {
    return memory.get(key(messageId)).map(Ledger::line);
  }

  private Key key(String messageId) {
    return new Key(KIND, configuration + "/" + messageId);
  }

  private Value value(String postId, Instant since, boolean isThere) {
    String json = JSON.createObjectNode()
        .put("post", postId)
        .put("since", since.toString())
        .put("isThere", isThere)
        .toString();
    return Value.until(clock.instant().plus(STAYS), json);
  }

  private static Line line(Entry entry) {
    try {
      JsonNode json = JSON.readTree(entry.value().json());
      return new Line(
          json.path("post").asText(),
          Instant.parse(json.path("since").asText()),
          json.path("isThere").asBoolean());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON is stored under " + entry.key(), e);
    }
  }
}
