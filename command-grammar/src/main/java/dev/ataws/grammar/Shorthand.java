package dev.ataws.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/**
 * Reads the AWS CLI's <a href="https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-shorthand.html">shorthand
 * syntax</a>, {@code Name=tag:Env,Values=prod,test}, into a tree of texts, lists and maps; types come later, from the
 * shape.
 */
final class Shorthand {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern FILE = Pattern.compile("fileb?://", Pattern.CASE_INSENSITIVE);
  private static final int DEEPEST = 100;

  private final String input;
  private int position;
  private int depth;

  private Shorthand(String input) {
    this.input = input;
  }

  /** The map that a shorthand text stands for; a {@link Fault} says what was expected where. */
  static ObjectNode read(String input) throws Fault {
    Shorthand reader = new Shorthand(input);
    ObjectNode parameter = NODES.objectNode();
    reader.keyValue(parameter);
    while (reader.position < input.length()) {
      reader.expect(',');
      reader.keyValue(parameter);
    }
    return parameter;
  }

  private void keyValue(ObjectNode parameter) throws Fault {
    int start = position;
    put(parameter, keyBeforeEquals(), values(), start);
  }

  /** The key; {@code @=} behind it would read a file if the value named one. */
  private String keyBeforeEquals() throws Fault {
    String key = key();
    blanks();
    int at = position;
    boolean readsFiles = at('@');
    if (readsFiles) {
      position++;
    }
    expect('=');
    if (readsFiles && FILE.matcher(input).find(position)) {
      throw new Fault(at, "the value itself, for `@=` would read a file,");
    }
    return key;
  }

  private void put(ObjectNode parameter, String key, JsonNode value, int start) throws Fault {
    if (parameter.has(key)) {
      throw new Fault(start, "another key: `" + key + "` was given already");
    }
    parameter.set(key, value);
  }

  private String key() {
    int start = position;
    while (position < input.length() && isKeyCharacter(input.charAt(position))) {
      position++;
    }
    return input.substring(start, position);
  }

  private static boolean isKeyCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-_.#/:".indexOf(c) >= 0;
  }

  private JsonNode values() throws Fault {
    if (position == input.length()) {
      return TextNode.valueOf("");
    }
    return switch (input.charAt(position)) {
      case '[' -> explicitList();
      case '{' -> hash();
      default -> commaSeparated();
    };
  }

  /** One value, or a list of them: what follows a comma is a value until it turns out to be the next key. */
  private JsonNode commaSeparated() throws Fault {
    JsonNode first = TextNode.valueOf(firstValue());
    blanks();
    if (!at(',')) {
      return first;
    }
    expect(',');
    ArrayNode list = NODES.arrayNode().add(first);
    boolean more = true;
    while (more) {
      more = nextOf(list);
    }
    return list.size() == 1 ? first : list;
  }

  /** Adds the next value of a list and says whether more may follow; goes back to the comma where a key begins. */
  private boolean nextOf(ArrayNode list) throws Fault {
    try {
      String value = secondValue();
      blanks();
      if (position == input.length()) {
        list.add(value);
        return false;
      }
      expect(',');
      list.add(value);
      return true;
    } catch (Fault nextKey) {
      if (position == input.length()) {
        throw nextKey;
      }
      position = input.lastIndexOf(',', position);
      return false;
    }
  }

  private ArrayNode explicitList() throws Fault {
    deeper();
    expect('[');
    ArrayNode list = NODES.arrayNode();
    while (!at(']')) {
      list.add(explicitValue());
      separator(']');
    }
    position++;
    depth--;
    return list;
  }

  private ObjectNode hash() throws Fault {
    deeper();
    expect('{');
    ObjectNode hash = NODES.objectNode();
    while (!at('}')) {
      hash.set(keyBeforeEquals(), explicitValue());
      separator('}');
    }
    position++;
    depth--;
    return hash;
  }

  private void separator(char closing) throws Fault {
    blanks();
    if (!at(closing)) {
      expect(',');
    }
  }

  private void deeper() throws Fault {
    if (++depth > DEEPEST) {
      throw new Fault(position, "at most " + DEEPEST + " levels of nesting");
    }
  }

  private JsonNode explicitValue() throws Fault {
    if (at('[')) {
      return explicitList();
    }
    return at('{') ? hash() : TextNode.valueOf(firstValue());
  }

  private String firstValue() throws Fault {
    return at('\'') || at('"') ? quoted() : bare("\"',]}");
  }

  private String secondValue() throws Fault {
    if (at('\'') || at('"')) {
      return quoted();
    }
    int start = position;
    String value = bare("\"',=");
    if (position == start) {
      throw expected("a value");
    }
    return value;
  }

  /** A quoted value; an escaped quote that turns out to be the last one closes it, as in {@code 'C:\'}. */
  private String quoted() throws Fault {
    char quote = input.charAt(position);
    int lastEscaped = -1;
    int end = position + 1;
    while (end < input.length() && input.charAt(end) != quote) {
      if (input.charAt(end) == '\\' && end + 1 < input.length() && input.charAt(end + 1) == quote) {
        lastEscaped = ++end;
      }
      end++;
    }
    if (end >= input.length() && (end = lastEscaped) < 0) {
      throw expected("a closing " + quote);
    }
    String value = input.substring(position + 1, end);
    position = end + 1;
    return value.replace("\\" + quote, String.valueOf(quote)).replace("\\\\", "\\");
  }

  /** A value without quotes, up to one of the characters that end it; {@code \,} is a comma in it. */
  private String bare(String ends) {
    StringBuilder value = new StringBuilder();
    boolean first = true;
    while (position < input.length()) {
      char c = input.charAt(position);
      if (input.startsWith("\\,", position)) {
        value.append(',');
        position += 2;
      } else if (first ? !startsBare(c) : !continuesBare(c, ends)) {
        break;
      } else {
        value.append(c);
        position++;
      }
      first = false;
    }
    return value.toString().stripTrailing();
  }

  private static boolean startsBare(char c) {
    return c > ' ' && !Character.isSurrogate(c) && "\"',=[{".indexOf(c) < 0;
  }

  private static boolean continuesBare(char c, String ends) {
    return (c > ' ' ? !Character.isSurrogate(c) : Character.isWhitespace(c)) && ends.indexOf(c) < 0;
  }

  private void blanks() {
    while (position < input.length() && " \t\n\r\u000B\f".indexOf(input.charAt(position)) >= 0) {
      position++;
    }
  }

  private boolean at(char c) {
    return position < input.length() && input.charAt(position) == c;
  }

  private void expect(char c) throws Fault {
    blanks();
    if (!at(c)) {
      throw expected("`" + c + "`");
    }
    position++;
    blanks();
  }

  private Fault expected(String what) {
    return new Fault(position, what);
  }

  /** Where a shorthand text breaks off from the syntax, with what should have stood there. */
  @SuppressWarnings("serial") // never serialised: it does not leave this package
  static final class Fault extends Exception {
    private final int at;
    private final String expected;

    Fault(int at, String expected) {
      super(expected, null, false, false);
      this.at = at;
      this.expected = expected;
    }

    int at() {
      return at;
    }

    String expected() {
      return expected;
    }
  }
}
