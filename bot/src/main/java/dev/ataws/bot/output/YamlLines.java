package dev.ataws.bot.output;

/** The lines of a YAML document as they are written: where the next character goes, how far lines are indented. */
final class YamlLines {
  /** How long a line gets before a text is broken at its next blank. */
  static final int LONGEST = 80;

  private static final int LEVEL = 2;

  private final StringBuilder out = new StringBuilder();
  private int column;
  private int indent = -LEVEL;
  private boolean isAfterBlank = true;
  private boolean isAtIndent = true;

  void deeper() {
    indent += LEVEL;
  }

  void shallower() {
    indent -= LEVEL;
  }

  /** Whether the line is longer than it should be. */
  boolean isLong() {
    return column > LONGEST;
  }

  /** Whether nothing but blanks and the dashes, question marks and colons of blocks stand in the line. */
  boolean isAtIndent() {
    return isAtIndent;
  }

  void put(int codePoint) {
    out.appendCodePoint(codePoint);
    column++;
    isAtIndent = false;
    isAfterBlank = false;
  }

  /** A word of YAML's, after a blank. */
  void word(String word) {
    blank();
    mark(word);
  }

  /** A mark of YAML's that keeps to what stands before it. */
  void mark(String mark) {
    mark.chars().forEach(this::put);
  }

  /** The mark of a block, after which the next may begin in the same line. */
  void blockMark(String mark) {
    boolean wasAtIndent = isAtIndent;
    word(mark);
    isAtIndent = wasAtIndent;
  }

  /** A blank, unless there is one. */
  void blank() {
    if (!isAfterBlank) {
      put(' ');
    }
  }

  /** A break in a text: a line feed or what else Unicode ends lines with. */
  void breakText(int codePoint) {
    out.appendCodePoint(codePoint);
    column = 0;
    isAtIndent = true;
  }

  /** The place where the next line of the block begins. */
  void next() {
    int to = Math.max(indent, 0);
    if (!isAtIndent || column > to || (column == to && !isAfterBlank)) {
      out.append('\n');
      column = 0;
    }
    for (; column < to; column++) {
      out.append(' ');
    }
    isAfterBlank = true;
    isAtIndent = true;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
