package dev.ataws.bot.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;

/** Writes a JSON value in one line as Python's {@code str} does, which is how texts and tables hold it. */
final class PythonText {
  private PythonText() {}

  static String of(JsonNode value) {
    if (value.isTextual()) {
      return value.textValue();
    }
    return value.isContainerNode() ? container(value) : scalar(value);
  }

  private static String scalar(JsonNode value) {
    if (value.isNumber()) {
      return Numbers.of(value, "nan", "inf");
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? "True" : "False";
    }
    return value.isNull() || value.isMissingNode() ? "None" : value.asText();
  }

  private static String container(JsonNode value) {
    StringBuilder out = new StringBuilder();
    literal(value, out);
    return out.toString();
  }

  private static void literal(JsonNode value, StringBuilder out) {
    if (value.isTextual()) {
      quoted(value.textValue(), out);
    } else if (value.isArray()) {
      array(value, out);
    } else if (value.isObject()) {
      object(value, out);
    } else {
      out.append(scalar(value));
    }
  }

  private static void array(JsonNode array, StringBuilder out) {
    out.append('[');
    for (Iterator<JsonNode> elements = array.elements(); elements.hasNext(); ) {
      literal(elements.next(), out);
      out.append(elements.hasNext() ? ", " : "");
    }
    out.append(']');
  }

  private static void object(JsonNode object, StringBuilder out) {
    out.append('{');
    String separator = "";
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      out.append(separator);
      quoted(member.getKey(), out);
      out.append(": ");
      literal(member.getValue(), out);
      separator = ", ";
    }
    out.append('}');
  }

  /** In single quotes, or in double ones where that saves escapes. */
  private static void quoted(String text, StringBuilder out) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    out.append(quote);
    text.codePoints().forEach(c -> {
      if (c == quote || c == '\\') {
        out.append('\\').append((char) c);
      } else {
        out.append(isPrintable(c) ? Character.toString(c) : escaped(c));
      }
    });
    out.append(quote);
  }

  private static String escaped(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> {
        if (c <= 0xff) {
          yield "\\x%02x".formatted(c);
        }
        yield (c <= 0xffff ? "\\u%04x" : "\\U%08x").formatted(c);
      }
    };
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }
}
