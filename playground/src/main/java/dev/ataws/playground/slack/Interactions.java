package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Optional;

/**
 * Writes the payloads of what people do.
 *
 * @see <a href="https://docs.slack.dev/reference/interaction-payloads">Interaction payloads</a>
 */
final class Interactions {
  private final Timestamps timestamps;
  private final Workspace workspace;
  private final Shapes shapes;
  private final Triggers triggers;

  Interactions(Workspace workspace, Shapes shapes, Triggers triggers, Clock clock) {
    this.workspace = workspace;
    this.shapes = shapes;
    this.triggers = triggers;
    timestamps = new Timestamps(clock);
  }

  /** A person used an element of a message; one that this person alone sees is not sent along. */
  ObjectNode action(Message message, JsonNode state, Person person, ObjectNode action) {
    ObjectNode payload = triggered("block_actions", person);
    addPlace(payload, message, action.path("block_id").asText());
    message
        .threadTs()
        .ifPresent(ts -> payload.withObjectProperty("container").put("thread_ts", ts));
    if (message.marks().onlyFor().isEmpty()) {
      payload.set("message", shapes.message(message));
    }
    payload.set("state", state);
    payload.put("response_url", shapes.responseUrl());
    return addAction(payload, action);
  }

  /** A person used an element of a view. */
  ObjectNode action(Modal modal, Person person, ObjectNode action) {
    ObjectNode payload = triggered("block_actions", person);
    addView(payload, modal);
    return addAction(payload, action);
  }

  private ObjectNode addAction(ObjectNode payload, ObjectNode action) {
    payload.putArray("actions").add(action.put("action_ts", timestamps.next()));
    return payload;
  }

  /** What a person did with an element: what it is, then what is particular to its kind. */
  static ObjectNode done(Element element, JsonNode particulars) {
    ObjectNode action = Json.object();
    particulars.properties().forEach(field -> action.set(field.getKey(), field.getValue()));
    return action
        .put("action_id", element.actionId())
        .put("block_id", element.blockId())
        .put("type", element.type());
  }

  /** A person opened a menu of a message or typed in it. */
  ObjectNode question(Message message, Person person, Element element, String typed) {
    ObjectNode payload = question(person, element, typed);
    addPlace(payload, message, element.blockId());
    return payload;
  }

  /** A person opened a menu of a view or typed in it. */
  ObjectNode question(Modal modal, Person person, Element element, String typed) {
    ObjectNode payload = question(person, element, typed);
    addView(payload, modal);
    return payload;
  }

  private ObjectNode question(Person person, Element element, String typed) {
    return started("block_suggestion", person)
        .put("action_id", element.actionId())
        .put("block_id", element.blockId())
        .put("value", typed);
  }

  /** A person submitted a view. */
  ObjectNode submission(Modal modal, Person person) {
    ObjectNode payload = triggered("view_submission", person);
    payload.set("view", modal.shape());
    payload.putArray("response_urls");
    return payload;
  }

  /** A person closed a view, or all of them at once. */
  ObjectNode closing(Modal modal, Person person, boolean isCleared) {
    ObjectNode payload = started("view_closed", person);
    payload.set("view", modal.shape());
    return payload.put("is_cleared", isCleared);
  }

  private ObjectNode triggered(String type, Person person) {
    return started(type, person).put("trigger_id", triggers.next(person.id()));
  }

  private ObjectNode started(String type, Person person) {
    ObjectNode payload = Json.object().put("type", type);
    payload
        .putObject("user")
        .put("id", person.id())
        .put("username", person.name())
        .put("name", person.name())
        .put("team_id", person.teamId());
    payload.put("api_app_id", workspace.appId()).put("token", "unused-in-socket-mode");
    payload.putObject("team").put("id", workspace.teamId()).put("domain", workspace.teamName());
    return payload.putNull("enterprise").put("is_enterprise_install", false);
  }

  private void addPlace(ObjectNode payload, Message message, String blockId) {
    Channel channel = workspace.channel(message.channel()).orElseThrow();
    Optional<Integer> attachment = message.attachmentOf(blockId);
    ObjectNode container = payload
        .putObject("container")
        .put("type", attachment.isPresent() ? "message_attachment" : "message")
        .put("message_ts", message.ts())
        .put("channel_id", channel.id())
        .put("is_ephemeral", message.marks().onlyFor().isPresent());
    attachment.ifPresent(id -> container.put("attachment_id", id).put("is_app_unfurl", false));
    payload.putObject("channel").put("id", channel.id()).put("name", channel.name());
  }

  private static void addView(ObjectNode payload, Modal modal) {
    payload.putObject("container").put("type", "view").put("view_id", modal.id());
    payload.set("view", modal.shape());
  }
}
