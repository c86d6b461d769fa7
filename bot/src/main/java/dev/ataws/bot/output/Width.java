package dev.ataws.bot.output;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Objects;

/**
 * Counts the columns of a text as the AWS CLI does: two for the characters that
 * <a href="https://www.unicode.org/reports/tr11/">Unicode</a> calls wide, fullwidth or ambiguous, one for each other.
 */
final class Width {
  private static final BitSet TWO_COLUMNS = read();

  private Width() {}

  static int of(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0xa1) {
        width++;
      } else {
        int codePoint = text.codePointAt(i);
        width += TWO_COLUMNS.get(codePoint) ? 2 : 1;
        i += Character.charCount(codePoint) - 1;
      }
    }
    return width;
  }

  /** A range of code points a line, {@code 1100 115f}. */
  private static BitSet read() {
    BitSet wide = new BitSet(Character.MAX_CODE_POINT + 1);
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        Objects.requireNonNull(Width.class.getResourceAsStream("two-columns.txt")),
        StandardCharsets.US_ASCII))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", -1))
          .forEach(range ->
              wide.set(Integer.parseInt(range[0], 16), Integer.parseInt(range[1], 16) + 1));
      return wide;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
