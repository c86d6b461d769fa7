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
    return shape.isSensitive() && !value.isNull() ? REDACTED : contents(value, Optional.of(shape));
  }

  /** The streamed bytes without secrets where they are text; anything else is left as it is. */
  public static AwsAnswer.Body of(AwsAnswer.Body body) {
    String text = new String(body.bytes().asByteArrayUnsafe(), StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') >= 0
        ? body
        : new AwsAnswer.Body(SdkBytes.fromUtf8String(SecretText.redact(text)), body.isWhole());
  }

  /** The value without the secrets in it; one that no shape describes, as in a free document, is judged by its text alone. */
  private static JsonNode contents(JsonNode value, Optional<Shape> shape) {
    if (value instanceof ObjectNode object) {
      ObjectNode redacted = NODES.objectNode();
      object
          .properties()
          .forEach(entry -> redacted.set(
              SecretText.redact(entry.getKey()),
              part(entry.getValue(), shape.flatMap(known -> member(known, entry.getKey())))));
      return redacted;
    }
    if (value instanceof ArrayNode array) {
      ArrayNode redacted = NODES.arrayNode(array.size());
      array.forEach(element -> redacted.add(part(element, shape.flatMap(Redaction::element))));
      return redacted;
    }
    return value.isTextual() ? NODES.textNode(SecretText.redact(value.textValue())) : value;
  }

  private static JsonNode part(JsonNode value, Optional<Member> member) {
    if (member.isEmpty()) {
      return contents(value, Optional.empty());
    }
    return member.get().isSensitive() && !value.isNull()
        ? REDACTED
        : of(value, member.get().shape());
  }

  private static Optional<Member> member(Shape shape, String name) {
    if (shape instanceof MapShape map) {
      return Optional.of(map.value());
    }
    return shape instanceof Structure structure
        ? Optional.ofNullable(structure.members().get(name))
        : Optional.empty();
  }

  private static Optional<Member> element(Shape shape) {
    return shape instanceof ListShape list ? Optional.of(list.element()) : Optional.empty();
  }
}
