package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A message as it stood when it was asked for. */
public record Message(Place place, String user, Content content, Marks marks) {

  /** Where a message stands: its channel, its timestamp, the timestamp of its thread's first message. */
  public record Place(String channel, String ts, Optional<String> threadTs) {}

  /**
   * What a message says; blocks with attachments are JSON arrays, empty where there are none. The metadata is an object
   * with `event_type` and `event_payload` that no person sees.
   */
  public record Content(
      String text,
      JsonNode blocks,
      List<SharedFile> files,
      JsonNode attachments,
      Optional<JsonNode> metadata) {
    /** Copies what could change later. */
    public Content {
      blocks = blocks.deepCopy();
      files = List.copyOf(files);
      attachments = attachments.deepCopy();
      metadata = metadata.map(JsonNode::deepCopy);
    }

    static Content of(String text, JsonNode blocks, List<SharedFile> files) {
      return new Content(text, blocks, files, Json.array(), Optional.empty());
    }

    /** Hands out a copy of the attachments. */
    @Override
    public JsonNode attachments() {
      return attachments.deepCopy();
    }

    /** Hands out a copy of the metadata. */
    @Override
    public Optional<JsonNode> metadata() {
      return metadata.map(JsonNode::deepCopy);
    }

    /** Hands out a copy of the blocks. */
    @Override
    public JsonNode blocks() {
      return blocks.deepCopy();
    }
  }

  /** What happened to a message since: edits, reactions by name with who reacted, who alone sees it. */
  public record Marks(
      boolean isEdited, Map<String, List<String>> reactions, Optional<String> onlyFor) {
    static final Marks NONE = new Marks(false, Map.of(), Optional.empty());

    /** Copies what could change later. */
    public Marks {
      reactions = Map.copyOf(reactions);
    }

    Marks edited() {
      return new Marks(true, reactions, onlyFor);
    }

    Marks reacted(Map<String, List<String>> now) {
      return new Marks(isEdited, now, onlyFor);
    }
  }

  /** The id of its channel. */
  public String channel() {
    return place.channel();
  }

  /** Its timestamp, which is its name within the channel. */
  public String ts() {
    return place.ts();
  }

  /** The timestamp of the first message of its thread, when it is a reply. */
  public Optional<String> threadTs() {
    return place.threadTs();
  }

  /** Its text in Slack's mrkdwn. */
  public String text() {
    return content.text();
  }

  /** Its blocks, a JSON array. */
  public JsonNode blocks() {
    return content.blocks();
  }

  /** What hangs below its blocks with a coloured bar, a JSON array; each attachment has its own blocks. */
  public JsonNode attachments() {
    return content.attachments();
  }

  /** What the bot wrote down with it for itself: `event_type` and `event_payload`. */
  public Optional<JsonNode> metadata() {
    return content.metadata();
  }

  /** Its own blocks, then those of its attachments. */
  JsonNode everyBlock() {
    ArrayNode all = Json.array().addAll((ArrayNode) blocks());
    attachments().forEach(attachment -> attachment.path("blocks").forEach(all::add));
    return all;
  }

  /** The id of the attachment that a block stands in; none for a block of the message itself. */
  Optional<Integer> attachmentOf(String blockId) {
    return Element.stream(attachments())
        .filter(attachment -> Element.stream(attachment.path("blocks"))
            .anyMatch(block -> block.path("block_id").asText().equals(blockId)))
        .map(attachment -> attachment.path("id").asInt())
        .findFirst();
  }

  /** The files shared with it. */
  public List<SharedFile> files() {
    return content.files();
  }

  /** Whether a person gets to see it: some messages are for one reader alone. */
  public boolean isSeenBy(String userId) {
    return marks.onlyFor().map(userId::equals).orElse(true);
  }

  Message with(Content changed) {
    return new Message(place, user, changed, marks.edited());
  }

  Message with(Marks changed) {
    return new Message(place, user, content, changed);
  }

  boolean belongsTo(String rootTs) {
    return ts().equals(rootTs) || threadTs().filter(rootTs::equals).isPresent();
  }
}
