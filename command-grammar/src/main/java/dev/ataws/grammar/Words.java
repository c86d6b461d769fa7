package dev.ataws.grammar;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits a text into words as a POSIX shell does, expanding nothing: quotes, escapes, adjacent words, line continuations.
 * Beyond the shell it takes JSON without quotes as one word, for it is what people type in a chat.
 */
final class Words {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What begins like this means JSON; a bracket alone may be a value of its own. */
  private static final Pattern OPEN_JSON = Pattern.compile("\\{\\s*\"|\\[\\s*[\"{]");

  /** Each look for JSON may read the rest of the text, so there is an end to it. */
  private static final int MOST_FAILED_JSON = 50;

  private static final String OPERATORS = "|;&>";
  private static final String ESCAPABLE_IN_DOUBLE_QUOTES = "$`\"\\";

  private final String text;
  private final List<Word> words = new ArrayList<>();
  private int position;
  private int failedJson;

  private Words(String text) {
    this.text = text;
  }

  /** The words of a text; a {@link Rejection} names an open quote or a shell operator. */
  static List<Word> of(String text) {
    return new Words(text).split();
  }

  private List<Word> split() {
    while (skipBlanks()) {
      Optional<Word> json = unquotedJson(position);
      if (json.isPresent()) {
        words.add(json.get());
      } else {
        word();
      }
    }
    return List.copyOf(words);
  }

  private boolean skipBlanks() {
    while (position < text.length() && (isBlank(position) || isContinuation(position))) {
      position += isBlank(position) ? 1 : 2;
    }
    return position < text.length();
  }

  private boolean isBlank(int at) {
    return Character.isWhitespace(text.charAt(at));
  }

  private boolean isContinuation(int at) {
    return text.startsWith("\\\n", at);
  }

  /** A JSON object or array that begins here and ends where a word may end. */
  private Optional<Word> unquotedJson(int start) {
    char first = text.charAt(start);
    if ((first != '{' && first != '[') || failedJson == MOST_FAILED_JSON) {
      return Optional.empty();
    }
    try (JsonParser parser = JSON.createParser(new StringReader(text.substring(start)))) {
      parser.readValueAsTree();
      int end = start + (int) parser.currentTokenLocation().getCharOffset() + 1;
      if (end < text.length() && !isBlank(end)) {
        return Optional.empty();
      }
      position = end;
      return Optional.of(new Word(text.substring(start, end), start, Word.Form.JSON));
    } catch (JsonEOFException open) {
      if (OPEN_JSON.matcher(text).region(start, text.length()).lookingAt()) {
        throw new Rejection(Texts.openJson(start));
      }
      failedJson++;
      return Optional.empty();
    } catch (IOException notJson) {
      failedJson++;
      return Optional.empty(); // then it is an ordinary word, and its option's reader judges it
    }
  }

  private void word() {
    int start = position;
    StringBuilder word = new StringBuilder();
    boolean startsQuoted = "'\"\\".indexOf(text.charAt(start)) >= 0;
    while (position < text.length() && !isBlank(position)) {
      char c = text.charAt(position);
      if (OPERATORS.indexOf(c) >= 0 && !closesPlaceholder(c, word)) {
        throw new Rejection(Texts.shellOperator(c, position));
      } else if (c == '\'') {
        word.append(singleQuoted());
      } else if (c == '"') {
        word.append(doubleQuoted());
      } else if (c == '\\') {
        escape(word);
      } else {
        word.append(c);
        position++;
      }
      Word value = c == '=' && isOption(word) ? jsonValue(start, word) : null;
      if (value != null) {
        words.add(value);
        return;
      }
    }
    words.add(new Word(word.toString(), start, startsQuoted ? Word.Form.QUOTED : Word.Form.BARE));
  }

  /** {@code <name>} is a placeholder that somebody left in, not the shell's redirection. */
  private static boolean closesPlaceholder(char operator, StringBuilder word) {
    return operator == '>' && word.lastIndexOf("<") > word.lastIndexOf(">");
  }

  private static boolean isOption(StringBuilder word) {
    return word.charAt(0) == '-' && word.indexOf("=") == word.length() - 1;
  }

  /** {@code --option={"json": …}} as one word, when that is what stands here. */
  private @Nullable Word jsonValue(int start, StringBuilder option) {
    return position >= text.length()
        ? null
        : unquotedJson(position)
            .map(json -> new Word(option + json.text(), start, Word.Form.JSON))
            .orElse(null);
  }

  private void escape(StringBuilder word) {
    if (!isContinuation(position) && position + 1 < text.length()) {
      word.append(text.charAt(position + 1));
    }
    position += 2;
  }

  private String singleQuoted() {
    int end = text.indexOf('\'', position + 1);
    if (end < 0) {
      throw new Rejection(Texts.openQuote('\'', position));
    }
    String quoted = text.substring(position + 1, end);
    position = end + 1;
    return quoted;
  }

  private String doubleQuoted() {
    int start = position++;
    StringBuilder quoted = new StringBuilder();
    while (position < text.length() && text.charAt(position) != '"') {
      char c = text.charAt(position++);
      if (c != '\\' || position == text.length()) {
        quoted.append(c);
      } else if (ESCAPABLE_IN_DOUBLE_QUOTES.indexOf(text.charAt(position)) >= 0) {
        quoted.append(text.charAt(position++));
      } else if (text.charAt(position) == '\n') {
        position++;
      } else {
        quoted.append(c);
      }
    }
    if (position == text.length()) {
      throw new Rejection(Texts.openQuote('"', start));
    }
    position++;
    return quoted.toString();
  }
}
