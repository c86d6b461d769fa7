package dev.ataws.bot.rendering;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
   * @param numbers whether a column holds numbers, which are aligned to the right
   */
  static ObjectNode table(List<List<String>> rows, List<Boolean> numbers) {
    ObjectNode table = block("table");
    ArrayNode columns = table.putArray("column_settings");
    numbers.forEach(isNumber -> columns.addObject().put("align", isNumber ? "right" : "left"));
    ArrayNode lines = table.putArray("rows");
    for (List<String> row : rows) {
      ArrayNode cells = lines.addArray();
      // Slack refuses an empty cell
      row.forEach(cell ->
          cells.addObject().put("type", "raw_text").put("text", cell.isEmpty() ? " " : cell));
    }
    return table;
  }

  /** A row of buttons. */
  static ObjectNode buttons(ObjectNode... buttons) {
    ObjectNode actions = block("actions");
    actions.putArray("elements").addAll(List.of(buttons));
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

  private static ObjectNode block(String type) {
    return NODES.objectNode().put("type", type);
  }

  private static ObjectNode text(String type, String text) {
    return NODES.objectNode().put("type", type).put("text", text);
  }
}
