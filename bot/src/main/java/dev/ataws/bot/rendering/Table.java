package dev.ataws.bot.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records as rows, within the limits of Slack's table block.
 *
 * @param rows the cells, the header row first
 * @param numbers whether a column holds numbers
 * @param shown how many records are in it
 * @param leavesOut whether records, fields or parts of long texts are left out
 */
record Table(List<List<String>> rows, List<Boolean> numbers, int shown, boolean leavesOut) {
  /** With the header row, a hundred; Slack takes no more. */
  private static final int MOST_RECORDS = 99;

  /** Of the 10,000 characters that a table may have; the rest is room for the header of the next column. */
  private static final int MOST_CHARACTERS = 9_500;

  private static final int LONGEST_CELL = 200;

  static Table of(Records records) {
    return records.elements().stream().allMatch(JsonNode::isValueNode)
        ? list(records)
        : table(records);
  }

  private static Table list(Records records) {
    List<List<String>> rows =
        records.elements().stream().map(element -> List.of(element.asText())).toList();
    return fitted(List.of(records.name()), rows, List.of(false), false);
  }

  private static Table table(Records records) {
    List<Map<String, JsonNode>> flat = records.elements().stream().map(Flat::of).toList();
    List<String> columns = Columns.of(records.name(), flat);
    List<List<String>> rows = flat.stream()
        .map(record -> columns.stream().map(column -> cell(record.get(column))).toList())
        .toList();
    List<Boolean> numbers = columns.stream()
        .map(column -> flat.stream()
            .allMatch(
                record -> !record.containsKey(column) || record.get(column).isNumber()))
        .toList();
    boolean hidesFields = flat.stream().anyMatch(record -> !columns.containsAll(record.keySet()));
    return fitted(columns.stream().map(Table::title).toList(), rows, numbers, hidesFields);
  }

  private static String cell(@Nullable JsonNode value) {
    return value == null ? "" : value.asText();
  }

  /** {@code State} for {@code State.Name}, {@code Name} for the tag of that name. */
  private static String title(String path) {
    return path.replaceFirst("\\.(Name|Code)$", "").replaceFirst("^Tags?\\[(.*)]$", "$1");
  }

  private static Table fitted(
      List<String> header, List<List<String>> rows, List<Boolean> numbers, boolean hidesFields) {
    List<List<String>> fitting = new ArrayList<>(List.of(header));
    int characters = length(header);
    boolean cut = hidesFields;
    for (List<String> row : rows) {
      List<String> cells =
          row.stream().map(cell -> Mrkdwn.cut(cell, LONGEST_CELL)).toList();
      characters += length(cells);
      if (fitting.size() > MOST_RECORDS || characters > MOST_CHARACTERS) {
        break;
      }
      cut |= !cells.equals(row);
      fitting.add(cells);
    }
    int shown = fitting.size() - 1;
    return new Table(List.copyOf(fitting), numbers, shown, cut || shown < rows.size());
  }

  private static int length(List<String> cells) {
    return cells.stream().mapToInt(cell -> Math.max(1, cell.length())).sum();
  }
}
