package dev.ataws.bot.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;

/** Writes JSON with four blanks a level and nothing escaped that need not be, as Python's {@code json} does. */
final class Json {
  private static final String LEVEL = "    ";
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder();

  private Json() {}

  static String of(JsonNode value) {
    Json json = new Json();
    json.value(value, 0);
    return json.out.append('\n').toString();
  }

  private void value(JsonNode value, int level) {
    if (value.isObject()) {
      object(value, level);
    } else if (value.isArray()) {
      array(value, level);
    } else if (value.isNumber()) {
      out.append(Numbers.of(value, "NaN", "Infinity"));
    } else if (value.isTextual()) {
      text(value.textValue());
    } else {
      out.append(value.isMissingNode() ? "null" : value.asText());
    }
  }

  private void object(JsonNode object, int level) {
    if (object.isEmpty()) {
      out.append("{}");
      return;
    }
    char mark = '{';
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      out.append(mark);
      line(level + 1);
      text(member.getKey());
      out.append(": ");
      value(member.getValue(), level + 1);
      mark = ',';
    }
    line(level);
    out.append('}');
  }

  private void array(JsonNode array, int level) {
    if (array.isEmpty()) {
      out.append("[]");
      return;
    }
    char mark = '[';
    for (Iterator<JsonNode> elements = array.elements(); elements.hasNext(); mark = ',') {
      out.append(mark);
      line(level + 1);
      value(elements.next(), level + 1);
    }
    line(level);
    out.append(']');
  }

  private void line(int level) {
    out.append('\n');
    for (int i = 0; i < level; i++) {
      out.append(LEVEL);
    }
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i));
    }
    out.append('"');
  }

  private void character(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\f' -> out.append("\\f");
      case '\b' -> out.append("\\b");
      default -> {
        if (c < ' ') {
          out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
        } else {
          out.append(c);
        }
      }
    }
  }
}
