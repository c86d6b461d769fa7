package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Uses the buttons and menus of messages as a person would. */
final class Hands {
  private record Reading(Message.Place place, String user) {}

  private final Map<Reading, FormState> states = new ConcurrentHashMap<>();
  private final Workspace workspace;
  private final Conversations conversations;
  private final Interactions interactions;
  private final Asking asking;

  Hands(
      Workspace workspace, Conversations conversations, Interactions interactions, Asking asking) {
    this.workspace = workspace;
    this.conversations = conversations;
    this.interactions = interactions;
    this.asking = asking;
  }

  boolean press(Message.Place place, String name, String userId) {
    Message message = message(place, userId);
    return act(message, userId, element(message, name), Json.object());
  }

  boolean choose(Message.Place place, String name, List<String> options, String userId) {
    Message message = message(place, userId);
    Element element = element(message, name);
    FormState state = state(message, userId);
    List<JsonNode> chosen = options.stream()
        .map(option ->
            Menus.find(state, element, option, () -> suggestions(message, element, option, userId)))
        .toList();
    ObjectNode value = Values.chosen(element, chosen);
    if (element.isField()) {
      state.put(element, value);
    }
    return act(message, userId, element, value);
  }

  boolean type(Message.Place place, String name, String text, String userId) {
    Message message = message(place, userId);
    Element element = element(message, name);
    ObjectNode value = Values.typed(element, text);
    state(message, userId).put(element, value);
    return element.tellsOfEachValue() && act(message, userId, element, value);
  }

  Suggestions suggestions(Message.Place place, String name, String query, String userId) {
    Message message = message(place, userId);
    return suggestions(message, element(message, name), query, userId);
  }

  private Suggestions suggestions(Message message, Element element, String query, String userId) {
    ObjectNode payload = interactions.question(message, person(userId), element, query);
    return asking.suggestions(payload, element, state(message, userId));
  }

  private boolean act(Message message, String userId, Element element, JsonNode value) {
    JsonNode particulars = element.isButton() ? Menus.button(element) : value;
    ObjectNode payload = interactions.action(
        message,
        state(message, userId).of(message.everyBlock()),
        person(userId),
        Interactions.done(element, particulars));
    return asking.tell(payload);
  }

  private FormState state(Message message, String userId) {
    return states.computeIfAbsent(new Reading(message.place(), userId), reading -> new FormState());
  }

  private Message message(Message.Place place, String userId) {
    return conversations
        .find(place.channel(), place.ts())
        .filter(message -> message.isSeenBy(userId))
        .orElseThrow(() -> new IllegalArgumentException("no message " + place.ts()));
  }

  private Person person(String userId) {
    return workspace
        .user(userId)
        .orElseThrow(() -> new IllegalArgumentException("no user " + userId));
  }

  private static Element element(Message message, String name) {
    Optional<Element> element = Element.named(message.everyBlock(), name);
    return element.orElseThrow(
        () -> new IllegalArgumentException("message " + message.ts() + " has no element " + name));
  }
}
