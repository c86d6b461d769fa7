package dev.ataws.bot.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.aws.Place;
import dev.ataws.channels.memory.Key;
import dev.ataws.channels.memory.Memory;
import dev.ataws.channels.memory.Value;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What the buttons below a result need to know, for a day: the command, which only reads and is asked again. */
final class Results {
  private static final String KIND = "result";
  private static final String PRESSED = "result-pressed";
  private static final Duration STAYS = Duration.ofDays(1);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Memory memory;
  private final Clock clock;

  Results(Memory memory, Clock clock) {
    this.memory = memory;
    this.clock = clock;
  }

  /**
   * A page of a result.
   *
   * @param configuration the configuration that the command went to
   * @param region where it ran
   * @param command its canonical text
   * @param place where this page begins
   * @param next where what follows begins; empty on the last page
   */
  record Result(
      String configuration, String region, String command, Place place, Optional<Place> next) {
    /** Returns where it came from, without the command. */
    @Override
    public String toString() {
      return "Result[" + configuration + ", " + region + "]";
    }
  }

  static String newId() {
    return UUID.randomUUID().toString();
  }

  void keep(String id, Result result) {
    ObjectNode json = JSON.createObjectNode()
        .put("configuration", result.configuration())
        .put("region", result.region())
        .put("command", result.command());
    json.set("place", json(result.place()));
    result.next().ifPresent(next -> json.set("next", json(next)));
    memory.put(new Key(KIND, id), value(json.toString()));
  }

  private static ObjectNode json(Place place) {
    ObjectNode json = JSON.createObjectNode().put("before", place.before());
    place.token().ifPresent(token -> json.put("token", token));
    return json;
  }

  private static Place place(JsonNode json) {
    return new Place(
        Optional.ofNullable(json.get("token")).map(JsonNode::asText),
        json.path("before").asInt());
  }

  Optional<Result> find(String id) {
    return id.isEmpty()
        ? Optional.empty()
        : memory.get(new Key(KIND, id)).map(entry -> read(entry.value().json()));
  }

  /** Whether nobody pressed that button of the result before. */
  boolean isFirstPress(String id, Press.Button button) {
    return memory.putIfAbsent(new Key(PRESSED, id + "/" + button.actionId()), value("{}"));
  }

  /** Lets a button be pressed again: what it asked for was refused. */
  void forgetPress(String id, Press.Button button) {
    memory.delete(new Key(PRESSED, id + "/" + button.actionId()));
  }

  private Value value(String json) {
    return Value.until(clock.instant().plus(STAYS), json);
  }

  private static Result read(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      return new Result(
          json.path("configuration").asText(),
          json.path("region").asText(),
          json.path("command").asText(),
          place(json.path("place")),
          Optional.ofNullable(json.get("next")).map(Results::place));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a result that was kept is no JSON", e);
    }
  }
}
