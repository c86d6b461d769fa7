package dev.ataws.grammar.time;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * Cuts a timestamp into words, numbers and single other characters. A point joins what stands on its two sides until
 * the whole run is known, for it may be a decimal point (<code>10:30:21.447</code>) or a separator
 * (<code>Sep.20.2009</code>); so does the first comma after two or more digits.
 */
final class TimestampLexer {
  private final int[] characters;
  private final List<String> tokens = new ArrayList<>();

  TimestampLexer(String text) {
    characters = text.codePoints().filter(character -> character != 0).toArray();
  }

  List<String> tokens() {
    int start = 0;
    while (start < characters.length) {
      int end = endOfRun(start);
      add(start, end);
      start = end;
    }
    return List.copyOf(tokens);
  }

  private int endOfRun(int start) {
    int end = start + 1;
    if (!isWordly(characters[start])) {
      return end;
    }
    boolean isPlainDigits = isDigit(characters[start]);
    boolean inWord = !isPlainDigits;
    while (end < characters.length && goesOn(start, end, inWord, isPlainDigits)) {
      int character = characters[end++];
      isPlainDigits &= isDigit(character);
      inWord = isWordly(character) ? !isDigit(character) : inWord;
    }
    return end;
  }

  private boolean goesOn(int start, int at, boolean inWord, boolean isPlainDigits) {
    int character = characters[at];
    if (character == ',') {
      return isPlainDigits && at - start >= 2;
    }
    return character == '.'
        || (isWordly(character) && (characters[at - 1] == '.' || inWord == !isDigit(character)));
  }

  private void add(int start, int end) {
    String run = new String(characters, start, end - start);
    if (isSeparated(start, end, run)) {
      new StringTokenizer(run, ".,", true)
          .asIterator()
          .forEachRemaining(it -> tokens.add((String) it));
    } else {
      tokens.add(run.length() > 1 && run.indexOf('.') < 0 ? run.replace(',', '.') : run);
    }
  }

  private boolean isSeparated(int start, int end, String run) {
    int point = run.indexOf('.');
    return run.length() > 1
        && ((point >= 0 && (hasLetter(start, end) || run.indexOf('.', point + 1) >= 0))
            || run.endsWith(".")
            || run.endsWith(","));
  }

  /** A single letter at the very end of the text does not count: <code>10.a</code> stays one token. */
  private boolean hasLetter(int start, int end) {
    for (int i = start; i < Math.min(end, characters.length - 1); i++) {
      if (Character.isLetter(characters[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWordly(int character) {
    return isDigit(character) || Character.isLetter(character);
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }
}
