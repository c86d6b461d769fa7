package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A view that stands, or stood, before a person; what the person typed outlives each update of it. */
final class Modal {
  private static final List<String> TEXTS =
      List.of("private_metadata", "callback_id", "external_id");
  private static final List<String> FLAGS = List.of("clear_on_close", "notify_on_close");
  private static final List<String> WORDS = List.of("submit", "close");

  private final FormState state = new FormState();
  private final Optional<Modal> beneath;
  private final String id;
  private final String owner;
  private JsonNode sent;
  private String hash;
  private Map<String, String> errors = Map.of();

  Modal(String id, String owner, Optional<Modal> beneath, JsonNode sent, String hash) {
    this.id = id;
    this.owner = owner;
    this.beneath = beneath;
    this.sent = sent;
    this.hash = hash;
  }

  String id() {
    return id;
  }

  String owner() {
    return owner;
  }

  FormState state() {
    return state;
  }

  synchronized void update(JsonNode view, String newHash) {
    state.carryOver(blocks(), view.path("blocks"));
    sent = view;
    hash = newHash;
    errors = Map.of();
  }

  synchronized String hash() {
    return hash;
  }

  synchronized JsonNode blocks() {
    return sent.path("blocks");
  }

  synchronized boolean is(String field) {
    return sent.path(field).asBoolean();
  }

  synchronized boolean hasSubmit() {
    return sent.has("submit");
  }

  synchronized boolean isCalled(String externalId) {
    return !externalId.isEmpty() && sent.path("external_id").asText().equals(externalId);
  }

  synchronized void errors(Map<String, String> found) {
    errors = Map.copyOf(found);
  }

  synchronized Map<String, String> errors() {
    return errors;
  }

  /** What Slack itself holds against what was typed. */
  Map<String, String> faults() {
    return state.faults(blocks());
  }

  private String root() {
    return beneath.map(Modal::root).orElse(id);
  }

  /** The view as Slack tells of it, with what the person typed. */
  synchronized ObjectNode shape() {
    ObjectNode view = sent.deepCopy();
    TEXTS.stream().filter(field -> !view.has(field)).forEach(field -> view.put(field, ""));
    FLAGS.stream().filter(field -> !view.has(field)).forEach(field -> view.put(field, false));
    WORDS.stream().filter(field -> !view.has(field)).forEach(view::putNull);
    view.set("state", state.of(blocks()));
    return view.put("id", id)
        .put("hash", hash)
        .put("root_view_id", root())
        .put("previous_view_id", beneath.map(Modal::id).orElse(null));
  }
}
