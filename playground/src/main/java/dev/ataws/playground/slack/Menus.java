package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds in menus what a person chooses there. */
final class Menus {
  private static final List<String> OF_BUTTONS = List.of("text", "value", "style", "url");

  private Menus() {}

  /** An option by its value or its words; a menu whose options come from the bot is searched where it is not there yet. */
  static JsonNode find(FormState state, Element menu, String option, Supplier<Suggestions> search) {
    Optional<JsonNode> seen = state.option(menu, option);
    if (seen.isPresent() || !menu.isExternal()) {
      return seen.orElseThrow(() -> missing(option, ""));
    }
    String fault = search.get().fault().map(why -> ": " + why).orElse("");
    return state.option(menu, option).orElseThrow(() -> missing(option, fault));
  }

  private static IllegalArgumentException missing(String option, String fault) {
    return new IllegalArgumentException("the menu has no option " + option + fault);
  }

  /** What a payload tells of a button. */
  static ObjectNode button(Element button) {
    ObjectNode told = Json.object();
    OF_BUTTONS.forEach(field ->
        Optional.ofNullable(button.json().get(field)).ifPresent(value -> told.set(field, value)));
    return told;
  }
}
