package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Something in a block that a person can use: a button, a menu, a field. */
record Element(JsonNode block, JsonNode json) {
  private static final Set<String> TEXTS = Set.of("plain_text_input", "number_input");
  private static final Set<String> EXTERNAL = Set.of("external_select", "multi_external_select");
  private static final int SHORTEST_QUERY = 3;

  /** Every element of some blocks, in the order of the page. */
  static Stream<Element> in(JsonNode blocks) {
    return stream(blocks)
        .flatMap(block -> Stream.of(
                stream(block.path("elements")),
                Stream.of(block.path("accessory")),
                Stream.of(block.path("element")))
            .flatMap(elements -> elements)
            .filter(element -> element.has("action_id"))
            .map(element -> new Element(block, element)));
  }

  /** The element that a person means by an action id, by the id of its block, or by the words on it. */
  static Optional<Element> named(JsonNode blocks, String name) {
    List<Predicate<Element>> ways = List.of(
        element -> element.actionId().equals(name),
        element -> element.blockId().equals(name),
        element -> element.json.path("text").path("text").asText().equals(name),
        element -> element.block.path("label").path("text").asText().equals(name),
        element -> element.json.path("placeholder").path("text").asText().equals(name));
    return ways.stream().flatMap(way -> in(blocks).filter(way).limit(1)).findFirst();
  }

  static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  String blockId() {
    return block.path("block_id").asText();
  }

  String actionId() {
    return json.path("action_id").asText();
  }

  String type() {
    return json.path("type").asText();
  }

  /** What tells it from every other element of the same blocks. */
  List<String> key() {
    return List.of(blockId(), actionId());
  }

  boolean isButton() {
    return type().equals("button");
  }

  /** Whether Slack keeps what a person did with it. */
  boolean isField() {
    return !isButton() && !type().equals("overflow");
  }

  boolean isText() {
    return TEXTS.contains(type());
  }

  boolean isExternal() {
    return EXTERNAL.contains(type());
  }

  boolean takesSeveral() {
    return type().startsWith("multi_") || type().equals("checkboxes");
  }

  boolean isInput() {
    return block.path("type").asText().equals("input");
  }

  boolean isRequired() {
    return isInput() && !block.path("optional").asBoolean();
  }

  /** How many characters it takes until Slack asks for options. */
  int shortestQuery() {
    return json.path("min_query_length").asInt(SHORTEST_QUERY);
  }

  /** Whether the bot hears at once of each value that it is given. */
  boolean tellsOfEachValue() {
    return !isInput() || (isDispatching() && (!isText() || tellsOn("on_character_entered")));
  }

  /** Whether the bot hears when Enter is pressed in it. */
  boolean tellsOfEnter() {
    boolean byDefault = json.path("dispatch_action_config").isMissingNode();
    return isText() && isDispatching() && (byDefault || tellsOn("on_enter_pressed"));
  }

  private boolean isDispatching() {
    return block.path("dispatch_action").asBoolean();
  }

  private boolean tellsOn(String trigger) {
    return stream(json.path("dispatch_action_config").path("trigger_actions_on"))
        .anyMatch(one -> one.asText().equals(trigger));
  }

  /** The options that came with it, those within groups too. */
  Stream<JsonNode> options() {
    return options(json);
  }

  static Stream<JsonNode> options(JsonNode holder) {
    return Stream.concat(
        stream(holder.path("options")),
        stream(holder.path("option_groups")).flatMap(group -> stream(group.path("options"))));
  }
}
