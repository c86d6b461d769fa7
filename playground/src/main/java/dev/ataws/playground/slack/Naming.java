package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Gives an id to every block and action that came without one, as Slack does. */
final class Naming {
  private static final Set<String> ACTIONS = Set.of(
      "button",
      "overflow",
      "plain_text_input",
      "number_input",
      "radio_buttons",
      "checkboxes",
      "datetimepicker");

  private final Ids ids;

  Naming(Ids ids) {
    this.ids = ids;
  }

  /** A copy of the blocks in which everything has its id. */
  JsonNode named(JsonNode blocks) {
    JsonNode copy = blocks.deepCopy();
    copy.forEach(block -> {
      name(block, "block_id");
      block.path("elements").forEach(this::nameAction);
      nameAction(block.path("accessory"));
      nameAction(block.path("element"));
    });
    return copy;
  }

  /** A copy of the attachments with their numbers from 1, in which everything has its id. */
  JsonNode namedAttachments(JsonNode attachments) {
    ArrayNode copy = Json.array();
    attachments.forEach(sent -> {
      ObjectNode attachment = sent.deepCopy();
      attachment.put("id", copy.size() + 1);
      if (!attachment.has("fallback")) {
        attachment.put("fallback", "[no preview available]");
      }
      if (attachment.has("blocks")) {
        attachment.set("blocks", named(attachment.path("blocks")));
      }
      copy.add(attachment);
    });
    return copy;
  }

  private void nameAction(JsonNode element) {
    String type = element.path("type").asText();
    if (ACTIONS.contains(type) || type.endsWith("select")) {
      name(element, "action_id");
    }
  }

  private void name(JsonNode node, String field) {
    if (node instanceof ObjectNode object && !object.has(field)) {
      object.put(field, ids.next("b"));
    }
  }
}
