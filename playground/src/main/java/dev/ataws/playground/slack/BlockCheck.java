package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds what Slack would refuse in blocks: first by the table of rules, then by the limits of a whole message. */
final class BlockCheck {
  private static final int LONGEST_MESSAGE = 13_200;
  private static final int LONGEST_TABLE = 10_000;
  private static final int LONGEST_MARKDOWN = 12_000;
  private static final int MOST_ATTACHMENTS = 100;
  private static final int LARGEST_VIEW = 250_000;

  /** The fields whose strings a person gets to read. */
  private static final Set<String> READ = Set.of("text", "alt_text", "url", "initial_value");

  private final Predicate<String> isProcessedFile;

  /** Needs to know of a file id whether Slack has processed the file. */
  BlockCheck(Predicate<String> isProcessedFile) {
    this.isProcessedFile = isProcessedFile;
  }

  /** The answer that refuses the blocks of a message, its attachments, or both together, if there is anything to refuse. */
  Optional<ObjectNode> refusal(JsonNode blocks, JsonNode attachments) {
    List<String> faults = faults(BlockRules.MESSAGE, blocks, "/blocks");
    if (!faults.isEmpty()) {
      return Optional.of(refusal("invalid_blocks", faults));
    }
    if (attachments.size() > MOST_ATTACHMENTS) {
      return Optional.of(Answer.error("too_many_attachments"));
    }
    List<String> hanging = attachmentFaults(attachments);
    if (!hanging.isEmpty()) {
      return Optional.of(refusal("invalid_attachments", hanging));
    }
    ArrayNode all = Json.array();
    blocks.forEach(all::add);
    attachments.forEach(attachment -> attachment.path("blocks").forEach(all::add));
    return refusalOfAll(all);
  }

  private List<String> attachmentFaults(JsonNode attachments) {
    List<String> faults = new ArrayList<>();
    for (int index = 0; index < attachments.size(); index++) {
      faults.addAll(faults(BlockRules.ATTACHMENT, attachments.get(index), "/attachments/" + index));
    }
    return faults;
  }

  private static Optional<ObjectNode> refusalOfAll(JsonNode blocks) {
    if (ofType(blocks, "table").size() > 1) {
      return Optional.of(refusal("invalid_attachments", List.of("only_one_table_allowed")));
    }
    boolean tooLong = characters(blocks) > LONGEST_MESSAGE || markdown(blocks) > LONGEST_MARKDOWN;
    return tooLong ? Optional.of(Answer.error("msg_blocks_too_long")) : Optional.empty();
  }

  /** The answer that refuses a view, if there is anything to refuse. */
  Optional<ObjectNode> viewRefusal(JsonNode view) {
    if (view.toString().length() > LARGEST_VIEW) {
      return Optional.of(Answer.error("view_too_large"));
    }
    List<String> faults = faults(BlockRules.VIEW, view, "/view");
    return faults.isEmpty() ? Optional.empty() : Optional.of(refusal("invalid_arguments", faults));
  }

  /** What is wrong with the options that an acknowledgement suggests for a menu. */
  List<String> suggestionFaults(JsonNode answer) {
    List<String> faults = new ArrayList<>();
    BlockRules.SUGGESTIONS.check(answer, "", collector(faults));
    return faults;
  }

  private static Rule.Faulty collector(List<String> faults) {
    return (fault, place) -> faults.add(fault + " [json-pointer:" + place + "]");
  }

  private List<String> faults(Rule rule, JsonNode value, String pointer) {
    List<String> faults = new ArrayList<>();
    Rule.Faulty found = collector(faults);
    rule.check(value, pointer, found);
    JsonNode blocks = value.isArray() ? value : value.path("blocks");
    String start = value.isArray() ? pointer : pointer + "/blocks";
    if (faults.isEmpty()) {
      for (String id : List.of("block_id", "action_id")) {
        findTwins(blocks, id, start, new HashSet<>(), found);
      }
      findLongTables(blocks, start, found);
      findUnreadyFiles(blocks, start, found);
      findMissingWords(value, pointer, found);
    }
    return faults;
  }

  /** A modal has a title; one with something to fill in has words for Submit. */
  private static void findMissingWords(JsonNode view, String pointer, Rule.Faulty found) {
    boolean isModal = view.path("type").asText().equals("modal");
    if (isModal && !view.has("title")) {
      found.add("missing required field: title", pointer);
    }
    if (isModal && !view.has("submit") && !ofType(view.path("blocks"), "input").isEmpty()) {
      found.add("missing required field: submit", pointer);
    }
  }

  private static void findTwins(
      JsonNode node, String id, String pointer, Set<String> seen, Rule.Faulty found) {
    if (node.has(id) && !seen.add(node.path(id).asText())) {
      found.add(
          "`" + id + "` \"" + node.path(id).asText() + "\" already exists", pointer + "/" + id);
    }
    for (int index = 0; node.isArray() && index < node.size(); index++) {
      findTwins(node.get(index), id, pointer + "/" + index, seen, found);
    }
    node.properties()
        .forEach(
            field -> findTwins(field.getValue(), id, pointer + "/" + field.getKey(), seen, found));
  }

  private static void findLongTables(JsonNode blocks, String pointer, Rule.Faulty found) {
    for (int index = 0; index < blocks.size(); index++) {
      JsonNode block = blocks.get(index);
      if (block.path("type").asText().equals("table") && characters(block) > LONGEST_TABLE) {
        found.add(
            "must be less than " + (LONGEST_TABLE + 1) + " characters",
            pointer + "/" + index + "/rows");
      }
    }
  }

  private void findUnreadyFiles(JsonNode blocks, String pointer, Rule.Faulty found) {
    for (int index = 0; index < blocks.size(); index++) {
      JsonNode id = blocks.get(index).path("slack_file").path("id");
      if (!id.isMissingNode() && !isProcessedFile.test(id.asText())) {
        found.add("invalid slack file", pointer + "/" + index + "/slack_file");
      }
    }
  }

  private static List<JsonNode> ofType(JsonNode blocks, String type) {
    List<JsonNode> found = new ArrayList<>();
    blocks.forEach(block -> {
      if (block.path("type").asText().equals(type)) {
        found.add(block);
      }
    });
    return found;
  }

  private static int markdown(JsonNode blocks) {
    return ofType(blocks, "markdown").stream().mapToInt(BlockCheck::characters).sum();
  }

  private static int characters(JsonNode node) {
    int sum = 0;
    for (JsonNode child : node) {
      sum += characters(child);
    }
    for (String field : READ) {
      sum += node.path(field).isTextual() ? node.path(field).asText().length() : 0;
    }
    return sum;
  }

  private static ObjectNode refusal(String error, List<String> faults) {
    ObjectNode answer = Answer.error(error);
    ArrayNode errors = answer.putArray("errors");
    ArrayNode messages = answer.putObject("response_metadata").putArray("messages");
    faults.forEach(fault -> {
      errors.add(fault);
      messages.add("[ERROR] " + fault);
    });
    return answer;
  }
}
