package dev.ataws.playground.conversations;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Writes Slack's blocks as lines that a person can read and write. */
final class BlockText {
  private static final String FENCE = "```";

  private final List<String> lines = new ArrayList<>();

  private BlockText() {}

  /** The lines of a message: its blocks, or its text where it has none. */
  static List<String> lines(JsonNode blocks, String text) {
    BlockText whole = new BlockText();
    blocks.forEach(whole::block);
    if (blocks.isEmpty()) {
      whole.add("", text);
    }
    return whole.lines;
  }

  /** The lines of a form: its title, its fields, its buttons. */
  static List<String> form(JsonNode view) {
    BlockText whole = new BlockText();
    whole.lines.add("*" + text(view.path("title")) + "*");
    view.path("blocks").forEach(whole::block);
    if (view.has("submit")) {
      whole.lines.add("[" + text(view.path("submit")) + "]");
    }
    return whole.lines;
  }

  private void block(JsonNode block) {
    switch (block.path("type").asText()) {
      case "header" -> lines.add("*" + text(block.path("text")) + "*");
      case "section" -> section(block);
      case "context" -> block.path("elements").forEach(element -> add("~ ", text(element)));
      case "rich_text" -> block.path("elements").forEach(this::richText);
      case "table" -> block.path("rows").forEach(row -> lines.add(row(row)));
      case "actions" -> lines.add(all(block.path("elements")));
      case "divider" -> lines.add("---");
      case "image" -> lines.add("[picture: " + block.path("alt_text").asText() + "]");
      case "input" -> input(block);
      default -> lines.add(block.toString());
    }
  }

  private void input(JsonNode input) {
    String optional = input.path("optional").asBoolean() ? " (optional)" : "";
    lines.add(text(input.path("label")) + optional + ": " + element(input.path("element")));
    if (input.has("hint")) {
      add("~ ", text(input.path("hint")));
    }
  }

  private void section(JsonNode section) {
    if (section.has("text")) {
      add("", text(section.path("text")));
    }
    section.path("fields").forEach(field -> add("• ", text(field)));
    if (section.has("accessory")) {
      lines.add(element(section.path("accessory")));
    }
  }

  private void richText(JsonNode part) {
    String said = StreamSupport.stream(part.path("elements").spliterator(), false)
        .map(piece -> piece.path("text").asText())
        .collect(Collectors.joining());
    if (part.path("type").asText().equals("rich_text_preformatted")) {
      lines.add(FENCE);
      add("", said);
      lines.add(FENCE);
    } else {
      add("", said);
    }
  }

  private static String row(JsonNode row) {
    return StreamSupport.stream(row.spliterator(), false)
        .map(BlockText::cell)
        .collect(Collectors.joining(" | "))
        .stripTrailing();
  }

  private static String cell(JsonNode cell) {
    if (cell.path("type").asText().equals("raw_text")) {
      return cell.path("text").asText();
    }
    return pieces(cell.path("elements")).collect(Collectors.joining());
  }

  /** A date is what it says where its reader's clock is not known. */
  private static Stream<String> pieces(JsonNode elements) {
    return StreamSupport.stream(elements.spliterator(), false)
        .flatMap(piece -> piece.has("elements")
            ? pieces(piece.path("elements"))
            : Stream.of(piece.path("text").asText(piece.path("fallback").asText())));
  }

  private static String all(JsonNode elements) {
    return StreamSupport.stream(elements.spliterator(), false)
        .map(BlockText::element)
        .collect(Collectors.joining(" "));
  }

  private static String element(JsonNode element) {
    if (element.path("type").asText().equals("button")) {
      return "[" + text(element.path("text")) + "]";
    }
    List<String> options = new ArrayList<>();
    element
        .findValues("options")
        .forEach(list -> list.forEach(option -> options.add(text(option.path("text")))));
    String hint = element.has("placeholder") ? text(element.path("placeholder")) : kind(element);
    return options.isEmpty()
        ? "[" + hint + " …]"
        : "[" + hint + ": " + String.join(" / ", options) + "]";
  }

  private static String kind(JsonNode element) {
    return element.path("type").asText().replace('_', ' ');
  }

  private static String text(JsonNode text) {
    return text.path("text").asText();
  }

  private void add(String mark, String text) {
    text.lines().forEach(line -> lines.add(mark + line));
  }
}
