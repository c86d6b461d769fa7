package dev.ataws.bot.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.MapShape;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Shape;
import dev.ataws.grammar.catalogue.Structure;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** Reads the SDK's responses into JSON by API member names, whatever the operation. */
final class SdkResponses {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private SdkResponses() {}

  /** The members that the service gave, in the model's order; what it left out is left out. */
  static ObjectNode read(SdkPojo response, Structure structure) {
    Map<String, SdkField<?>> fields = SdkFields.byMemberName(response);
    ObjectNode json = NODES.objectNode();
    for (Member member : structure.members().values()) {
      SdkField<?> field = fields.get(member.sdkName());
      Object value = field == null ? null : field.getValueOrDefault(response);
      if (isGiven(value)) {
        json.set(member.name(), json(value, member.shape()));
      }
    }
    return json;
  }

  /** The SDK puts lists and maps of its own where the service gave none. */
  private static boolean isGiven(@Nullable Object value) {
    return value != null
        && !(value instanceof SdkAutoConstructList)
        && !(value instanceof SdkAutoConstructMap);
  }

  private static JsonNode json(@Nullable Object value, Shape shape) {
    if (value instanceof SdkPojo pojo && shape instanceof Structure structure) {
      return read(pojo, structure);
    }
    if (value instanceof List<?> list && shape instanceof ListShape elements) {
      ArrayNode array = NODES.arrayNode(list.size());
      list.forEach(element -> array.add(json(element, elements.element().shape())));
      return array;
    }
    if (value instanceof Map<?, ?> map && shape instanceof MapShape entries) {
      ObjectNode object = NODES.objectNode();
      map.forEach((key, entry) ->
          object.set(String.valueOf(key), json(entry, entries.value().shape())));
      return object;
    }
    return value instanceof Document document ? document(document) : scalar(value);
  }

  private static JsonNode scalar(@Nullable Object value) {
    if (value == null) {
      return NODES.nullNode();
    }
    if (value instanceof Boolean flag) {
      return NODES.booleanNode(flag);
    }
    if (value instanceof SdkBytes bytes) {
      return NODES.textNode(Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe()));
    }
    return value instanceof Number number ? number(number) : NODES.textNode(value.toString());
  }

  private static JsonNode number(Number number) {
    if (number instanceof Float) {
      return NODES.numberNode(number.floatValue()); // as a double 0.1 would be 0.10000000149011612
    }
    if (number instanceof Double) {
      return NODES.numberNode(number.doubleValue());
    }
    return number instanceof BigDecimal decimal
        ? NODES.numberNode(decimal)
        : NODES.numberNode(number.longValue());
  }

  private static JsonNode document(Document document) {
    if (document.isMap()) {
      ObjectNode object = NODES.objectNode();
      document.asMap().forEach((key, value) -> object.set(key, document(value)));
      return object;
    }
    if (document.isList()) {
      ArrayNode array = NODES.arrayNode();
      document.asList().forEach(value -> array.add(document(value)));
      return array;
    }
    if (document.isNumber()) {
      return NODES.numberNode(document.asNumber().bigDecimalValue());
    }
    if (document.isBoolean()) {
      return NODES.booleanNode(document.asBoolean());
    }
    return document.isNull() ? NODES.nullNode() : NODES.textNode(document.asString());
  }
}
