package dev.ataws.grammar;

/**
 * One word of a command line after the shell's rules were applied.
 *
 * @param text the word without its quotes
 * @param at where it begins in the text, in characters from 0
 * @param form how it was written
 */
record Word(String text, int at, Form form) {

  /** How a word was written. */
  enum Form {
    BARE,
    /** Its first character was quoted or escaped, so that it is no option's dash mistyped. */
    QUOTED,
    /** JSON without quotes, which no shell would leave whole. */
    JSON
  }

  static Word bare(String text) {
    return new Word(text, 0, Form.BARE);
  }

  boolean startsQuoted() {
    return form == Form.QUOTED;
  }

  boolean isJson() {
    return form == Form.JSON;
  }

  /** What stands behind the equals sign of {@code --option=value}. */
  Word value() {
    int value = text.indexOf('=') + 1;
    return new Word(text.substring(value), at + value, isJson() ? form : Form.QUOTED);
  }
}
