package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What an element holds, in the shape of Slack's `state.values`. */
final class Values {
  private static final int LONGEST_TEXT = 3_000;

  private Values() {}

  /** What an element holds before anybody touched it. */
  static ObjectNode initial(Element element) {
    JsonNode json = element.json();
    if (element.isText()) {
      return text(element, json.path("initial_value").asText());
    }
    if (element.type().equals("datetimepicker")) {
      return of(element, "selected_date_time", json.path("initial_date_time"));
    }
    return element.takesSeveral()
        ? several(element, Element.stream(json.path("initial_options")).toList())
        : of(element, "selected_option", json.path("initial_option"));
  }

  /** An element that was typed in, or given a date; an empty text empties it. */
  static ObjectNode typed(Element element, String given) {
    if (element.isText()) {
      return text(element, given);
    }
    ObjectNode value = Json.object().put("type", element.type());
    return given.isEmpty()
        ? value.putNull("selected_date_time")
        : value.put("selected_date_time", Long.parseLong(given));
  }

  /** A menu in which options were chosen. */
  static ObjectNode chosen(Element element, List<JsonNode> options) {
    if (element.takesSeveral()) {
      return several(element, options);
    }
    ObjectNode value = Json.object().put("type", element.type()).putNull("selected_option");
    options.forEach(option -> value.set("selected_option", option));
    return value;
  }

  private static ObjectNode text(Element element, String text) {
    return Json.object().put("type", element.type()).put("value", text.isEmpty() ? null : text);
  }

  private static ObjectNode several(Element element, List<JsonNode> options) {
    ObjectNode value = Json.object().put("type", element.type());
    ArrayNode selected = value.putArray("selected_options");
    options.forEach(selected::add);
    return value;
  }

  private static ObjectNode of(Element element, String field, JsonNode given) {
    ObjectNode value = Json.object().put("type", element.type());
    return given.isMissingNode() ? value.putNull(field) : value.set(field, given);
  }

  /** What Slack itself holds against a value before it tells the bot. */
  static Optional<String> fault(Element element, ObjectNode value) {
    String text = value.path("value").asText("");
    boolean isEmpty = value.path("value").isNull()
        || value.path("selected_option").isNull()
        || value.path("selected_date_time").isNull()
        || (value.has("selected_options") && value.path("selected_options").isEmpty());
    if (isEmpty) {
      return element.isRequired()
          ? Optional.of("Please complete this required field.")
          : Optional.empty();
    }
    return element.type().equals("number_input")
        ? numberFault(element.json(), text)
        : textFault(element, text);
  }

  private static Optional<String> textFault(Element element, String text) {
    int least = element.json().path("min_length").asInt(0);
    int most = element.json().path("max_length").asInt(LONGEST_TEXT);
    if (element.isText() && text.length() < least) {
      return Optional.of("Must be at least " + least + " characters.");
    }
    return text.length() > most
        ? Optional.of("Must be no more than " + most + " characters.")
        : Optional.empty();
  }

  private static Optional<String> numberFault(JsonNode element, String text) {
    if (!text.matches("-?\\d+(\\.\\d+)?")) {
      return Optional.of("Must be a number.");
    }
    BigDecimal number = new BigDecimal(text);
    if (!element.path("is_decimal_allowed").asBoolean() && text.contains(".")) {
      return Optional.of("Must be a whole number.");
    }
    if (element.has("min_value")
        && number.compareTo(new BigDecimal(element.path("min_value").asText())) < 0) {
      return Optional.of("Must be at least " + element.path("min_value").asText() + ".");
    }
    return element.has("max_value")
            && number.compareTo(new BigDecimal(element.path("max_value").asText())) > 0
        ? Optional.of("Must be no more than " + element.path("max_value").asText() + ".")
        : Optional.empty();
  }
}
