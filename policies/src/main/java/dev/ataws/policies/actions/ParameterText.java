package dev.ataws.policies.actions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The values of a parameter that may name resources: a text, a whole number, or a list of these. */
final class ParameterText {
  private ParameterText() {}

  /** The values as text; empty when there is anything else among them, or nothing at all. */
  static List<String> of(JsonNode value) {
    if (!value.isArray()) {
      return isText(value) ? List.of(value.asText()) : List.of();
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode element : value) {
      if (!isText(element)) {
        return List.of();
      }
      texts.add(element.asText());
    }
    return texts;
  }

  private static boolean isText(JsonNode value) {
    return value.isTextual() || value.isIntegralNumber();
  }
}
