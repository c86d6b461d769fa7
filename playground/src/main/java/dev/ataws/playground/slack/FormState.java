package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What one person has typed or chosen in some blocks so far. */
final class FormState {
  private final Map<List<String>, ObjectNode> given = new HashMap<>();
  private final Map<List<String>, List<JsonNode>> suggested = new HashMap<>();

  synchronized void put(Element element, ObjectNode value) {
    given.put(element.key(), value);
  }

  /** Remembers the options that the bot suggested last for an element. */
  synchronized void suggest(Element element, List<JsonNode> options) {
    suggested.put(element.key(), List.copyOf(options));
  }

  /** The option that a person sees in a menu, by its value, or else by its words. */
  synchronized Optional<JsonNode> option(Element element, String name) {
    List<JsonNode> seen = Stream.concat(
            element.options(), suggested.getOrDefault(element.key(), List.of()).stream())
        .toList();
    return Stream.concat(
            seen.stream().filter(option -> option.path("value").asText().equals(name)),
            seen.stream()
                .filter(option -> option.path("text").path("text").asText().equals(name)))
        .findFirst();
  }

  /** What an element holds: what was given to it, unless the element became one of another kind, or else what it began with. */
  synchronized ObjectNode value(Element element) {
    ObjectNode value = given.get(element.key());
    return value == null || !value.path("type").asText().equals(element.type())
        ? Values.initial(element)
        : value;
  }

  /** Keeps what stands in the fields that new blocks share with the old ones; nothing else outlives an update. */
  synchronized void carryOver(JsonNode old, JsonNode now) {
    Map<List<String>, ObjectNode> kept = new HashMap<>();
    Element.in(old)
        .filter(Element::isField)
        .forEach(element -> kept.put(element.key(), value(element)));
    given.clear();
    Element.in(now)
        .filter(element -> kept.containsKey(element.key()))
        .forEach(element -> given.put(element.key(), kept.get(element.key())));
  }

  /** Slack's `state`: every field of the blocks with what it holds. */
  ObjectNode of(JsonNode blocks) {
    ObjectNode state = Json.object();
    ObjectNode values = state.putObject("values");
    Element.in(blocks)
        .filter(Element::isField)
        .forEach(element ->
            values.withObjectProperty(element.blockId()).set(element.actionId(), value(element)));
    return state;
  }

  /** What Slack itself holds against the fields, by the id of the block. */
  Map<String, String> faults(JsonNode blocks) {
    Map<String, String> faults = new LinkedHashMap<>();
    Element.in(blocks)
        .filter(Element::isField)
        .forEach(element -> Values.fault(element, value(element))
            .ifPresent(fault -> faults.put(element.blockId(), fault)));
    return faults;
  }
}
