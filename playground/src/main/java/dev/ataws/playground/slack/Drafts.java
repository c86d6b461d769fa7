package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads what a message says from the arguments of a call: text, blocks, attachments, metadata. */
final class Drafts {
  private static final int LONGEST_TEXT = 40_000;

  private final BlockCheck check;
  private final Naming naming;

  Drafts(BlockCheck check, Naming naming) {
    this.check = check;
    this.naming = naming;
  }

  Draft of(Arguments arguments) {
    String text = arguments.text("text").orElse("");
    Optional<JsonNode> metadata = arguments.json("metadata");
    if (isThereWithout(arguments, "blocks", JsonNode::isArray)) {
      return new Draft.Refused(Answer.error("invalid_blocks_format"));
    }
    if (isThereWithout(arguments, "attachments", JsonNode::isArray)) {
      return new Draft.Refused(Answer.error("invalid_attachments"));
    }
    if (isThereWithout(arguments, "metadata", Drafts::isMetadata)) {
      return new Draft.Refused(Answer.error("invalid_metadata_format"));
    }
    JsonNode blocks = arguments.json("blocks").orElseGet(Json::array);
    JsonNode attachments = arguments.json("attachments").orElseGet(Json::array);
    Optional<ObjectNode> refusal = check.refusal(blocks, attachments);
    if (refusal.isPresent()) {
      return new Draft.Refused(refusal.get());
    }
    if (text.isEmpty() && blocks.isEmpty() && attachments.isEmpty()) {
      return new Draft.Refused(Answer.error("no_text"));
    }
    if (text.length() > LONGEST_TEXT) {
      return new Draft.Refused(Answer.error("msg_too_long"));
    }
    return new Draft.Accepted(new Message.Content(
        text, naming.named(blocks), List.of(), naming.namedAttachments(attachments), metadata));
  }

  private static boolean isThereWithout(
      Arguments arguments, String name, Predicate<JsonNode> shape) {
    return arguments.text(name).isPresent()
        && arguments.json(name).filter(shape).isEmpty();
  }

  private static boolean isMetadata(JsonNode metadata) {
    return metadata.path("event_type").isTextual()
        && !metadata.path("event_type").asText().isEmpty()
        && (metadata.path("event_payload").isObject() || !metadata.has("event_payload"));
  }
}
