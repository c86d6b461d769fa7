package dev.ataws.bot.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.policies.Decision;

/**
 * A command that waits for somebody to press Run.
 *
 * @param origin who asked for it where
 * @param configuration the name of the channel's configuration
 * @param name the service and the operation of the command
 * @param command the canonical text of the command; its values are AWS's business, never logged
 * @param region where it would run
 * @param confirmer who may press
 */
record Confirmation(
    Origin origin,
    String configuration,
    String name,
    String command,
    String region,
    Decision.Confirmer confirmer) {

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("origin", origin.json());
    return json.put("configuration", configuration)
        .put("name", name)
        .put("command", command)
        .put("region", region)
        .put("confirmer", confirmer.name());
  }

  static Confirmation of(JsonNode json) {
    return new Confirmation(
        Origin.of(json.path("origin")),
        json.path("configuration").asText(),
        json.path("name").asText(),
        json.path("command").asText(),
        json.path("region").asText(),
        Decision.Confirmer.valueOf(json.path("confirmer").asText()));
  }

  /** Returns what it is about: the command may hold what nobody should read in a log. */
  @Override
  public String toString() {
    return "Confirmation[" + name + ", " + origin + "]";
  }
}
