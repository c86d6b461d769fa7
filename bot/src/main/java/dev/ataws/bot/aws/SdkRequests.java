package dev.ataws.bot.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.MapShape;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Shape;
import dev.ataws.grammar.catalogue.Structure;
import dev.ataws.grammar.time.Timestamps;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/** Fills the SDK's request builders from JSON, whatever the operation. */
final class SdkRequests {
  private SdkRequests() {}

  /** Sets the members of a builder from the parameters, whose shape says what the SDK calls them. */
  static void fill(SdkPojo builder, Structure structure, ObjectNode parameters) {
    Map<String, SdkField<?>> fields = SdkFields.byMemberName(builder);
    for (Map.Entry<String, JsonNode> parameter : parameters.properties()) {
      Member member = structure.members().get(parameter.getKey());
      SdkField<?> field = member == null ? null : fields.get(member.sdkName());
      if (member == null || field == null) {
        throw new IllegalArgumentException(
            "the SDK knows no member " + parameter.getKey() + " of " + structure.name());
      }
      if (!parameter.getValue().isNull()) {
        field.set(builder, value(field, member.shape(), parameter.getValue()));
      }
    }
  }

  private static Object value(SdkField<?> field, Shape shape, JsonNode json) {
    return switch (field.marshallingType().getKnownType()) {
      case STRING -> json.isTextual() ? json.textValue() : json.toString();
      case INTEGER -> json.intValue();
      case LONG -> json.longValue();
      case SHORT -> json.shortValue();
      case BYTE -> (byte) json.intValue();
      case FLOAT -> json.floatValue();
      case DOUBLE -> json.doubleValue();
      case BIG_DECIMAL -> json.decimalValue();
      case BOOLEAN -> json.booleanValue();
      case INSTANT -> Timestamps.instant(json.asText()).orElseThrow();
      case SDK_BYTES -> SdkBytes.fromByteArray(Base64.getDecoder().decode(json.textValue()));
      case DOCUMENT -> document(json);
      case LIST -> list(field, (ListShape) shape, json);
      case MAP -> map(field, (MapShape) shape, json);
      case SDK_POJO -> pojo(field, (Structure) shape, json);
      case NULL ->
        throw new IllegalArgumentException("the SDK gives " + field.memberName() + " no type");
    };
  }

  private static List<Object> list(SdkField<?> field, ListShape shape, JsonNode json) {
    SdkField<?> element = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
    List<Object> elements = new ArrayList<>(json.size());
    json.forEach(value -> elements.add(value(element, shape.element().shape(), value)));
    return elements;
  }

  private static Map<String, Object> map(SdkField<?> field, MapShape shape, JsonNode json) {
    SdkField<?> value = field.getRequiredTrait(MapTrait.class).valueFieldInfo();
    Map<String, Object> entries = new LinkedHashMap<>();
    json.properties()
        .forEach(entry ->
            entries.put(entry.getKey(), value(value, shape.value().shape(), entry.getValue())));
    return entries;
  }

  private static Object pojo(SdkField<?> field, Structure shape, JsonNode json) {
    SdkPojo builder = field.constructor().get();
    fill(builder, shape, (ObjectNode) json);
    return ((Buildable) builder).build();
  }

  private static Document document(JsonNode json) {
    return switch (json.getNodeType()) {
      case OBJECT -> {
        Map<String, Document> members = new LinkedHashMap<>();
        json.properties().forEach(entry -> members.put(entry.getKey(), document(entry.getValue())));
        yield Document.fromMap(members);
      }
      case ARRAY -> {
        List<Document> elements = new ArrayList<>();
        json.forEach(element -> elements.add(document(element)));
        yield Document.fromList(elements);
      }
      case STRING -> Document.fromString(json.textValue());
      case BOOLEAN -> Document.fromBoolean(json.booleanValue());
      case NUMBER -> Document.fromNumber(json.asText());
      default -> Document.fromNull();
    };
  }
}
