package dev.ataws.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.MapShape;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Scalar;
import dev.ataws.grammar.catalogue.Shape;
import dev.ataws.grammar.catalogue.Structure;
import dev.ataws.grammar.time.Timestamps;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values that the options of one operation may have, by name and type, within the bounds that the model gives. */
final class ExampleValues {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Predicate<String> BASE64 =
      Pattern.compile("[A-Za-z0-9+/]{2,}=").asMatchPredicate();
  private static final Set<Scalar.Kind> PLAIN = Set.of(Scalar.Kind.STRING, Scalar.Kind.BOOLEAN);
  private static final int DEEPEST = 5;
  private static final int MOST_MEMBERS = 2;

  private final ExampleTexts texts;

  ExampleValues(Operation operation) {
    this.texts = new ExampleTexts(operation);
  }

  /** A value of an option; empty where none is honest. */
  Optional<JsonNode> of(Member option) {
    return value(option, option.cliName(), 0);
  }

  private Optional<JsonNode> value(Member member, String name, int depth) {
    Shape shape = member.shape();
    if (depth > DEEPEST || member.isStreaming() || member.isJsonValue()) {
      return Optional.empty();
    }
    if (shape instanceof Scalar scalar) {
      return scalar(scalar, name);
    }
    if (shape instanceof ListShape list) {
      return list(list, name, depth);
    }
    return shape instanceof MapShape map
        ? map(map, name, depth)
        : structure((Structure) shape, depth);
  }

  private Optional<JsonNode> scalar(Scalar scalar, String name) {
    return switch (scalar.kind()) {
      case STRING -> text(scalar, name);
      case BLOB -> texts.written(name).filter(BASE64).findFirst().map(NODES::textNode);
      case BOOLEAN -> Optional.of(NODES.booleanNode(true));
      case TIMESTAMP ->
        Stream.concat(texts.written(name), Stream.of("2026-01-31T15:00:00Z"))
            .filter(text -> Timestamps.instant(text).isPresent())
            .findFirst()
            .map(NODES::textNode);
      case INTEGER, LONG -> number(scalar, name).map(value -> NODES.numberNode(value.longValue()));
      case FLOAT, DOUBLE -> number(scalar, name).map(NODES::numberNode);
    };
  }

  private Optional<JsonNode> text(Scalar scalar, String name) {
    return scalar.enumValues().isEmpty()
        ? texts.of(scalar, name).map(NODES::textNode)
        : Optional.of(NODES.textNode(scalar.enumValues().get(0)));
  }

  /** What the table says, 10, or the nearest bound. */
  private Optional<Double> number(Scalar scalar, String name) {
    double least = scalar.min().orElse(0.0);
    double most = scalar.max().orElse(Double.MAX_VALUE);
    return Stream.concat(
            texts.written(name).filter(text -> text.matches("[0-9.]+")).map(Double::valueOf),
            Stream.of(10.0, least))
        .filter(value -> value >= least && value <= most)
        .findFirst();
  }

  /** A list of one element; lists that need more would only repeat it. */
  private Optional<JsonNode> list(ListShape list, String name, int depth) {
    return list.min().orElse(1L) > 1
        ? Optional.empty()
        : value(list.element(), singular(name), depth + 1).map(one -> {
          ArrayNode elements = NODES.arrayNode();
          return elements.add(one);
        });
  }

  private Optional<JsonNode> map(MapShape map, String name, int depth) {
    Optional<String> key = map.key().shape() instanceof Scalar scalar
        ? texts
            .written(singular(name) + "/key")
            .filter(text -> ExampleTexts.fits(scalar, text))
            .findFirst()
        : Optional.empty();
    return key.flatMap(text -> value(map.value(), singular(name) + "/value", depth + 1)
        .map(value -> NODES.objectNode().set(text, value)));
  }

  /**
   * The members that are required, those too that the table names for this structure; where there is none, the first two
   * plain ones. Of a union one.
   */
  private Optional<JsonNode> structure(Structure structure, int depth) {
    if (structure.isDocument() || structure.isEventStream()) {
      return Optional.empty();
    }
    List<Member> given = structure.members().values().stream()
        .filter(member -> member.isAskedFor() || texts.isKnown(qualified(structure, member)))
        .limit(structure.isUnion() ? 1 : Long.MAX_VALUE)
        .toList();
    if (given.isEmpty()) {
      return somePlain(structure, depth, structure.isUnion() ? 1 : MOST_MEMBERS);
    }
    ObjectNode members = NODES.objectNode();
    for (Member member : given) {
      Optional<JsonNode> value = value(member, qualified(structure, member), depth + 1);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      members.set(member.name(), value.get());
    }
    return Optional.of(members);
  }

  private Optional<JsonNode> somePlain(Structure structure, int depth, int most) {
    ObjectNode members = NODES.objectNode();
    for (Member member : structure.members().values()) {
      boolean isPlain = member.shape() instanceof Scalar scalar && PLAIN.contains(scalar.kind());
      if (isPlain && !member.isDeprecated() && members.size() < most) {
        value(member, qualified(structure, member), depth + 1)
            .ifPresent(value -> members.set(member.name(), value));
      }
    }
    return members.isEmpty() ? Optional.empty() : Optional.of(members);
  }

  /** The name of a member within its structure, {@code tag/key}. */
  private static String qualified(Structure structure, Member member) {
    return structure.name().toLowerCase(Locale.ROOT) + "/" + member.cliName();
  }

  private static String singular(String name) {
    if (name.endsWith("ies")) {
      return name.substring(0, name.length() - 3) + "y";
    }
    return name.endsWith("s") && !name.endsWith("ss") ? name.substring(0, name.length() - 1) : name;
  }
}
