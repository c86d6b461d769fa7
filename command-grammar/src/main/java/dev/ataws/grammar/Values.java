package dev.ataws.grammar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.MapShape;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Scalar;
import dev.ataws.grammar.catalogue.Shape;
import dev.ataws.grammar.catalogue.Structure;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the words after an option into the JSON value that the member's shape asks for; no value ever reads a file. */
final class Values {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
      .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
      .build();

  private final String option;

  private Values(String option) {
    this.option = option;
  }

  /** The value of a member from the words that followed its option; a {@link Rejection} says what cannot be read. */
  static JsonNode read(Member member, List<String> words) {
    Values values = new Values("--" + member.cliName());
    words.forEach(values::refuseFiles);
    if (member.isStreaming()) {
      throw new Rejection(Texts.needsFile(values.option));
    }
    return values.value(member, words);
  }

  private void refuseFiles(String word) {
    String start = word.stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("file://") || start.startsWith("fileb://")) {
      throw new Rejection(Texts.readsFile(option));
    }
  }

  private JsonNode value(Member member, List<String> words) {
    Shape shape = member.shape();
    if (shape instanceof ListShape list) {
      return list(list, words);
    }
    String word = words.get(0);
    if (member.isJsonValue() || (shape instanceof Structure structure && structure.isDocument())) {
      return json(word);
    }
    if (shape instanceof Scalar scalar) {
      return Scalars.read(scalar, word, option);
    }
    return complex(shape, word);
  }

  private JsonNode list(ListShape list, List<String> words) {
    if (words.isEmpty()) {
      return NODES.arrayNode();
    }
    String first = words.get(0).strip();
    if (words.size() == 1 && first.startsWith("[")) {
      return json(first);
    }
    ArrayNode elements = NODES.arrayNode();
    Shape element = list.element().shape();
    boolean areJson = first.startsWith("{") || first.startsWith("[");
    for (String word : words) {
      if (element instanceof Scalar scalar) {
        elements.add(Scalars.read(scalar, word, option));
      } else {
        elements.add(areJson ? jsonObject(word) : typed(element, shorthand(word)));
      }
    }
    return elements;
  }

  private JsonNode complex(Shape shape, String word) {
    String start = word.strip();
    if (start.startsWith("{") || start.startsWith("[")) {
      return jsonObject(start);
    }
    if (shape instanceof Structure structure && isBareValue(structure)) {
      return NODES.objectNode().put("Value", word);
    }
    return typed(shape, shorthand(word));
  }

  /** A structure whose one member is a text named {@code Value} takes the bare word, as the CLI has it. */
  private static boolean isBareValue(Structure structure) {
    Member value = structure.members().get("Value");
    return structure.members().size() == 1
        && value != null
        && value.shape() instanceof Scalar scalar
        && scalar.kind() == Scalar.Kind.STRING;
  }

  private ObjectNode jsonObject(String word) {
    if (json(word) instanceof ObjectNode object) {
      return object;
    }
    throw new Rejection(Texts.notAnObject(option, word));
  }

  private JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException fault) {
      throw new Rejection(Texts.notJson(option, text, fault));
    }
  }

  private ObjectNode shorthand(String word) {
    try {
      return Shorthand.read(word);
    } catch (Shorthand.Fault fault) {
      throw new Rejection(Texts.notShorthand(option, word, fault.at(), fault.expected()));
    }
  }

  /** The texts of a shorthand value turned into what the shape asks for; unknown keys stay for the validation. */
  private JsonNode typed(Shape shape, JsonNode value) {
    if (shape instanceof Structure structure) {
      return typedStructure(structure, value);
    }
    if (shape instanceof MapShape map && value instanceof ObjectNode object) {
      ObjectNode entries = NODES.objectNode();
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        entries.set(entry.getKey(), typed(map.value().shape(), entry.getValue()));
      }
      return entries;
    }
    if (shape instanceof ListShape list) {
      ArrayNode elements = NODES.arrayNode();
      for (JsonNode element : value.isArray() ? value : NODES.arrayNode().add(value)) {
        elements.add(typed(list.element().shape(), element));
      }
      return elements;
    }
    return shape instanceof Scalar scalar && value.isTextual() ? typedScalar(scalar, value) : value;
  }

  private JsonNode typedStructure(Structure structure, JsonNode value) {
    if (structure.isDocument()) {
      throw new Rejection(Texts.documentNeedsJson(option));
    }
    if (!(value instanceof ObjectNode object)) {
      return value;
    }
    ObjectNode members = NODES.objectNode();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      Member member = structure.members().get(entry.getKey());
      members.set(
          entry.getKey(),
          member == null ? entry.getValue() : typed(member.shape(), entry.getValue()));
    }
    return members;
  }

  private JsonNode typedScalar(Scalar scalar, JsonNode text) {
    if (scalar.kind() != Scalar.Kind.BOOLEAN) {
      return Scalars.read(scalar, text.textValue(), option);
    }
    return switch (text.textValue().toLowerCase(Locale.ROOT)) {
      case "true" -> NODES.booleanNode(true);
      case "false" -> NODES.booleanNode(false);
      default -> text;
    };
  }
}
