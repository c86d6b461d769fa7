package dev.ataws.bot.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Draws boxes of characters: one for each object and for each list of objects, scalars in columns, what is within a level
 * deeper. A box of one record that would be wider than the terminal is turned on its side.
 */
final class Table {
  /** The columns of a terminal of which nothing is known. */
  private static final int TERMINAL = 80;

  private final List<Section> sections = new ArrayList<>();
  private Section current;

  private Table(String title) {
    current = section(title, 0);
  }

  /** The boxes; nothing for what Python takes for false: null, false, zero and all that is empty. */
  static String of(JsonNode value, String title) {
    if (!isTruthy(value)) {
      return "";
    }
    Table table = new Table(title);
    table.fill(title, value, 0);
    return table.draw();
  }

  private static boolean isTruthy(JsonNode value) {
    if (value.isContainerNode()) {
      return !value.isEmpty();
    }
    if (value.isNumber()) {
      return value.doubleValue() != 0;
    }
    return value.isTextual() ? !value.textValue().isEmpty() : value.asBoolean();
  }

  private Section section(@Nullable String title, int level) {
    current = new Section(title, level);
    sections.add(current);
    return current;
  }

  /** A box of its own below the one that was begun last, unless there is nothing in the value. */
  private void below(String title, JsonNode value, int level) {
    if (isTruthy(value)) {
      section(title, level);
      fill(title, value, level);
    }
  }

  private void fill(@Nullable String title, JsonNode value, int level) {
    if (value.isObject()) {
      object(value, level);
    } else if (value.isArray() && value.get(0).isObject()) {
      records(value, title, level);
    } else if (value.isArray()) {
      value.forEach(this::row);
    }
  }

  private void object(JsonNode object, int level) {
    List<String> keys = Keys.of(object);
    List<String> scalars =
        keys.stream().filter(key -> object.get(key).isValueNode()).toList();
    if (scalars.size() == 1) {
      current.addRow(List.of(scalars.get(0), PythonText.of(object.get(scalars.get(0)))));
    } else if (!scalars.isEmpty()) {
      current.setHeaders(scalars);
      current.addRow(scalars.stream().map(object::get).map(PythonText::of).toList());
    }
    for (String key : keys) {
      if (object.get(key).isContainerNode()) {
        below(key, object.get(key), level + 1);
      }
    }
  }

  /** Records share a box while there is nothing within them; else each has its own, with the columns of all. */
  private void records(JsonNode records, @Nullable String title, int level) {
    SortedSet<String> scalars = new TreeSet<>(Keys.ORDER);
    SortedSet<String> containers = new TreeSet<>(Keys.ORDER);
    for (JsonNode record : records) {
      record
          .properties()
          .forEach(member ->
              (member.getValue().isValueNode() ? scalars : containers).add(member.getKey()));
    }
    List<String> columns = List.copyOf(scalars);
    current.setHeaders(columns);
    boolean isApart = false;
    for (JsonNode record : records) {
      if (isApart || !record.isObject()) {
        section(title, level).setHeaders(record.isObject() ? columns : List.of());
      }
      record(record, columns, containers, level);
      isApart = !containers.isEmpty() || !record.isObject();
    }
  }

  private void record(
      JsonNode record, List<String> columns, SortedSet<String> containers, int level) {
    if (!record.isObject()) {
      row(record);
      return;
    }
    current.addRow(columns.stream()
        .map(record::path)
        .map(value -> value.isMissingNode() ? "" : PythonText.of(value))
        .toList());
    for (String key : containers) {
      below(key, record.path(key), level + 1);
    }
  }

  /** An element of a list: a list of scalars is a row, of an object the names are. */
  private void row(JsonNode element) {
    if (element.isObject()) {
      List<String> names = new ArrayList<>();
      element.fieldNames().forEachRemaining(names::add);
      current.addRow(names);
    } else if (element.isValueNode()) {
      current.addRow(List.of(PythonText.of(element)));
    } else if (isFlat(element)) {
      List<String> cells = new ArrayList<>();
      element.forEach(cell -> cells.add(PythonText.of(cell)));
      current.addRow(cells);
    } else {
      fill(null, element, 0);
    }
  }

  private static boolean isFlat(JsonNode array) {
    for (JsonNode element : array) {
      if (element.isContainerNode()) {
        return false;
      }
    }
    return true;
  }

  private String draw() {
    int width = width();
    if (width > TERMINAL) {
      sections.replaceAll(Section::onItsSide);
      width = width();
    }
    StringBuilder out = new StringBuilder("-".repeat(width)).append('\n');
    for (Section section : sections) {
      section.draw(out, width);
    }
    return out.toString();
  }

  private int width() {
    return sections.stream().mapToInt(Section::width).max().orElse(0);
  }
}
