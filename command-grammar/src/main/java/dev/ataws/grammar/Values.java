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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

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

  /**
   * The value of a member from the words that followed its option; blobs stay as they are written, but for JSON without
   * quotes, whose own bytes are meant. A {@link Rejection} says what cannot be read.
   */
  static JsonNode read(String option, Member member, List<Word> words) {
    Values values = new Values(option);
    List<String> texts = words.stream().map(Word::text).toList();
    texts.forEach(values::refuseFiles);
    if (member.isStreaming()) {
      throw new Rejection(Texts.needsFile(option));
    }
    if (isBlob(member.shape()) && words.get(0).isJson()) {
      return NODES.binaryNode(texts.get(0).getBytes(StandardCharsets.UTF_8));
    }
    return values.value(member, texts);
  }

  /** A whole input as one JSON object. */
  static ObjectNode input(String option, String text) {
    Values values = new Values(option);
    values.refuseFiles(text);
    return values.jsonObject(text);
  }

  /** A whole input as one YAML mapping. */
  static ObjectNode yamlInput(String option, String text) {
    new Values(option).refuseFiles(text);
    try {
      Object loaded = new Load(LoadSettings.builder().build()).loadFromString(text);
      if (JSON.valueToTree(loaded) instanceof ObjectNode object) {
        return object;
      }
      throw new Rejection(Texts.notAMapping(option, text));
    } catch (YamlEngineException fault) {
      throw new Rejection(Texts.notYaml(option, fault));
    }
  }

  private static boolean isBlob(Shape shape) {
    return shape instanceof Scalar scalar && scalar.kind() == Scalar.Kind.BLOB;
  }

  private void refuseFiles(String word) {
    String start = word.stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("file://") || start.startsWith("fileb://")) {
      throw new Rejection(Texts.readsFile(option));
    }
  }

  private JsonNode value(Member member, List<String> words) {
    Shape shape = member.shape();
    if (member.isAnyJson()) {
      return json(words.get(0));
    }
    if (shape instanceof ListShape list) {
      return list(list, words);
    }
    return shape instanceof Scalar scalar
        ? Scalars.read(scalar, words.get(0), option)
        : complex(shape, words.get(0));
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
    if (isOnlyValue(shape, Scalar.Kind.STRING) && word.indexOf('=') < 0) {
      return NODES.objectNode().put("Value", word);
    }
    return typed(shape, shorthand(word));
  }

  /** Whether a structure is nothing but a scalar named {@code Value}, which the AWS CLI has short forms for. */
  static boolean isOnlyValue(Shape shape, Scalar.Kind kind) {
    if (!(shape instanceof Structure structure) || structure.members().size() != 1) {
      return false;
    }
    Member value = structure.members().get("Value");
    return value != null && value.shape() instanceof Scalar scalar && scalar.kind() == kind;
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
      if (!value.isArray()) {
        return elements.add(value); // the AWS CLI leaves a single value as it is
      }
      for (JsonNode element : value) {
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
