package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Uses the buttons and menus of messages as a person would. */
final class Hands {
  private final Workspace workspace;
  private final Conversations conversations;
  private final Events events;
  private final SocketMode socketMode;
  private final Triggers triggers;

  Hands(
      Workspace workspace,
      Conversations conversations,
      Events events,
      SocketMode socketMode,
      Triggers triggers) {
    this.workspace = workspace;
    this.conversations = conversations;
    this.events = events;
    this.socketMode = socketMode;
    this.triggers = triggers;
  }

  boolean press(Message.Place place, String actionId, String userId) {
    return act(place, actionId, userId, (action, element) -> {
      action.set("text", element.path("text"));
      copy(element, action, "value");
      copy(element, action, "url");
    });
  }

  boolean choose(Message.Place place, String actionId, String value, String userId) {
    return act(
        place,
        actionId,
        userId,
        (action, element) -> action.set(
            "selected_option",
            options(element)
                .filter(option -> option.path("value").asText().equals(value))
                .findFirst()
                .orElseThrow(
                    () -> new IllegalArgumentException("the menu has no option " + value))));
  }

  private static Stream<JsonNode> options(JsonNode menu) {
    return menu.findValues("options").stream()
        .flatMap(list -> StreamSupport.stream(list.spliterator(), false));
  }

  /** Fills in what is particular to a kind of element. */
  private interface Detail {
    void addTo(ObjectNode action, JsonNode element);
  }

  private boolean act(Message.Place place, String actionId, String userId, Detail detail) {
    Message message = conversations
        .find(place.channel(), place.ts())
        .orElseThrow(() -> new IllegalArgumentException("no message " + place.ts()));
    Person person =
        workspace.user(userId).orElseThrow(() -> new IllegalArgumentException("no user " + userId));
    for (JsonNode block : message.blocks()) {
      Optional<JsonNode> element = element(block, actionId);
      if (element.isPresent()) {
        ObjectNode action = Json.object()
            .put("action_id", actionId)
            .put("block_id", block.path("block_id").asText())
            .put("type", element.get().path("type").asText())
            .put("action_ts", place.ts());
        detail.addTo(action, element.get());
        return socketMode.deliverNow(events.blockAction(message, person, action, triggers.next()));
      }
    }
    throw new IllegalArgumentException("message " + place.ts() + " has no element " + actionId);
  }

  private static Optional<JsonNode> element(JsonNode block, String actionId) {
    for (JsonNode element : block.path("elements")) {
      if (element.path("action_id").asText().equals(actionId)) {
        return Optional.of(element);
      }
    }
    return Optional.of(block.path("accessory"))
        .filter(accessory -> accessory.path("action_id").asText().equals(actionId));
  }

  private static void copy(JsonNode from, ObjectNode to, String field) {
    Consumer<JsonNode> set = value -> to.set(field, value);
    Optional.ofNullable(from.get(field)).ifPresent(set);
  }
}
