package dev.ataws.channels.memory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** An object of JSON as it is kept in an entry. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Key key;
  private final JsonNode node;

  private Json(Key key, JsonNode node) {
    this.key = key;
    this.node = node;
  }

  /** Returns the object in an entry. */
  static Json of(Entry entry) {
    try {
      return new Json(entry.key(), MAPPER.readTree(entry.value().json()));
    } catch (JsonProcessingException notJson) {
      throw new IllegalStateException("no JSON is stored under " + entry.key());
    }
  }

  /** Returns an object without members. */
  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** Returns the text of a node. */
  static String text(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Returns a member that must be there. */
  JsonNode member(String name) {
    JsonNode member = node.get(name);
    if (member == null) {
      throw new IllegalStateException("what is stored under " + key + " has no " + name);
    }
    return member;
  }

  /** Returns a text that must be there. */
  String text(String name) {
    return member(name).asText();
  }

  /** Returns a time that must be there. */
  Instant time(String name) {
    try {
      return Instant.parse(text(name));
    } catch (DateTimeParseException noTime) {
      throw new IllegalStateException("what is stored under " + key + " has no time as " + name);
    }
  }
}
