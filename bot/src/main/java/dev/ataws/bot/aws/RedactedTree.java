package dev.ataws.bot.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ataws.bot.aws.SecretMembers.Holds;
import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.MapShape;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Scalar;
import dev.ataws.grammar.catalogue.Shape;
import dev.ataws.grammar.catalogue.Structure;
import dev.ataws.policies.SecretName;
import dev.ataws.policies.SecretText;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Copies JSON without its secrets, in one pass. What no shape describes, as free documents and JSON within text, is judged
 * by its names and texts.
 */
final class RedactedTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  static final JsonNode REDACTED = NODES.textNode(SecretText.REDACTED);

  /** How variables of an environment are named; it tells them from the parts of something called an environment. */
  private static final Pattern VARIABLE = Pattern.compile("[A-Z_][A-Z0-9_]*+");

  /** Where CodeBuild says that a value is but the name of what holds the secret. */
  private static final Pattern KEPT_ELSEWHERE = Pattern.compile("PARAMETER_STORE|SECRETS_MANAGER");

  private RedactedTree() {}

  /** The members of an output; its shape may be sensitive as a whole. */
  static ObjectNode output(ObjectNode output, Structure shape) {
    if (!shape.isSensitive()) {
      return object(output, Optional.of(shape), false);
    }
    ObjectNode redacted = NODES.objectNode();
    output
        .properties()
        .forEach(entry ->
            redacted.set(entry.getKey(), entry.getValue().isNull() ? entry.getValue() : REDACTED));
    return redacted;
  }

  /**
   * A copy of a value.
   *
   * @param hidesValues whether what stands beside a name is hidden, whatever the name
   */
  static JsonNode value(JsonNode value, Optional<? extends Shape> shape, boolean hidesValues) {
    if (shape.isPresent() && shape.get().isSensitive() && !value.isNull()) {
      return REDACTED;
    }
    if (value instanceof ObjectNode object) {
      return object(object, shape, hidesValues);
    }
    if (value instanceof ArrayNode array) {
      return array(array, shape, hidesValues);
    }
    return value instanceof TextNode text ? text(text, shape) : value;
  }

  private static ObjectNode object(
      ObjectNode object, Optional<? extends Shape> shape, boolean hidesValues) {
    ObjectNode redacted = NODES.objectNode();
    boolean isSecretPair = (hidesValues && isPair(object)) || isSecretPair(object);
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      JsonNode value = isSecretPair && SecretMembers.isValueOfPair(entry.getKey())
          ? secret(entry.getValue(), false)
          : entry(entry, shape, hidesValues);
      redacted.set(key(entry.getKey(), shape, redacted), value);
    }
    return redacted;
  }

  private static JsonNode entry(
      Map.Entry<String, JsonNode> entry, Optional<? extends Shape> shape, boolean hidesValues) {
    String name = entry.getKey();
    JsonNode value = entry.getValue();
    if (shape.isPresent() && shape.get() instanceof Structure structure) {
      Optional<Member> member = Optional.ofNullable(structure.members().get(name));
      return member
          .map(known -> member(value, structure, known, hidesValues))
          .orElseGet(() -> unknown(name, value, false));
    }
    if (shape.isPresent() && shape.get() instanceof MapShape map) {
      return value.isTextual() && (hidesValues || SecretName.isSecret(name))
          ? secret(value, !hidesValues)
          : value(value, Optional.of(map.value().shape()), hidesValues);
    }
    return unknown(name, value, hidesValues);
  }

  private static JsonNode member(
      JsonNode value, Structure owner, Member member, boolean hidesValues) {
    if (member.isSensitive() && !value.isNull()) {
      return REDACTED;
    }
    Holds holds = SecretMembers.of(owner, member);
    if (holds == Holds.SECRET) {
      return value instanceof ObjectNode object ? secrets(object) : secret(value, true);
    }
    boolean hides = (hidesValues || holds == Holds.VALUES) && !isTags(member);
    return value(value, Optional.of(member.shape()), hides);
  }

  private static boolean isTags(Member member) {
    return member.name().equalsIgnoreCase("tags");
  }

  /** What stands under a name that no shape knows. */
  private static JsonNode unknown(String name, JsonNode value, boolean hidesValues) {
    boolean isVariable =
        hidesValues && value.isTextual() && VARIABLE.matcher(name).matches();
    if (isVariable || SecretName.isSecret(name)) {
      return secret(value, !isVariable);
    }
    return value(value, Optional.empty(), hidesValues || SecretMembers.isEnvironment(name));
  }

  /** A map of secrets by their names, or no more than the value of one. */
  private static ObjectNode secrets(ObjectNode object) {
    ObjectNode redacted = NODES.objectNode();
    object
        .properties()
        .forEach(entry -> redacted.set(entry.getKey(), secret(entry.getValue(), true)));
    return redacted;
  }

  /** A secret, several of them, or pairs of a name with one. */
  private static JsonNode secret(JsonNode value, boolean mayBeOpen) {
    if (value instanceof ArrayNode array) {
      ArrayNode redacted = NODES.arrayNode(array.size());
      array.forEach(element -> redacted.add(secret(element, mayBeOpen)));
      return redacted;
    }
    if (value instanceof ObjectNode object) {
      return object(object, Optional.empty(), true);
    }
    boolean isOpen = !value.isTextual()
        || value.textValue().isEmpty()
        || (mayBeOpen && SecretText.isOpen(value.textValue()));
    return isOpen ? value : REDACTED;
  }

  /** Several keys may look alike without their secrets; each stays. */
  private static String key(String name, Optional<? extends Shape> shape, ObjectNode others) {
    boolean isSensitive =
        shape.isPresent() && shape.get() instanceof MapShape map && map.key().isSensitive();
    String redacted = isSensitive ? SecretText.REDACTED : SecretText.redact(name);
    String key = redacted;
    for (int number = 2; !redacted.equals(name) && others.has(key); number++) {
      key = redacted + " " + number;
    }
    return key;
  }

  private static ArrayNode array(
      ArrayNode array, Optional<? extends Shape> shape, boolean hidesValues) {
    Optional<Shape> element = shape.isPresent() && shape.get() instanceof ListShape list
        ? Optional.of(list.element().shape())
        : Optional.empty();
    ArrayNode redacted = NODES.arrayNode(array.size());
    String before = "";
    for (JsonNode value : array) {
      boolean isOfOption = before.startsWith("--") && SecretName.isSecret(before);
      redacted.add(
          isOfOption && value.isTextual()
              ? secret(value, true)
              : value(value, element, hidesValues));
      before = value.isTextual() ? value.textValue() : "";
    }
    return redacted;
  }

  private static JsonNode text(TextNode text, Optional<? extends Shape> shape) {
    boolean isBlob = shape.isPresent()
        && shape.get() instanceof Scalar scalar
        && scalar.kind() == Scalar.Kind.BLOB;
    String redacted =
        isBlob ? RedactedText.ofBlob(text.textValue()) : RedactedText.of(text.textValue());
    return redacted.equals(text.textValue()) ? text : NODES.textNode(redacted);
  }

  private static boolean isPair(ObjectNode object) {
    boolean isElsewhere = KEPT_ELSEWHERE.matcher(object.path("type").asText()).matches()
        || KEPT_ELSEWHERE.matcher(object.path("Type").asText()).matches();
    return !isElsewhere && names(object).findAny().isPresent();
  }

  /** Whether a name in an object calls the value beside it a secret, or a variable of an environment of Elastic Beanstalk. */
  private static boolean isSecretPair(ObjectNode object) {
    return names(object).anyMatch(SecretName::isSecret)
        || object.path("Namespace").asText().endsWith(":application:environment");
  }

  private static Stream<String> names(ObjectNode object) {
    return object.properties().stream()
        .filter(entry -> entry.getValue().isTextual() && SecretMembers.isNameOfPair(entry.getKey()))
        .map(entry -> entry.getValue().textValue());
  }
}
