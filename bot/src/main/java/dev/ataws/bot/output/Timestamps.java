package dev.ataws.bot.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.MapShape;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Scalar;
import dev.ataws.grammar.catalogue.Shape;
import dev.ataws.grammar.catalogue.Structure;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes the points in time of an answer as the AWS CLI does, {@code 2026-10-01T08:00:00+00:00} and with six digits where there
 * are fractions of a second, in UTC.
 */
public final class Timestamps {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MICROSECONDS = new DateTimeFormatterBuilder()
      .append(SECONDS)
      .appendFraction(ChronoField.NANO_OF_SECOND, 6, 6, true)
      .toFormatter()
      .withZone(ZoneOffset.UTC);

  private Timestamps() {}

  /** A copy of the answer, or the answer itself where nothing changes. */
  public static JsonNode of(JsonNode answer, Structure shape) {
    return changed(answer, shape).orElse(answer);
  }

  private static Optional<JsonNode> changed(JsonNode value, Shape shape) {
    if (shape instanceof Structure structure && value.isObject()) {
      Map<String, Member> members = structure.isDocument() ? Map.of() : structure.members();
      return object(value, name -> Optional.ofNullable(members.get(name)));
    }
    if (shape instanceof MapShape map && value.isObject()) {
      return object(value, name -> Optional.of(map.value()));
    }
    if (shape instanceof ListShape list && value.isArray()) {
      return array((ArrayNode) value, list.element().shape());
    }
    boolean isTimestamp = shape instanceof Scalar scalar && scalar.kind() == Scalar.Kind.TIMESTAMP;
    return isTimestamp && value.isTextual() ? timestamp(value.textValue()) : Optional.empty();
  }

  private static Optional<JsonNode> object(
      JsonNode object, Function<String, Optional<Member>> members) {
    Map<String, JsonNode> changes = new HashMap<>();
    object
        .properties()
        .forEach(entry -> members
            .apply(entry.getKey())
            .flatMap(member -> changed(entry.getValue(), member.shape()))
            .ifPresent(value -> changes.put(entry.getKey(), value)));
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    copy.setAll((ObjectNode) object);
    copy.setAll(changes);
    return Optional.of(copy);
  }

  private static Optional<JsonNode> array(ArrayNode array, Shape elements) {
    ArrayNode copy = array.arrayNode(array.size());
    boolean isChanged = false;
    for (JsonNode element : array) {
      Optional<JsonNode> changed = changed(element, elements);
      isChanged |= changed.isPresent();
      copy.add(changed.orElse(element));
    }
    return isChanged ? Optional.of(copy) : Optional.empty();
  }

  /** What is no point in time stays as it is: the mark of a redacted value. */
  private static Optional<JsonNode> timestamp(String text) {
    try {
      Instant instant = Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
      boolean isWhole = instant.equals(instant.truncatedTo(ChronoUnit.SECONDS));
      String written = (isWhole ? SECONDS : MICROSECONDS).format(instant);
      return Optional.of(TextNode.valueOf(written + "+00:00"));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
