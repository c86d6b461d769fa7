package dev.ataws.bot.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A box of a table: a title over columns with headers, with as many bars on each side as its level. */
final class Section {
  /** Two blanks on each side of a cell. */
  private static final int PADDING = 4;

  private final @Nullable String title;
  private final int level;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Integer> widths = new ArrayList<>();
  private List<String> headers = List.of();

  Section(@Nullable String title, int level) {
    this.title = title;
    this.level = level;
  }

  void setHeaders(List<String> names) {
    headers = names;
    widen(names);
  }

  void addRow(List<String> cells) {
    rows.add(cells);
    widen(cells);
  }

  private void widen(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      int width = Width.of(cells.get(i));
      if (i == widths.size()) {
        widths.add(width);
      } else if (width > widths.get(i)) {
        widths.set(i, width);
      }
    }
  }

  /** The least columns that the box takes. A box without a title counts as if it were called None. */
  int width() {
    int cells = widths.stream().mapToInt(width -> width + PADDING).sum();
    return Math.max(Width.of(title == null ? "None" : title), cells) + 2 + 2 * level;
  }

  /** A box of one record with a row for each of its values; any other box as it is. */
  Section onItsSide() {
    if (rows.size() != 1 || headers.isEmpty()) {
      return this;
    }
    Section turned = new Section(title, level);
    List<String> row = rows.get(0);
    for (int i = 0; i < Math.min(headers.size(), row.size()); i++) {
      turned.addRow(List.of(headers.get(i), row.get(i)));
    }
    return turned;
  }

  /** Draws the box into a table of that width. */
  void draw(StringBuilder out, int tableWidth) {
    int width = tableWidth - 2 * level;
    title(out, width);
    if (widths.isEmpty()) {
      return;
    }
    int[] columns = columns(width);
    if (!headers.isEmpty()) {
      border(out, columns);
      headers(out, columns);
    }
    if (!rows.isEmpty()) {
      border(out, columns);
      rows.forEach(row -> row(out, columns, row));
      border(out, columns);
    }
  }

  private void title(StringBuilder out, int width) {
    if (title == null || title.isEmpty()) {
      return;
    }
    begin(out);
    centred(out, title, width, "|");
    end(out);
    if (headers.isEmpty() && rows.isEmpty()) {
      border(out, new int[] {width});
    }
  }

  private void headers(StringBuilder out, int[] columns) {
    begin(out);
    for (int i = 0; i < columns.length; i++) {
      centred(out, i < headers.size() ? headers.get(i) : "", columns[i], i == 0 ? "|" : "");
    }
    end(out);
  }

  private void row(StringBuilder out, int[] columns, List<String> row) {
    begin(out);
    for (int i = 0; i < columns.length; i++) {
      left(out, i < row.size() ? row.get(i) : "", columns[i], i == 0 ? "|" : "");
    }
    end(out);
  }

  private void border(StringBuilder out, int[] columns) {
    begin(out);
    for (int i = 0; i < columns.length; i++) {
      out.append(i == 0 ? "+" : "");
      repeat(out, '-', columns[i] - (i == 0 ? 2 : 1)).append('+');
    }
    end(out);
  }

  private void begin(StringBuilder out) {
    repeat(out, '|', level);
  }

  private void end(StringBuilder out) {
    repeat(out, '|', level).append('\n');
  }

  private static void centred(StringBuilder out, String text, int width, String edge) {
    int length = Width.of(text);
    int before = Math.floorDiv(width, 2) - length / 2 - 1;
    out.append(edge);
    repeat(out, ' ', before).append(text);
    repeat(out, ' ', width - 1 - (edge.length() + before + length)).append('|');
  }

  private static void left(StringBuilder out, String text, int width, String edge) {
    int length = Width.of(text);
    int before = width - (length + 2 + edge.length() + 1) >= 0 ? 2 : 0;
    out.append(edge);
    repeat(out, ' ', before).append(text);
    repeat(out, ' ', width - 1 - (edge.length() + before + length)).append('|');
  }

  private static StringBuilder repeat(StringBuilder out, char c, int times) {
    for (int i = 0; i < times; i++) {
      out.append(c);
    }
    return out;
  }

  /** The columns stretched to a width; what rounding leaves over goes to the last, what it takes too much from the first. */
  private int[] columns(int width) {
    int sum = widths.stream().mapToInt(cells -> cells + PADDING).sum();
    double factor = width / (double) sum;
    int[] columns = widths.stream()
        .mapToInt(cells -> (int) Math.rint(factor * (cells + PADDING)))
        .toArray();
    int over = IntStream.of(columns).sum() - width;
    for (int i = 0; over != 0; i = (i + 1) % columns.length) {
      columns[over > 0 ? i : columns.length - 1 - i] -= Integer.signum(over);
      over -= Integer.signum(over);
    }
    return columns;
  }
}
