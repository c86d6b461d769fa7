package dev.ataws.bot.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Flattens a JSON object to its scalars by their paths: {@code State.Name}, {@code Tags[Env]}, {@code Layers[0].Arn}. */
final class Flat {
  private final Map<String, JsonNode> scalars = new LinkedHashMap<>();

  private Flat() {}

  /** The scalars of an object in its order; empty objects and lists count as nothing. */
  static Map<String, JsonNode> of(JsonNode value) {
    Flat flat = new Flat();
    flat.add("", value);
    return flat.scalars;
  }

  private void add(String path, JsonNode value) {
    if (value instanceof ObjectNode object) {
      object
          .properties()
          .forEach(entry ->
              add(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue()));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        element(path, i, value.get(i));
      }
    } else if (!value.isNull()) {
      scalars.put(path, value);
    }
  }

  /** An element of a list of tags is named by its key, any other by its place. */
  private void element(String path, int at, JsonNode element) {
    JsonNode key = element.has("Key") ? element.get("Key") : element.get("key");
    JsonNode value = element.has("Value") ? element.get("Value") : element.get("value");
    if (element.size() == 2 && key != null && value != null && value.isValueNode()) {
      add(path + "[" + key.asText() + "]", value);
    } else {
      add(path + "[" + at + "]", element);
    }
  }
}
