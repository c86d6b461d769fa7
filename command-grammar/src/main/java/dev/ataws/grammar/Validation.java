package dev.ataws.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.MapShape;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Scalar;
import dev.ataws.grammar.catalogue.Shape;
import dev.ataws.grammar.catalogue.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Holds parameters against their shapes as botocore does before it sends them: nested required members, unknown members,
 * types. Required members of the operation itself are asked for, not faulted.
 */
final class Validation {
  private final List<String> faults = new ArrayList<>();

  private Validation() {}

  /** All that is wrong with the parameters, a sentence each. */
  static List<String> faults(Structure input, ObjectNode parameters) {
    Validation validation = new Validation();
    for (Map.Entry<String, JsonNode> parameter : parameters.properties()) {
      Member member = input.members().get(parameter.getKey());
      if (member != null) {
        validation.value(parameter.getKey(), member, parameter.getValue());
      }
    }
    return validation.faults;
  }

  private void value(String path, Member member, JsonNode value) {
    Shape shape = member.shape();
    if (member.isJsonValue() || (shape instanceof Structure document && document.isDocument())) {
      return; // any JSON
    }
    if (shape instanceof Structure structure) {
      structure(path, structure, value);
    } else if (shape instanceof MapShape map) {
      map(path, map, value);
    } else if (shape instanceof ListShape list) {
      list(path, list, value);
    } else if (shape instanceof Scalar scalar && !fits(scalar, value)) {
      faults.add(Texts.wrongType(path, Types.name(shape), value));
    }
  }

  private void structure(String path, Structure structure, JsonNode value) {
    if (!value.isObject()) {
      faults.add(Texts.wrongType(path, "structure", value));
      return;
    }
    for (Member member : structure.members().values()) {
      if (member.isAskedFor() && !value.has(member.name())) {
        faults.add(Texts.lacks(path, member.name()));
      }
    }
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      Member member = structure.members().get(entry.getKey());
      if (member == null) {
        faults.add(Texts.unknownMember(path, entry.getKey(), structure.members().keySet()));
      } else {
        value(path + "." + entry.getKey(), member, entry.getValue());
      }
    }
    if (structure.isUnion() && value.size() != 1) {
      faults.add(Texts.notOneOf(path, structure.members().keySet()));
    }
  }

  private void map(String path, MapShape map, JsonNode value) {
    if (!value.isObject()) {
      faults.add(Texts.wrongType(path, "map", value));
      return;
    }
    value
        .properties()
        .forEach(entry -> value(path + "." + entry.getKey(), map.value(), entry.getValue()));
  }

  private void list(String path, ListShape list, JsonNode value) {
    if (!value.isArray()) {
      faults.add(Texts.wrongType(path, "list", value));
      return;
    }
    for (int i = 0; i < value.size(); i++) {
      value(path + "[" + i + "]", list.element(), value.get(i));
    }
  }

  private static boolean fits(Scalar scalar, JsonNode value) {
    return switch (scalar.kind()) {
      case STRING -> value.isTextual();
      case BLOB -> value.isTextual();
      case BOOLEAN -> value.isBoolean();
      case INTEGER, LONG -> value.isIntegralNumber();
      case FLOAT, DOUBLE -> value.isNumber();
      case TIMESTAMP ->
        value.isNumber()
            || (value.isTextual() && Timestamps.instant(value.textValue()).isPresent());
    };
  }
}
