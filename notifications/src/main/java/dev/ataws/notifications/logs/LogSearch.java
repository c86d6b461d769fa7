package dev.ataws.notifications.logs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which logs belong to an alarm.
 *
 * @param account the account, 12 digits
 * @param region the region
 * @param groups the log groups; none if they have yet to be found
 * @param lookup how they are found, where they are not known
 * @param start the beginning of what the alarm looked at
 * @param end a few minutes after it changed its state
 */
public record LogSearch(
    String account, String region, List<String> groups, Lookup lookup, Instant start, Instant end) {
  private static final ObjectMapper JSON = new ObjectMapper();
  /** What Slack takes as the value of a button. */
  private static final int LONGEST = 2_000;

  /** Copies the log groups. */
  public LogSearch {
    groups = List.copyOf(groups);
  }

  /**
   * By what log groups are found; all empty if they are known.
   *
   * @param namespace the namespace of the metric that a metric filter makes of them
   * @param metric its name
   * @param prefix how their names begin
   */
  public record Lookup(String namespace, String metric, String prefix) {
    static final Lookup NONE = new Lookup("", "", "");
  }

  /** Returns it as short JSON; nothing if it is longer than the value of a button. */
  public Optional<String> json() {
    ObjectNode json = JSON.createObjectNode().put("a", account).put("r", region);
    if (!groups.isEmpty()) {
      groups.forEach(json.putArray("g")::add);
    }
    put(json, "n", lookup.namespace());
    put(json, "m", lookup.metric());
    put(json, "p", lookup.prefix());
    json.put("s", start.getEpochSecond()).put("e", end.getEpochSecond());
    return Optional.of(json.toString()).filter(text -> text.length() <= LONGEST);
  }

  private static void put(ObjectNode json, String name, String value) {
    if (!value.isEmpty()) {
      json.put(name, value);
    }
  }

  /** Reads that JSON; nothing if it is something else. */
  public static Optional<LogSearch> read(String json) {
    try {
      JsonNode read = JSON.readTree(json);
      return read.path("a").isTextual() && read.path("s").isNumber()
          ? Optional.of(of(read))
          : Optional.empty();
    } catch (JsonProcessingException none) {
      return Optional.empty();
    }
  }

  private static LogSearch of(JsonNode read) {
    return new LogSearch(
        read.path("a").asText(),
        read.path("r").asText(),
        read.path("g").valueStream().map(JsonNode::asText).toList(),
        new Lookup(
            read.path("n").asText(), read.path("m").asText(), read.path("p").asText()),
        Instant.ofEpochSecond(read.path("s").asLong()),
        Instant.ofEpochSecond(read.path("e").asLong()));
  }
}
