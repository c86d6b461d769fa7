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
import dev.ataws.policies.SecretText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/** Takes secrets out of an output: what its model marks as sensitive, and text that has the shape of a secret. */
public final class Redaction {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonNode REDACTED = NODES.textNode(SecretText.REDACTED);

  private Redaction() {}

  /** A copy of the value without its secrets. */
  public static JsonNode of(JsonNode value, Shape shape) {
    if (shape.isSensitive() && !value.isNull()) {
      return REDACTED;
    }
    if (value instanceof ObjectNode object) {
      return object(object, shape);
    }
    if (value instanceof ArrayNode array) {
      ArrayNode redacted = NODES.arrayNode(array.size());
      array.forEach(element -> redacted.add(
          shape instanceof ListShape list ? member(element, list.element()) : secretless(element)));
      return redacted;
    }
    return value.isTextual() ? NODES.textNode(SecretText.redact(value.textValue())) : value;
  }

  /** The streamed bytes without secrets where they are text; anything else is left as it is. */
  public static AwsAnswer.Body of(AwsAnswer.Body body) {
    String text = new String(body.bytes().asByteArrayUnsafe(), StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') >= 0
        ? body
        : new AwsAnswer.Body(SdkBytes.fromUtf8String(SecretText.redact(text)), body.isWhole());
  }

  private static ObjectNode object(ObjectNode object, Shape shape) {
    ObjectNode redacted = NODES.objectNode();
    object.properties().forEach(entry -> {
      JsonNode value = entry.getValue();
      if (shape instanceof MapShape map) {
        redacted.set(SecretText.redact(entry.getKey()), member(value, map.value()));
      } else {
        redacted.set(
            entry.getKey(),
            known(shape, entry.getKey())
                .map(member -> member(value, member))
                .orElseGet(() -> secretless(value)));
      }
    });
    return redacted;
  }

  private static Optional<Member> known(Shape shape, String name) {
    return shape instanceof Structure structure
        ? Optional.ofNullable(structure.members().get(name))
        : Optional.empty();
  }

  private static JsonNode member(JsonNode value, Member member) {
    return member.isSensitive() && !value.isNull() ? REDACTED : of(value, member.shape());
  }

  /** A value that no shape describes, as in a free document: judged by its text alone. */
  private static JsonNode secretless(JsonNode value) {
    if (value instanceof ObjectNode object) {
      ObjectNode redacted = NODES.objectNode();
      object
          .properties()
          .forEach(entry ->
              redacted.set(SecretText.redact(entry.getKey()), secretless(entry.getValue())));
      return redacted;
    }
    if (value instanceof ArrayNode array) {
      ArrayNode redacted = NODES.arrayNode(array.size());
      array.forEach(element -> redacted.add(secretless(element)));
      return redacted;
    }
    return value.isTextual() ? NODES.textNode(SecretText.redact(value.textValue())) : value;
  }
}
