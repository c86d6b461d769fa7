package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Reads text with blocks from the arguments of a call. */
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
    Optional<String> sentBlocks = arguments.text("blocks");
    JsonNode blocks = sentBlocks.flatMap(Json::read).orElseGet(Json::array);
    if (sentBlocks.isPresent()
        && !arguments.json("blocks").map(JsonNode::isArray).orElse(false)) {
      return new Draft.Refused(Answer.error("invalid_blocks_format"));
    }
    Optional<ObjectNode> refusal = check.refusal(blocks);
    if (refusal.isPresent()) {
      return new Draft.Refused(refusal.get());
    }
    if (text.isEmpty() && blocks.isEmpty()) {
      return new Draft.Refused(Answer.error("no_text"));
    }
    if (text.length() > LONGEST_TEXT) {
      return new Draft.Refused(Answer.error("msg_too_long"));
    }
    return new Draft.Accepted(new Message.Content(text, naming.named(blocks), List.of()));
  }
}
