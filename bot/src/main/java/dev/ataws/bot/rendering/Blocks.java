package dev.ataws.bot.rendering;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/**
 * Makes <a href="https://docs.slack.dev/reference/block-kit/blocks">Slack blocks</a>. Texts come in plain and are escaped
 * or cut here.
 */
final class Blocks {
  /** The most characters that the text of a section may have. */
  static final int SECTION = 3_000;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int HEADER = 150;
  private static final int MENU = 150;
  private static final int OPTION_TEXT = 75;
  private static final int OPTION_VALUE = 150;
  private static final int MOST_OPTIONS = 100;

  private Blocks() {}

  /** A paragraph of mrkdwn that holds nothing unescaped but its own marks. */
  static ObjectNode section(String mrkdwn) {
    return block("section").set("text", text("mrkdwn", Mrkdwn.cut(mrkdwn, SECTION)));
  }

  static ObjectNode header(String plain) {
    return block("header")
        .set("text", text("plain_text", Mrkdwn.cut(plain, HEADER)).put("emoji", false));
  }

  /** A line of small print. */
  static ObjectNode context(String mrkdwn) {
    ObjectNode context = block("context");
    context.putArray("elements").add(text("mrkdwn", Mrkdwn.cut(mrkdwn, SECTION)));
    return context;
  }

  /** Output in fixed width, in which Slack reads no mark-up. */
  static ObjectNode preformatted(String plain) {
    ObjectNode richText = block("rich_text");
    ObjectNode preformatted =
        richText.putArray("elements").addObject().put("type", "rich_text_preformatted");
    preformatted.putArray("elements").addObject().put("type", "text").put("text", plain);
    return richText;
  }

  /**
   * A native table.
   *
   * @param rows the cells, the header row first, all rows of one length
   * @param styles how each column is set
   */
  static ObjectNode table(List<List<Cell>> rows, List<Table.Style> styles) {
    ObjectNode table = block("table");
    ArrayNode columns = table.putArray("column_settings");
    styles.forEach(style -> columns
        .addObject()
        .put("align", style == Table.Style.NUMBERS ? "right" : "left")
        .put("is_wrapped", style == Table.Style.PROSE));
    ArrayNode lines = table.putArray("rows");
    for (List<Cell> row : rows) {
      ArrayNode cells = lines.addArray();
      row.forEach(cell -> cells.add(
          cell.time().map(time -> date(time, cell.text())).orElseGet(() -> raw(cell.text()))));
    }
    return table;
  }

  /** Slack refuses an empty cell. */
  private static ObjectNode raw(String text) {
    return block("raw_text").put("text", text.isEmpty() ? " " : text);
  }

  /** A point in time, which Slack shows in the zone of whoever reads it. */
  private static ObjectNode date(Instant time, String fallback) {
    ObjectNode richText = block("rich_text");
    ObjectNode section = richText.putArray("elements").addObject().put("type", "rich_text_section");
    section
        .putArray("elements")
        .addObject()
        .put("type", "date")
        .put("timestamp", time.getEpochSecond())
        .put("format", "{date_short_pretty} {time}")
        .put("fallback", fallback);
    return richText;
  }

  /** A row of buttons. */
  static ObjectNode buttons(ObjectNode... buttons) {
    return buttons(List.of(buttons));
  }

  /** A row of buttons. */
  static ObjectNode buttons(List<ObjectNode> buttons) {
    ObjectNode actions = block("actions");
    actions.putArray("elements").addAll(buttons);
    return actions;
  }

  static ObjectNode button(String actionId, String plain, String value) {
    return block("button")
        .put("action_id", actionId)
        .put("value", value)
        .set("text", text("plain_text", plain).put("emoji", false));
  }

  /** The button that goes on. */
  static ObjectNode primaryButton(String actionId, String plain, String value) {
    return button(actionId, plain, value).put("style", "primary");
  }

  /** A paragraph with a menu beside it. */
  static ObjectNode section(String mrkdwn, String blockId, ObjectNode menu) {
    ObjectNode section = section(mrkdwn).put("block_id", blockId);
    section.set("accessory", menu);
    return section;
  }

  /** A menu of values to choose from; one with more than Slack takes is searched, which asks the bot. */
  static ObjectNode menu(String actionId, String placeholder, List<String> values) {
    ObjectNode menu = NODES.objectNode().put("action_id", actionId);
    menu.set("placeholder", text("plain_text", Mrkdwn.cut(placeholder, MENU)));
    return values.size() > MOST_OPTIONS
        ? menu.put("type", "external_select").put("min_query_length", 0)
        : menu.put("type", "static_select").set("options", options(values));
  }

  /** Those values that an option of a menu has room for. */
  static List<String> choosable(List<String> values) {
    return values.stream()
        .filter(value -> !value.isEmpty() && value.length() <= OPTION_VALUE)
        .distinct()
        .toList();
  }

  /** The options of a menu. */
  static ArrayNode options(List<String> values) {
    return options(values, values);
  }

  /** The options of a menu, whose texts are not their values. */
  static ArrayNode options(List<String> texts, List<String> values) {
    ArrayNode options = NODES.arrayNode();
    for (int i = 0; i < values.size(); i++) {
      ObjectNode option = options.addObject().put("value", values.get(i));
      option.set("text", text("plain_text", Mrkdwn.cut(texts.get(i), OPTION_TEXT)));
    }
    return options;
  }

  private static ObjectNode block(String type) {
    return NODES.objectNode().put("type", type);
  }

  private static ObjectNode text(String type, String text) {
    return NODES.objectNode().put("type", type).put("text", text);
  }
}
