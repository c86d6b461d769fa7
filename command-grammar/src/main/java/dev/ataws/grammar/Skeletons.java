package dev.ataws.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.MapShape;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Scalar;
import dev.ataws.grammar.catalogue.Shape;
import dev.ataws.grammar.catalogue.Structure;
import java.util.ArrayDeque;
import java.util.Deque;

/** Makes examples of shapes with empty values, as the AWS CLI's {@code --generate-cli-skeleton} does. */
final class Skeletons {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Deque<String> within = new ArrayDeque<>();
  private final boolean withNames;

  private Skeletons(boolean withNames) {
    this.withNames = withNames;
  }

  /** An input to fill in. */
  static JsonNode input(Structure shape) {
    return new Skeletons(false).of(shape, "");
  }

  /** An answer as it could be: texts hold the name of their member. */
  static JsonNode output(Structure shape) {
    return new Skeletons(true).of(shape, "");
  }

  private JsonNode of(Shape shape, String name) {
    if (shape instanceof Scalar scalar) {
      return scalar(scalar, name);
    }
    if (within.contains(shape.name())) {
      return NODES.objectNode();
    }
    within.push(shape.name());
    try {
      return shape instanceof Structure structure ? structure(structure) : collection(shape);
    } finally {
      within.pop();
    }
  }

  private ObjectNode structure(Structure structure) {
    ObjectNode members = NODES.objectNode();
    for (Member member : structure.members().values()) {
      members.set(member.name(), of(member.shape(), member.name()));
    }
    return members;
  }

  private JsonNode collection(Shape shape) {
    if (shape instanceof ListShape list) {
      return NODES
          .arrayNode()
          .add(of(list.element().shape(), list.element().shape().name()));
    }
    Member value = ((MapShape) shape).value();
    return NODES.objectNode().set("KeyName", of(value.shape(), value.shape().name()));
  }

  private JsonNode scalar(Scalar scalar, String name) {
    return switch (scalar.kind()) {
      case STRING -> NODES.textNode(text(scalar, name));
      case BLOB -> NODES.textNode("");
      case BOOLEAN -> NODES.booleanNode(true);
      case INTEGER, LONG -> NODES.numberNode(0);
      case FLOAT, DOUBLE -> NODES.numberNode(0.0);
      case TIMESTAMP -> NODES.textNode("1970-01-01T00:00:00");
    };
  }

  private String text(Scalar scalar, String name) {
    if (!scalar.enumValues().isEmpty()) {
      return scalar.enumValues().get(0);
    }
    return withNames ? name : "";
  }
}
