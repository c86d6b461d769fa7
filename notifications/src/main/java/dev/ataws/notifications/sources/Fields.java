package dev.ataws.notifications.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON that somebody else wrote: what is absent, null or of another type than asked for reads as empty, never as an error or as the
 * word null.
 */
public final class Fields {
  private static final Fields NONE = new Fields(MissingNode.getInstance());

  private final JsonNode json;

  /** Reads a node. */
  public Fields(JsonNode json) {
    this.json = json;
  }

  /** Returns fields of which none is there. */
  public static Fields none() {
    return NONE;
  }

  /** Returns the text, number or truth value at a path of member names as text; empty if there is none. */
  public String text(String... path) {
    JsonNode node = node(path);
    return node.isValueNode() && !node.isNull() && !node.isMissingNode() ? node.asText() : "";
  }

  /** Returns the first text that is there, of several members. */
  public String firstOf(String... members) {
    for (String member : members) {
      String text = text(member);
      if (!text.isBlank()) {
        return text;
      }
    }
    return "";
  }

  /** Returns what is at a path. */
  public Fields at(String... path) {
    return new Fields(node(path));
  }

  /** Returns the items of the array at a path; what is no array counts as one item, what is not there as none. */
  public List<Fields> items(String... path) {
    JsonNode node = node(path);
    if (!node.isArray()) {
      return node.isMissingNode() || node.isNull() ? List.of() : List.of(new Fields(node));
    }
    List<Fields> items = new ArrayList<>(node.size());
    node.forEach(item -> items.add(new Fields(item)));
    return items;
  }

  /** Returns the texts of the array at a path that are not blank. */
  public List<String> texts(String... path) {
    List<String> texts = new ArrayList<>();
    for (Fields item : items(path)) {
      String text = item.text();
      if (!text.isBlank()) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** Returns the members of the object at a path, in their order. */
  public List<Map.Entry<String, Fields>> members(String... path) {
    JsonNode node = node(path);
    if (!node.isObject()) {
      return List.of();
    }
    List<Map.Entry<String, Fields>> members = new ArrayList<>(node.size());
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      members.add(Map.entry(member.getKey(), new Fields(member.getValue())));
    }
    return members;
  }

  /** Tells whether something other than null is at a path. */
  public boolean has(String... path) {
    JsonNode node = node(path);
    return !node.isMissingNode() && !node.isNull();
  }

  /** Tells whether text is at a path, and no number or truth value. */
  public boolean hasText(String... path) {
    return node(path).isTextual();
  }

  /** Tells whether an object is at a path. */
  public boolean hasObject(String... path) {
    return node(path).isObject();
  }

  /** Returns the number at a path, also where it is written as text. */
  public Optional<Double> number(String... path) {
    JsonNode node = node(path);
    try {
      return node.isNumber() || node.isTextual()
          ? Optional.of(Double.valueOf(node.asText()))
          : Optional.empty();
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  /** Returns the time at a path, in any of the ways in which AWS writes times. */
  public Optional<Instant> time(String... path) {
    return Times.read(text(path));
  }

  /** Returns the JSON itself. */
  public JsonNode json() {
    return json;
  }

  private JsonNode node(String... path) {
    JsonNode node = json;
    for (String member : path) {
      node = node.path(member);
    }
    return node;
  }
}
