package dev.ataws.bot.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ataws.bot.aws.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Records as rows, within the limits of Slack's table block.
 *
 * @param rows the cells, the header row first
 * @param styles how each column is set
 * @param shown how many records are in it
 * @param leavesOut whether fields of these records or parts of long texts are left out
 */
record Table(List<List<Cell>> rows, List<Style> styles, int shown, boolean leavesOut) {
  /** Of the 10,000 characters that a table may have; the rest is room for the header of the next column. */
  private static final int MOST_CHARACTERS = 9_500;

  private static final int LONGEST_CELL = 200;
  private static final int LONGEST_PROSE = 120;
  private static final Pattern BLANK = Pattern.compile("\\s");

  /** How a column is set. */
  enum Style {
    /** Aligned to the right. */
    NUMBERS,
    /** Names, ids and ARNs, which stay in one line. */
    WORDS,
    /** Sentences, which are broken into lines. */
    PROSE
  }

  static Table of(Records records) {
    return records.elements().stream().allMatch(JsonNode::isValueNode)
        ? list(records)
        : table(records);
  }

  private static Table list(Records records) {
    List<Map<String, Fact>> flat = records.elements().stream()
        .map(element -> Map.of(
            records.name(),
            new Fact(element, Moments.of(element, records.name(), records.shape()))))
        .toList();
    return of(flat, List.of(records.name()));
  }

  private static Table table(Records records) {
    List<Map<String, Fact>> flat = records.elements().stream()
        .map(element -> Flat.of(element, records.shape()))
        .toList();
    return of(flat, Columns.of(records.name(), flat));
  }

  private static Table of(List<Map<String, Fact>> flat, List<String> columns) {
    List<Style> styles = columns.stream().map(column -> style(column, flat)).toList();
    List<List<Cell>> fitting = new ArrayList<>();
    fitting.add(columns.stream().map(column -> Cell.of(title(column))).toList());
    int characters = length(fitting.get(0));
    boolean leavesOut = false;
    for (Map<String, Fact> record : flat) {
      List<Cell> cells =
          columns.stream().map(column -> cell(record.get(column))).toList();
      List<Cell> cut = cut(cells, styles);
      characters += length(cut);
      if (fitting.size() > Pages.MOST_RECORDS
          || (characters > MOST_CHARACTERS && fitting.size() > 1)) {
        break;
      }
      leavesOut |= !cut.equals(cells) || !columns.containsAll(record.keySet());
      fitting.add(cut);
    }
    return new Table(List.copyOf(fitting), styles, fitting.size() - 1, leavesOut);
  }

  private static Cell cell(@Nullable Fact fact) {
    return fact == null ? Cell.of("") : Cell.of(fact);
  }

  private static List<Cell> cut(List<Cell> cells, List<Style> styles) {
    List<Cell> cut = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      cut.add(cells.get(i).cut(styles.get(i) == Style.PROSE ? LONGEST_PROSE : LONGEST_CELL));
    }
    return cut;
  }

  private static Style style(String column, List<Map<String, Fact>> flat) {
    List<Fact> facts = flat.stream()
        .flatMap(record -> Optional.ofNullable(record.get(column)).stream())
        .toList();
    if (facts.stream().allMatch(Fact::isNumber)) {
      return Style.NUMBERS;
    }
    boolean isProse = facts.stream()
        .filter(fact -> fact.time().isEmpty())
        .anyMatch(fact -> fact.value().asText().length() > LONGEST_PROSE / 3
            && BLANK.matcher(fact.value().asText()).find());
    return isProse ? Style.PROSE : Style.WORDS;
  }

  /** {@code State} for {@code State.Name}, {@code Name} for the tag of that name. */
  private static String title(String path) {
    return path.replaceFirst("\\.(Name|Code)$", "").replaceFirst("^Tags?\\[(.*)]$", "$1");
  }

  private static int length(List<Cell> cells) {
    return cells.stream().mapToInt(Cell::length).sum();
  }
}
