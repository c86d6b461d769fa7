package dev.ataws.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.MapShape;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Scalar;
import dev.ataws.grammar.catalogue.Shape;
import dev.ataws.grammar.catalogue.Structure;
import dev.ataws.grammar.time.Timestamps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Holds parameters against their shapes as botocore does before it sends them: unknown members, types, least lengths and
 * values, required members. Greatest lengths, patterns and enums are left to AWS.
 */
final class Validation {
  private static final Pattern HOST_LABEL = Pattern.compile("[A-Za-z0-9.-]+");

  private final List<String> faults = new ArrayList<>();
  private final List<Lack> lacks = new ArrayList<>();

  /**
   * A required member that is not there.
   *
   * @param path where it belongs, {@code Tags[0].Key}
   */
  record Lack(String path, Member member) {}

  /**
   * All that is wrong with some parameters.
   *
   * @param faults a sentence for each value that AWS would not take
   * @param lacks the required members that are not there, at any depth
   */
  record Result(List<String> faults, List<Lack> lacks) {}

  private final UnaryOperator<String> spoken;

  private Validation(UnaryOperator<String> spoken) {
    this.spoken = spoken;
  }

  /** Holds parameters against an input; paths are named to people as {@code spoken} has it. */
  static Result of(Structure input, ObjectNode parameters, UnaryOperator<String> spoken) {
    Validation validation = new Validation(spoken);
    validation.members("", input, parameters);
    return new Result(List.copyOf(validation.faults), List.copyOf(validation.lacks));
  }

  private void value(String path, Member member, JsonNode value) {
    Shape shape = member.shape();
    if (member.isAnyJson()) {
      return;
    }
    if (shape instanceof Structure structure) {
      structure(path, structure, value);
    } else if (shape instanceof MapShape map) {
      map(path, map, value);
    } else if (shape instanceof ListShape list) {
      list(path, list, value);
    } else if (shape instanceof Scalar scalar) {
      scalar(path, member, scalar, value);
    }
  }

  private void structure(String path, Structure structure, JsonNode value) {
    if (!value.isObject()) {
      faults.add(Texts.wrongType(spoken.apply(path), "structure", value));
      return;
    }
    members(path, structure, value);
    if (structure.isUnion() && value.size() != 1) {
      faults.add(Texts.notOneOf(spoken.apply(path), structure.members().keySet()));
    }
  }

  private void members(String path, Structure structure, JsonNode value) {
    for (Member member : structure.members().values()) {
      if (member.isAskedFor() && !value.has(member.name())) {
        lacks.add(new Lack(inside(path, member.name()), member));
      }
    }
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      Member member = structure.members().get(entry.getKey());
      if (member == null) {
        faults.add(Texts.unknownMember(path, entry.getKey(), structure.members().keySet()));
      } else {
        value(inside(path, entry.getKey()), member, entry.getValue());
      }
    }
  }

  private static String inside(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private void map(String path, MapShape map, JsonNode value) {
    if (!value.isObject()) {
      faults.add(Texts.wrongType(spoken.apply(path), "map", value));
      return;
    }
    value.properties().forEach(entry -> {
      if (map.key().shape() instanceof Scalar key) {
        length(path + " key", key.min(), entry.getKey());
      }
      value(path + "." + entry.getKey(), map.value(), entry.getValue());
    });
  }

  private void list(String path, ListShape list, JsonNode value) {
    if (!value.isArray()) {
      faults.add(Texts.wrongType(spoken.apply(path), "list", value));
      return;
    }
    if (list.min().isPresent() && value.size() < list.min().get()) {
      faults.add(Texts.tooFew(spoken.apply(path), list.min().get(), value.size()));
    }
    for (int i = 0; i < value.size(); i++) {
      value(path + "[" + i + "]", list.element(), value.get(i));
    }
  }

  private void scalar(String path, Member member, Scalar scalar, JsonNode value) {
    if (value.isDouble() && !Double.isFinite(value.doubleValue())) {
      faults.add(Texts.notFinite(spoken.apply(path)));
    } else if (!fits(scalar, value)) {
      faults.add(Texts.wrongType(spoken.apply(path), Types.name(scalar), value));
    } else if (scalar.kind() == Scalar.Kind.STRING) {
      length(path, member.isHostLabel() ? Optional.of(1.0) : scalar.min(), value.textValue());
      hostLabel(path, member, value.textValue());
    } else if (value.isNumber() && scalar.kind() != Scalar.Kind.TIMESTAMP) {
      scalar
          .min()
          .filter(min -> value.doubleValue() < min)
          .ifPresent(min -> faults.add(Texts.tooSmall(spoken.apply(path), min, value)));
    }
  }

  private void hostLabel(String path, Member member, String text) {
    if (member.isHostLabel() && !text.isEmpty() && !HOST_LABEL.matcher(text).matches()) {
      faults.add(Texts.notAHostLabel(spoken.apply(path), text));
    }
  }

  private void length(String path, Optional<Double> min, String text) {
    int length = text.codePointCount(0, text.length());
    min.filter(least -> length < least)
        .ifPresent(
            least -> faults.add(Texts.tooShort(spoken.apply(path), least.longValue(), length)));
  }

  private static boolean fits(Scalar scalar, JsonNode value) {
    return switch (scalar.kind()) {
      case STRING, BLOB -> value.isTextual();
      case BOOLEAN -> value.isBoolean();
      case INTEGER -> value.isIntegralNumber() && value.canConvertToInt();
      case LONG -> value.isIntegralNumber() && value.canConvertToLong();
      case FLOAT, DOUBLE -> value.isNumber();
      case TIMESTAMP ->
        value.isNumber()
            || (value.isTextual() && Timestamps.instant(value.textValue()).isPresent());
    };
  }
}
