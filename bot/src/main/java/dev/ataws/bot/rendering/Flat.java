package dev.ataws.bot.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.MapShape;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Shape;
import dev.ataws.grammar.catalogue.Structure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Flattens a JSON object to its scalars by their paths: {@code State.Name}, {@code Tags[Env]}, {@code Layers[0].Arn}. */
final class Flat {
  private final Map<String, Fact> facts = new LinkedHashMap<>();

  private Flat() {}

  /** The scalars of an object in its order; empty objects and lists count as nothing. */
  static Map<String, Fact> of(JsonNode value, Optional<? extends Shape> shape) {
    Flat flat = new Flat();
    flat.add("", "", value, shape);
    return flat.facts;
  }

  /** The scalars of what a person wrote, as it was written. */
  static Map<String, Fact> of(JsonNode value) {
    Map<String, Fact> facts = of(value, Optional.empty());
    facts.replaceAll((path, fact) -> new Fact(fact.value(), Optional.empty()));
    return facts;
  }

  private void add(String path, String name, JsonNode value, Optional<? extends Shape> shape) {
    if (value instanceof ObjectNode object) {
      object
          .properties()
          .forEach(entry -> add(
              path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
              entry.getKey(),
              entry.getValue(),
              part(shape, entry.getKey())));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        element(path, i, name, value.get(i), element(shape));
      }
    } else if (!value.isNull()) {
      facts.put(path, new Fact(value, Moments.of(value, name, shape)));
    }
  }

  /** An element of a list of tags is named by its key, any other by its place. */
  private void element(
      String path, int at, String name, JsonNode element, Optional<? extends Shape> shape) {
    JsonNode key = element.has("Key") ? element.get("Key") : element.get("key");
    JsonNode value = element.has("Value") ? element.get("Value") : element.get("value");
    if (element.size() == 2 && key != null && value != null && value.isValueNode()) {
      add(path + "[" + key.asText() + "]", "", value, Optional.empty());
    } else {
      add(path + "[" + at + "]", name, element, shape);
    }
  }

  /** The shape of a member of an object, or of an entry of a map. */
  static Optional<Shape> part(Optional<? extends Shape> shape, String name) {
    if (shape.isPresent() && shape.get() instanceof Structure structure) {
      return Optional.ofNullable(structure.members().get(name)).map(Member::shape);
    }
    return shape.isPresent() && shape.get() instanceof MapShape map
        ? Optional.of(map.value().shape())
        : Optional.empty();
  }

  /** The shape of what a list holds. */
  static Optional<Shape> element(Optional<? extends Shape> shape) {
    return shape.isPresent() && shape.get() instanceof ListShape list
        ? Optional.of(list.element().shape())
        : Optional.empty();
  }
}
