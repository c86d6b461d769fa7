package dev.ataws.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.catalogue.Member;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An option of an operation with what it stands for.
 *
 * @param option how it is typed
 * @param member what it stands for: a member of the operation's input, or one deeper in it
 * @param path where its value goes in the parameters: API names from the top, {@code 0} for the one element of a list
 * @param isRequired whether the AWS CLI insists on it
 * @param reading how its words become the value
 */
record Argument(
    Option option, Member member, List<String> path, boolean isRequired, Reading reading) {

  /** Makes the words behind an option into the value of a member. */
  @FunctionalInterface
  interface Reading {
    JsonNode read(Argument argument, List<Word> words);
  }

  Argument {
    path = List.copyOf(path);
  }

  String name() {
    return option.name();
  }

  /** Whether it stands for a whole member of the operation's input. */
  boolean isTopLevel() {
    return path.size() == 1;
  }

  Argument renamed(String name) {
    return new Argument(new Option(name, option.takes()), member, path, isRequired, reading);
  }

  Argument optional() {
    return new Argument(option, member, path, false, reading);
  }

  /** Puts the value of the words into the parameters; objects that meet are merged. */
  void put(ObjectNode parameters, List<Word> words) {
    JsonNode value = reading.read(this, words);
    if (value.isMissingNode()) {
      return;
    }
    if (path.isEmpty()) {
      parameters.setAll((ObjectNode) value);
      return;
    }
    JsonNode place = parameters;
    for (int i = 0; i < path.size() - 1; i++) {
      place = step(place, path.get(i), path.get(i + 1).equals("0"));
    }
    String last = path.get(path.size() - 1);
    if (!isTopLevel()
        && value instanceof ObjectNode more
        && child(place, last) instanceof ObjectNode there) {
      there.setAll(more);
    } else if (place instanceof ArrayNode list) {
      list.removeAll().add(value);
    } else {
      ((ObjectNode) place).set(last, value);
    }
  }

  private static JsonNode step(JsonNode place, String name, boolean toList) {
    JsonNode there = child(place, name);
    if (there instanceof ObjectNode || there instanceof ArrayNode) {
      return there;
    }
    JsonNode made =
        toList ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.objectNode();
    if (place instanceof ArrayNode list) {
      list.add(made);
    } else {
      ((ObjectNode) place).set(name, made);
    }
    return made;
  }

  private static @Nullable JsonNode child(JsonNode place, String name) {
    return place instanceof ArrayNode list ? list.get(0) : place.get(name);
  }
}
