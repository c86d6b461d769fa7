package dev.ataws.bot.output;

import java.util.regex.Pattern;

/** Writes a text plain where it stays a text when it is read, else in single quotes, else in double quotes with escapes. */
final class YamlText {
  /** What begins something that is not a text. */
  private static final String OTHERS_BEGIN = "tTfFnN~<=+-.0123456789";

  /** What YAML 1.2 and its dates, merges and values make of a plain word, as ruamel.yaml reads them. */
  private static final Pattern OTHER = Pattern.compile(String.join(
      "|",
      "true|True|TRUE|false|False|FALSE|~|null|Null|NULL|<<|=",
      "[-+]?[0-9][0-9_]*+\\.[0-9_]*+(?:[eE][-+]?[0-9]+)?",
      "[-+]?[0-9][0-9_]*+[eE][-+]?[0-9]+",
      "[-+]?\\.[0-9_]++(?:[eE][-+][0-9]+)?",
      "[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)",
      "[-+]?0b[0-1_]+|[-+]?0o?[0-7_]+|[-+]?[0-9_]+|[-+]?0x[0-9a-fA-F_]+",
      "[0-9]{4}-[0-9]{2}-[0-9]{2}",
      "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \\t]++)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]*+)?"
          + "(?:[ \\t]*+(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?"));

  private static final String NOT_FIRST = "#,[]{}&*!|>'\"%@`";

  private final YamlLines lines;

  YamlText(YamlLines lines) {
    this.lines = lines;
  }

  static boolean isOneLine(String text) {
    return text.codePoints().noneMatch(YamlText::isBreak);
  }

  /** A name before its colon, which stays in one line. */
  void name(String name) {
    text(name, false);
  }

  /** A text, which is broken at its blanks when it gets long. */
  void value(String text) {
    lines.deeper();
    text(text, true);
    lines.shallower();
  }

  private void text(String text, boolean mayBreak) {
    if (isPlain(text)) {
      plain(text, mayBreak);
    } else if (isSingleQuoted(text)) {
      singleQuoted(text, mayBreak);
    } else {
      doubleQuoted(text, mayBreak);
    }
  }

  private static boolean isPlain(String text) {
    if (text.isEmpty() || text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ') {
      return false;
    }
    return !(OTHERS_BEGIN.indexOf(text.charAt(0)) >= 0 && OTHER.matcher(text).matches())
        && !text.startsWith("---")
        && !text.startsWith("...")
        && !hasMarks(text)
        && text.codePoints().allMatch(c -> isPrintable(c) && !isBreak(c));
  }

  /** Whether something in the text would be read as a mark of a block. */
  private static boolean hasMarks(String text) {
    char first = text.charAt(0);
    if (NOT_FIRST.indexOf(first) >= 0 || ("?-".indexOf(first) >= 0 && isBlank(text, 1))) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == ':' && isBlank(text, i + 1)) || (c == '#' && isBlank(text, i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(String text, int at) {
    return at < 0
        || at >= text.length()
        || " \t\0".indexOf(text.charAt(at)) >= 0
        || isBreak(text.charAt(at));
  }

  /** Blanks beside a break would be lost. */
  private static boolean isSingleQuoted(String text) {
    int before = 'x';
    for (int i = 0; i < text.length(); i += Character.charCount(before)) {
      int c = text.codePointAt(i);
      if (!isPrintable(c) || (c == ' ' && isBreak(before)) || (isBreak(c) && before == ' ')) {
        return false;
      }
      before = c;
    }
    return true;
  }

  private static boolean isBreak(int c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /** What libyaml takes for printable; it escapes all beyond the basic plane, emoji too. */
  private static boolean isPrintable(int c) {
    return c == '\n'
        || (c >= 0x20 && c <= 0x7e)
        || (c >= 0xa0 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd && c != 0xfeff);
  }

  private void plain(String text, boolean mayBreak) {
    lines.blank();
    written(text, mayBreak);
  }

  private void singleQuoted(String text, boolean mayBreak) {
    lines.word("'");
    written(text.replace("'", "''"), mayBreak);
    lines.mark("'");
  }

  /** A long line goes on after its next single blank; the first line feed of several is doubled, since one would mean a blank. */
  private void written(String text, boolean mayBreak) {
    int before = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(before)) {
      int c = text.codePointAt(i);
      if (c == ' ') {
        boolean isSingle = before != ' ' && !text.startsWith(" ", i + 1);
        space(mayBreak && isSingle && isWithin(text, i));
      } else if (isBreak(c)) {
        if (c == '\n' && !isBreak(before)) {
          lines.breakText(c);
        }
        lines.breakText(c);
      } else {
        if (isBreak(before)) {
          lines.next();
        }
        lines.put(c);
      }
      before = c;
    }
    if (isBreak(before)) {
      lines.next();
    }
  }

  private void doubleQuoted(String text, boolean mayBreak) {
    lines.word("\"");
    int before = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(before)) {
      int c = text.codePointAt(i);
      if (c == ' ') {
        boolean breaks = space(mayBreak && before != ' ' && isWithin(text, i));
        if (breaks && text.startsWith(" ", i + 1)) {
          lines.mark("\\"); // else the blank would be lost
        }
      } else if (c == '"' || c == '\\' || !isPrintable(c) || isBreak(c)) {
        lines.mark(escaped(c));
      } else {
        lines.put(c);
      }
      before = c;
    }
    lines.mark("\"");
  }

  private static boolean isWithin(String text, int at) {
    return at > 0 && at < text.length() - 1;
  }

  /** A blank or, where the line is long and may end, its end. */
  private boolean space(boolean mayBreak) {
    boolean breaks = mayBreak && lines.isLong();
    if (breaks) {
      lines.next();
    } else {
      lines.put(' ');
    }
    return breaks;
  }

  private static String escaped(int c) {
    return switch (c) {
      case 0 -> "\\0";
      case 0x7 -> "\\a";
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case 0xb -> "\\v";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      case 0x1b -> "\\e";
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case 0x85 -> "\\N";
      case 0x2028 -> "\\L";
      case 0x2029 -> "\\P";
      default -> {
        if (c <= 0xff) {
          yield "\\x%02X".formatted(c);
        }
        yield (c <= 0xffff ? "\\u%04X" : "\\U%08X").formatted(c);
      }
    };
  }
}
