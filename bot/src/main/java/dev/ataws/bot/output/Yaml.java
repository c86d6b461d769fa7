package dev.ataws.bot.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Writes YAML in blocks with the names in order, as ruamel.yaml with libyaml does. A list or an object that a query picked more
 * than once is written once, with an anchor, and referred to.
 */
final class Yaml {
  /** The most bytes of a name before a question mark has to introduce it. */
  private static final int LONGEST_NAME = 128;

  private final YamlLines lines = new YamlLines();
  private final YamlText texts = new YamlText(lines);
  private final IdentityHashMap<JsonNode, String> anchors = new IdentityHashMap<>();
  private final Set<String> written = new HashSet<>();
  private int lastAnchor;

  private Yaml() {}

  /** The value as a document; a bare scalar as JSON, since YAML would need a mark for its end. */
  static String of(JsonNode value) {
    return value.isContainerNode() ? new Yaml().document(value) : Json.of(value);
  }

  /** The value as the only element of a list. */
  static String item(JsonNode value) {
    return new Yaml().itemOf(value);
  }

  private String document(JsonNode value) {
    findAnchors(value);
    value(value, false);
    return end();
  }

  private String itemOf(JsonNode value) {
    findAnchors(value);
    lines.deeper();
    lines.next();
    lines.blockMark("-");
    value(value, false);
    lines.shallower();
    return end();
  }

  private String end() {
    lines.next();
    return lines.toString();
  }

  private void findAnchors(JsonNode value) {
    if (!value.isContainerNode()) {
      return;
    }
    String anchor = anchors.putIfAbsent(value, "");
    if (anchor == null) {
      if (value.isArray()) {
        value.forEach(this::findAnchors);
      } else {
        Keys.of(value).forEach(key -> findAnchors(value.get(key)));
      }
    } else if (anchor.isEmpty()) {
      anchors.put(value, "id%03d".formatted(++lastAnchor));
    }
  }

  private void value(JsonNode value, boolean isMember) {
    if (!value.isContainerNode()) {
      scalar(value);
      return;
    }
    String anchor = anchors.getOrDefault(value, "");
    if (!anchor.isEmpty()) {
      if (!written.add(anchor)) {
        lines.word("*" + anchor);
        return;
      }
      lines.word("&" + anchor);
    }
    if (value.isEmpty()) {
      lines.word(value.isArray() ? "[]" : "{}");
    } else if (value.isArray()) {
      array(value, isMember);
    } else {
      object(value);
    }
  }

  /** Below a name the dashes stand where the name begins. */
  private void array(JsonNode array, boolean isMember) {
    boolean isDeeper = !isMember || lines.isAtIndent();
    if (isDeeper) {
      lines.deeper();
    }
    for (JsonNode element : array) {
      lines.next();
      lines.blockMark("-");
      value(element, false);
    }
    if (isDeeper) {
      lines.shallower();
    }
  }

  private void object(JsonNode object) {
    lines.deeper();
    for (String key : Keys.of(object)) {
      lines.next();
      name(key);
      value(object.get(key), true);
    }
    lines.shallower();
  }

  private void name(String name) {
    if (YamlText.isOneLine(name) && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME) {
      texts.name(name);
      lines.mark(":");
    } else {
      lines.blockMark("?");
      texts.value(name);
      lines.next();
      lines.blockMark(":");
    }
  }

  private void scalar(JsonNode value) {
    if (value.isTextual()) {
      texts.value(value.textValue());
    } else if (value.isNumber()) {
      lines.word(Numbers.of(value, ".nan", ".inf"));
    } else {
      lines.word(value.isMissingNode() ? "null" : value.asText());
    }
  }
}
