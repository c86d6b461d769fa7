package dev.ataws.notifications.recognition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.notifications.sources.Incoming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes messages that resemble a given one: members dropped, replaced, doubled, huge, deep. */
final class Mutant {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEPTH = 200;
  private static final List<String> TEXTS = List.of(
      "",
      " ",
      "null",
      "\u0000\u001b[31m",
      "<!channel> @All <@U1>",
      "<https://evil.example|console.aws.amazon.com>",
      "&lt;!here&gt; &amp;lt;",
      "```",
      "@<https://a.example|Present>",
      "2026-13-45T99:99:99Z",
      "99999999999999999999",
      "1e999999999",
      "arn:aws:",
      "arn:aws:x:y:z:",
      "https://",
      "%s {region} $1 \\",
      "\ud83d",
      "{\"a\":",
      "[: ]");

  private final RandomGenerator random;

  Mutant(RandomGenerator random) {
    this.random = random;
  }

  Incoming of(Incoming message) {
    Optional<String> subject =
        random.nextInt(4) == 0 ? Optional.of(text()) : Optional.of(message.subject());
    if (!message.isJson()) {
      return Incoming.of(subject, mutated(message.text()));
    }
    JsonNode json = message.json().json().deepCopy();
    for (int changes = random.nextInt(1, 6); changes > 0; changes--) {
      change(json);
    }
    return Incoming.of(subject, json.toString());
  }

  private String mutated(String text) {
    int at = random.nextInt(text.length() + 1);
    int to = random.nextInt(at, text.length() + 1);
    return text.substring(0, at) + text() + text.substring(to);
  }

  private void change(JsonNode json) {
    List<JsonNode> containers = new ArrayList<>();
    collect(json, containers);
    JsonNode container = containers.get(random.nextInt(containers.size()));
    if (container instanceof ObjectNode object) {
      change(object);
    } else if (container instanceof ArrayNode array) {
      change(array);
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(each -> collect(each, containers));
    }
  }

  private void change(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty()) {
      return;
    }
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(5)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(name + text(), object.get(name).deepCopy());
      default -> object.set(name, value(object.get(name)));
    }
  }

  private void change(ArrayNode array) {
    JsonNode item = array.isEmpty() ? JSON.textNode(text()) : array.get(0);
    switch (random.nextInt(3)) {
      case 0 -> array.removeAll();
      case 1 -> {
        for (int i = 0; i < 60; i++) {
          array.add(item.isContainerNode() ? JSON.objectNode().put("name", text()) : item);
        }
      }
      default -> array.insert(0, value(item));
    }
  }

  private JsonNode value(JsonNode old) {
    return switch (random.nextInt(9)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.numberNode(random.nextDouble() * 1e300);
      case 2 -> JSON.booleanNode(random.nextBoolean());
      case 3 -> JSON.arrayNode().add(old.deepCopy());
      case 4 -> JSON.objectNode().set("name", old.deepCopy());
      case 5 -> JSON.textNode(text().concat("&<>*_`|").repeat(800));
      case 6 -> deep();
      case 7 -> JSON.numberNode(random.nextLong());
      default -> JSON.textNode(text());
    };
  }

  private static JsonNode deep() {
    JsonNode node = JSON.textNode("deep");
    for (int i = 0; i < DEPTH; i++) {
      node = JSON.arrayNode().add(node);
    }
    return node;
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }
}
