package dev.ataws.notifications.recognition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ataws.notifications.cards.Cut;
import dev.ataws.notifications.sources.words.Secrets;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;
import java.util.Map;
import java.util.Set;

/** JSON as lines for people, {@code name: value}, of no more than a given length and depth; secrets are not shown. */
final class FieldTree {
  private static final int CARD_LENGTH = 6_000;
  private static final int CARD_DEPTH = 6;
  private static final int CARD_VALUE = 400;
  private static final int WHOLE_LENGTH = 1_000_000;
  private static final int WHOLE_DEPTH = 100;

  private final int longest;
  private final int deepest;
  private final int longestValue;
  private final StringBuilder lines = new StringBuilder();
  private boolean isCut;

  private FieldTree(int longest, int deepest, int longestValue) {
    this.longest = longest;
    this.deepest = deepest;
    this.longestValue = longestValue;
  }

  /** Returns the tree as it fits a card, without some members of the top. */
  static FieldTree onCard(JsonNode json, Set<String> without) {
    FieldTree tree = new FieldTree(CARD_LENGTH, CARD_DEPTH, CARD_VALUE);
    tree.node(json, "", without);
    return tree;
  }

  /** Returns all of the tree, or as much as anybody can want. */
  static String whole(JsonNode json) {
    FieldTree tree = new FieldTree(WHOLE_LENGTH, WHOLE_DEPTH, WHOLE_LENGTH);
    tree.node(json, "", Set.of());
    return tree.text();
  }

  /** Tells whether something was left out. */
  boolean isCut() {
    return isCut;
  }

  /** Returns the lines; empty if there are no values. */
  String text() {
    return lines.toString().stripTrailing();
  }

  private void node(JsonNode node, String indent, Set<String> without) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (!without.contains(member.getKey())) {
        member(member.getKey().strip(), member.getValue(), indent);
      }
    }
    if (node.isArray()) {
      for (JsonNode item : node) {
        entry("-", item, indent);
      }
    }
  }

  private void member(String name, JsonNode value, String indent) {
    if (Secrets.hides(Words.plain(name))) {
      line(indent + name + ": (not shown)");
    } else {
      entry(name + ":", value, indent);
    }
  }

  private void entry(String begin, JsonNode value, String indent) {
    if (value.isValueNode()) {
      String text = Wording.value(value);
      if (!text.isBlank()) {
        line(indent + begin + " " + shortened(text.strip()).replace("\n", "\n" + indent + "  "));
      }
    } else if (!value.isEmpty()) {
      inner(begin, value, indent);
    }
  }

  private void inner(String begin, JsonNode value, String indent) {
    if (indent.length() / 2 >= deepest) {
      isCut = true;
      line(indent + begin + " …");
      return;
    }
    if (isFull()) {
      return;
    }
    int before = lines.length();
    line(indent + begin);
    int header = lines.length();
    node(value, indent + "  ", Set.of());
    if (lines.length() == header && !isCut) {
      lines.setLength(before); // all that is in it is empty
    }
  }

  private String shortened(String text) {
    if (text.length() > longestValue) {
      isCut = true;
    }
    return Cut.to(longestValue, text);
  }

  private void line(String line) {
    if (!isFull()) {
      lines.append(line).append('\n');
    }
  }

  private boolean isFull() {
    if (lines.length() >= longest) {
      isCut = true;
    }
    return isCut && lines.length() >= longest;
  }
}
