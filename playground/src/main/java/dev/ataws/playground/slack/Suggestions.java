package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** What the bot suggested for a menu: its `options` or `option_groups` as it sent them, or why the menu stays empty. */
public record Suggestions(JsonNode payload, Optional<String> fault) {
  /** Copies what could change later. */
  public Suggestions {
    payload = payload.deepCopy();
  }

  static Suggestions none(String why) {
    return new Suggestions(Json.object(), Optional.of(why));
  }

  /** Every option, those within groups too. */
  public List<JsonNode> options() {
    return Element.options(payload).toList();
  }

  /** The values of the options. */
  public List<String> values() {
    return options().stream().map(option -> option.path("value").asText()).toList();
  }

  /** The words of the options. */
  public List<String> labels() {
    return options().stream()
        .map(option -> option.path("text").path("text").asText())
        .toList();
  }
}
