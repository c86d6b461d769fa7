package dev.ataws.bot.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What the bot wants to know before it can go on with a command.
 *
 * @param kind what it wants to know
 * @param origin who asked for the command where
 * @param configuration the configuration that the command goes to; empty as long as that is the question
 * @param command the text of the command so far; empty when only a choice for the channel is asked for
 * @param messageTs the message that asks; empty until it is posted
 */
record Question(
    Kind kind,
    Origin origin,
    Optional<String> configuration,
    String command,
    Optional<String> messageTs) {

  /** What is asked. */
  enum Kind {
    /** Which of the channel's accounts. */
    ACCOUNT,
    /** Which region. */
    REGION,
    /** Parameters of the command. */
    INPUT
  }

  Question in(String message) {
    return new Question(kind, origin, configuration, command, Optional.of(message));
  }

  Question withCommand(String text) {
    return new Question(kind, origin, configuration, text, messageTs);
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("kind", kind.name());
    json.set("origin", origin.json());
    configuration.ifPresent(name -> json.put("configuration", name));
    messageTs.ifPresent(ts -> json.put("message", ts));
    return json.put("command", command);
  }

  static Question of(JsonNode json) {
    return new Question(
        Kind.valueOf(json.path("kind").asText()),
        Origin.of(json.path("origin")),
        text(json, "configuration"),
        json.path("command").asText(),
        text(json, "message"));
  }

  private static Optional<String> text(JsonNode json, String member) {
    return Optional.ofNullable(json.get(member)).map(JsonNode::asText);
  }

  /** Returns what it is about, without the command. */
  @Override
  public String toString() {
    return "Question[" + kind + ", " + origin + "]";
  }
}
