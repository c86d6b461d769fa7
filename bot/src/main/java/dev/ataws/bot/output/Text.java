package dev.ataws.bot.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines of values between tabs: the scalars of an object in the order of their names, then a line for each thing within it,
 * which begins with its name in capitals.
 */
final class Text {
  private final StringBuilder out = new StringBuilder();

  private Text() {}

  static String of(JsonNode value) {
    Text text = new Text();
    text.value(value, null);
    return text.out.toString();
  }

  private void value(JsonNode value, @Nullable String name) {
    if (value.isObject()) {
      object(value, name);
    } else if (value.isArray()) {
      array(value, name);
    } else {
      out.append(PythonText.of(value)).append('\n');
    }
  }

  private void object(JsonNode object, @Nullable String name) {
    List<String> keys = Keys.of(object);
    line(name, keys.stream().map(object::get).filter(JsonNode::isValueNode).toList());
    for (String key : keys) {
      if (object.get(key).isContainerNode()) {
        value(object.get(key), key);
      }
    }
  }

  private void array(JsonNode array, @Nullable String name) {
    if (elements(array).anyMatch(JsonNode::isObject)) {
      records(array, name);
      return;
    }
    List<JsonNode> scalars = elements(array).filter(JsonNode::isValueNode).toList();
    if (name == null) {
      line(null, scalars);
    } else {
      scalars.forEach(scalar -> line(name, List.of(scalar)));
    }
    elements(array).filter(JsonNode::isArray).forEach(element -> value(element, name));
  }

  /** Objects in a list have one set of columns: all names that stand for a scalar in one of them. */
  private void records(JsonNode array, @Nullable String name) {
    SortedSet<String> columns = elements(array)
        .filter(JsonNode::isObject)
        .flatMap(record -> record.properties().stream())
        .filter(member -> member.getValue().isValueNode())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(() -> new TreeSet<>(Keys.ORDER)));
    for (JsonNode element : array) {
      if (element.isObject()) {
        record(element, name, columns);
      } else {
        value(element, name);
      }
    }
  }

  private void record(JsonNode record, @Nullable String name, SortedSet<String> columns) {
    line(name, columns.stream().map(record::path).toList());
    for (String key : Keys.of(record)) {
      if (!columns.contains(key)) {
        value(record.get(key), key);
      }
    }
  }

  /** No line without values; a value that an object lacks leaves its place empty. */
  private void line(@Nullable String name, List<JsonNode> values) {
    if (values.isEmpty()) {
      return;
    }
    if (name != null) {
      out.append(name.toUpperCase(Locale.ROOT)).append('\t');
    }
    String separator = "";
    for (JsonNode value : values) {
      out.append(separator).append(value.isMissingNode() ? "" : PythonText.of(value));
      separator = "\t";
    }
    out.append('\n');
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
