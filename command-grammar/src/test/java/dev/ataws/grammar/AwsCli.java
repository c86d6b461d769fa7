package dev.ataws.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.catalogue.Catalogue;
import java.util.Optional;

/** Holds what we make of a command against what the AWS CLI made of it. */
final class AwsCli {
  private static final Interpreter INTERPRETER = new Interpreter(Catalogue.bundled());

  private AwsCli() {}

  /**
   * How we differ from the AWS CLI; empty when we do not.
   *
   * @param outcome what the AWS CLI did with {@code raw}: {@code ok}, then {@code service}, {@code operation} and {@code
   *     params}, blobs as {@code {"$bytes": base64}}
   */
  static Optional<String> difference(JsonNode outcome) {
    Interpretation ours = INTERPRETER.interpret(outcome.path("raw").asText());
    if (!outcome.path("ok").asBoolean()) {
      return ours instanceof Interpretation.Ready
          ? Optional.of("accepted, the AWS CLI says: " + outcome.path("error").asText())
          : Optional.empty();
    }
    if (!(ours instanceof Interpretation.Ready ready)) {
      return Optional.of("not accepted: " + ours);
    }
    Command command = ready.command();
    JsonNode expected = withPlainBytes(outcome.path("params"));
    return command.service().equals(outcome.path("service").asText(command.service()))
            && command.operation().name().equals(outcome.path("operation").asText())
            && isSame(command.parameters(), expected)
        ? Optional.empty()
        : Optional.of(command.name() + " " + command.parameters() + " instead of " + expected);
  }

  private static JsonNode withPlainBytes(JsonNode value) {
    if (value.size() == 1 && value.has("$bytes")) {
      return value.get("$bytes");
    }
    if (value.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      value
          .properties()
          .forEach(entry -> object.set(entry.getKey(), withPlainBytes(entry.getValue())));
      return object;
    }
    if (value.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      value.forEach(element -> array.add(withPlainBytes(element)));
      return array;
    }
    return value;
  }

  /** Whether two trees say the same: Python writes {@code 1} and {@code 1.0} as it likes. */
  private static boolean isSame(JsonNode ours, JsonNode theirs) {
    if (ours.isNumber() && theirs.isNumber()) {
      return ours.decimalValue().compareTo(theirs.decimalValue()) == 0;
    }
    if (ours.isObject() && theirs.isObject()) {
      return ours.size() == theirs.size()
          && ours.properties().stream()
              .allMatch(entry -> theirs.has(entry.getKey())
                  && isSame(entry.getValue(), theirs.get(entry.getKey())));
    }
    if (ours.isArray() && theirs.isArray() && ours.size() == theirs.size()) {
      for (int i = 0; i < ours.size(); i++) {
        if (!isSame(ours.get(i), theirs.get(i))) {
          return false;
        }
      }
      return true;
    }
    return ours.equals(theirs);
  }
}
