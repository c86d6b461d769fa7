package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the rich_text block that Slack sends along with the text of a typed message. */
final class RichText {
  private static final Pattern FENCE =
      Pattern.compile("```\\n?(?<code>.*?)\\n?```", Pattern.DOTALL);
  /** Slack styles what stands between two marks, also where a command needs the marks themselves. */
  private static final Pattern PIECE = Pattern.compile("<@(?<user>[A-Z0-9]+)>"
      + "|<#(?<channel>[A-Z0-9]+)(?:\\|[^>]*)?>"
      + "|<(?<url>[^@#!>|][^>|]*)(?:\\|(?<label>[^>]*))?>"
      + "|`(?<code>[^`\\n]+)`"
      + styled("bold", "\\*")
      + styled("italic", "_")
      + styled("strike", "~"));

  private static final List<String> STYLES = List.of("code", "bold", "italic", "strike");

  private static String styled(String name, String mark) {
    String inner = "[^" + mark + "\\s<](?:[^" + mark + "\\n<]*[^" + mark + "\\s<])?";
    return "|(?<![\\w" + mark + "])" + mark + "(?<" + name + ">" + inner + ")" + mark + "(?![\\w"
        + mark + "])";
  }

  private RichText() {}

  /** The blocks for a text in Slack's own form. */
  static ArrayNode of(String delivered, String blockId) {
    ArrayNode elements = Json.array();
    Matcher fences = FENCE.matcher(delivered);
    int end = 0;
    while (fences.find()) {
      addSection(elements, delivered.substring(end, fences.start()));
      ObjectNode code = elements.addObject().put("type", "rich_text_preformatted");
      addText(code.putArray("elements"), fences.group("code"));
      code.put("border", 0);
      end = fences.end();
    }
    addSection(elements, delivered.substring(end));
    ArrayNode blocks = Json.array();
    blocks.addObject().put("type", "rich_text").put("block_id", blockId).set("elements", elements);
    return blocks;
  }

  private static void addSection(ArrayNode elements, String text) {
    if (!text.isEmpty()) {
      addPieces(elements.addObject().put("type", "rich_text_section").putArray("elements"), text);
    }
  }

  private static void addPieces(ArrayNode pieces, String text) {
    Matcher found = PIECE.matcher(text);
    int end = 0;
    while (found.find()) {
      addText(pieces, text.substring(end, found.start()));
      addPiece(pieces, found);
      end = found.end();
    }
    addText(pieces, text.substring(end));
  }

  private static void addPiece(ArrayNode pieces, Matcher found) {
    if (found.group("user") != null) {
      pieces.addObject().put("type", "user").put("user_id", found.group("user"));
    } else if (found.group("channel") != null) {
      pieces.addObject().put("type", "channel").put("channel_id", found.group("channel"));
    } else if (found.group("url") != null) {
      ObjectNode link =
          pieces.addObject().put("type", "link").put("url", Typed.unescape(found.group("url")));
      if (found.group("label") != null) {
        link.put("text", Typed.unescape(found.group("label")));
      }
    } else {
      String style =
          STYLES.stream().filter(name -> found.group(name) != null).findFirst().orElseThrow();
      ObjectNode text =
          pieces.addObject().put("type", "text").put("text", Typed.unescape(found.group(style)));
      text.putObject("style").put(style, true);
    }
  }

  private static void addText(ArrayNode pieces, String text) {
    if (!text.isEmpty()) {
      pieces.addObject().put("type", "text").put("text", Typed.unescape(text));
    }
  }
}
