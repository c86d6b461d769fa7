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
import java.util.function.Predicate;
import java.util.regex.Pattern;

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
    boolean isVariable = (hidesValues && isPair(object)) || isOption(object);
    boolean isSecretPair = isVariable || anyName(object, SecretName::isSecret);
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      JsonNode value = entry(entry, shape, hidesValues);
      boolean isSecret = isSecretPair && SecretMembers.isValueOfPair(entry.getKey());
      redacted.set(
          key(entry.getKey(), shape, redacted), isSecret ? secret(value, !isVariable) : value);
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
      JsonNode redacted = part(value, map.value(), hidesValues);
      return redacted.isTextual() && (hidesValues || SecretName.isSecret(name))
          ? secret(redacted, !hidesValues)
          : redacted;
    }
    return unknown(name, value, hidesValues);
  }

  private static JsonNode member(
      JsonNode value, Structure owner, Member member, boolean hidesValues) {
    Holds holds = SecretMembers.of(owner, member);
    boolean hides = (hidesValues || holds == Holds.VALUES) && !isTags(member);
    JsonNode redacted = part(value, member, hides);
    if (holds != Holds.SECRET) {
      return redacted;
    }
    return redacted instanceof ObjectNode object ? secrets(object) : secret(redacted, true);
  }

  /** What a structure, a list or a map has, whose mark may be its own or that of its shape. */
  private static JsonNode part(JsonNode value, Member member, boolean hidesValues) {
    return member.isSensitive() && !value.isNull()
        ? REDACTED
        : value(value, Optional.of(member.shape()), hidesValues);
  }

  private static boolean isTags(Member member) {
    return member.name().equalsIgnoreCase("tags");
  }

  /** What stands under a name that no shape knows. */
  private static JsonNode unknown(String name, JsonNode value, boolean hidesValues) {
    boolean isVariable =
        hidesValues && value.isTextual() && VARIABLE.matcher(name).matches();
    JsonNode redacted =
        value(value, Optional.empty(), hidesValues || SecretMembers.isEnvironment(name));
    return isVariable || SecretName.isSecret(name) ? secret(redacted, !isVariable) : redacted;
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
      return described(object, mayBeOpen);
    }
    boolean isOpen = !value.isTextual()
        || value.textValue().isEmpty()
        || (mayBeOpen && SecretText.isOpen(value.textValue()));
    return isOpen ? value : REDACTED;
  }

  /** What is said about a secret: a pair with its name, or a parameter of a template with its default. */
  private static ObjectNode described(ObjectNode object, boolean mayBeOpen) {
    ObjectNode redacted = NODES.objectNode();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      String name = entry.getKey();
      boolean isValue = SecretMembers.isValueOfPair(name) || name.equalsIgnoreCase("default");
      redacted.set(name, isValue ? secret(entry.getValue(), mayBeOpen) : entry.getValue());
    }
    return redacted;
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
    Optional<Member> element = shape.isPresent() && shape.get() instanceof ListShape list
        ? Optional.of(list.element())
        : Optional.empty();
    ArrayNode redacted = NODES.arrayNode(array.size());
    String before = "";
    for (JsonNode value : array) {
      JsonNode copy = element.isPresent()
          ? part(value, element.get(), hidesValues)
          : value(value, Optional.empty(), hidesValues);
      boolean isOfOption = before.startsWith("--") && SecretName.isSecret(before);
      redacted.add(isOfOption && copy.isTextual() ? secret(copy, true) : copy);
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
    return !isElsewhere && anyName(object, name -> true);
  }

  /** Whether an object is a variable of an environment of Elastic Beanstalk. */
  private static boolean isOption(ObjectNode object) {
    return object.path("Namespace").asText().endsWith(":application:environment");
  }

  private static boolean anyName(ObjectNode object, Predicate<String> is) {
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      if (entry.getValue().isTextual()
          && SecretMembers.isNameOfPair(entry.getKey())
          && is.test(entry.getValue().textValue())) {
        return true;
      }
    }
    return false;
  }
}
