package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What came of a modal that a person submitted. */
public sealed interface Submission {
  /** Slack itself did not take it, so that the bot never heard of it. */
  record Incomplete(Map<String, String> errors) implements Submission {
    /** Copies the errors, by the id of the block. */
    public Incomplete {
      errors = Map.copyOf(errors);
    }
  }

  /** The bot did not hear of it, was silent for three seconds, or answered what Slack does not take. */
  record Failed(String why) implements Submission {}

  /** The bot acknowledged it, with a payload or without. */
  record Acknowledged(Optional<JsonNode> payload) implements Submission {
    @Override
    public Map<String, String> errors() {
      return payload
          .filter(answer -> answer.path("response_action").asText().equals("errors"))
          .map(answer -> texts(answer.path("errors")))
          .orElse(Map.of());
    }
  }

  /** What the person reads beneath the blocks, by the id of the block; empty unless the modal stays open for that. */
  default Map<String, String> errors() {
    return Map.of();
  }

  private static Map<String, String> texts(JsonNode errors) {
    Map<String, String> texts = new LinkedHashMap<>();
    errors
        .properties()
        .forEach(error -> texts.put(error.getKey(), error.getValue().asText()));
    return texts;
  }
}
