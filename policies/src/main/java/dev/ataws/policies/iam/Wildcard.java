package dev.ataws.policies.iam;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text in which {@code *} stands for any run of characters and {@code ?} for any one.
 *
 * <p>Without {@code ?}, the texts between the stars are looked for one after the other, each as early as it can be. With one,
 * matching goes back to the last star only, so it takes at most as many steps as the product of both lengths.
 */
final class Wildcard {
  private static final int STAR = -1;
  private static final int ONE = -2;

  private final int[] tokens;
  private final int stars;
  private final int lead;

  /** What stands before, between and after the stars; nothing when there is a {@code ?}. */
  private final @Nullable List<String> literals;

  private Wildcard(int[] tokens) {
    this.tokens = tokens;
    this.lead = (int) Arrays.stream(tokens).takeWhile(token -> token >= 0).count();
    this.stars = (int) Arrays.stream(tokens).filter(token -> token == STAR).count();
    this.literals = Arrays.stream(tokens).anyMatch(token -> token == ONE) ? null : literals(tokens);
  }

  private static List<String> literals(int[] tokens) {
    List<String> literals = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    for (int token : tokens) {
      if (token == STAR) {
        literals.add(literal.toString());
        literal.setLength(0);
      } else {
        literal.append((char) token);
      }
    }
    literals.add(literal.toString());
    return List.copyOf(literals);
  }

  /** Reads {@code *} and {@code ?} as wildcards. */
  static Wildcard of(String pattern) {
    return new Builder().pattern(pattern).build();
  }

  /** Tells whether every text matches. */
  boolean matchesAll() {
    return tokens.length > 0 && stars == tokens.length;
  }

  boolean matches(String text) {
    if (!mayBegin(text)) {
      return false;
    }
    if (stars == 0) {
      return matchesInLength(text);
    }
    return literals == null ? matchesWithStars(text) : matchesLiterals(text, literals);
  }

  private static boolean matchesLiterals(String text, List<String> literals) {
    int last = literals.size() - 1;
    String first = literals.get(0);
    int end = text.length() - literals.get(last).length();
    int at = first.length();
    if (at > end || !text.startsWith(first) || !text.endsWith(literals.get(last))) {
      return false;
    }
    for (int between = 1; between < last; between++) {
      int found = text.indexOf(literals.get(between), at);
      at = found + literals.get(between).length();
      if (found < 0 || at > end) {
        return false;
      }
    }
    return true;
  }

  /** Looks at the last character before the first wildcard: names of one service begin alike, and differ there. */
  private boolean mayBegin(String text) {
    return lead == 0 || (text.length() >= lead && text.charAt(lead - 1) == tokens[lead - 1]);
  }

  private boolean matchesInLength(String text) {
    if (text.length() != tokens.length) {
      return false;
    }
    for (int at = 0; at < tokens.length; at++) {
      if (!isMatch(at, text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private boolean matchesWithStars(String text) {
    int at = 0;
    int token = 0;
    int star = -1;
    int resume = 0;
    while (at < text.length()) {
      if (token < tokens.length && tokens[token] == STAR) {
        star = token++;
        resume = at;
      } else if (token < tokens.length && isMatch(token, text.charAt(at))) {
        token++;
        at++;
      } else if (star >= 0) {
        token = star + 1;
        at = ++resume;
      } else {
        return false;
      }
    }
    return onlyStarsFrom(token);
  }

  private boolean isMatch(int token, char character) {
    return tokens[token] == character || tokens[token] == ONE;
  }

  private boolean onlyStarsFrom(int token) {
    int rest = token;
    while (rest < tokens.length && tokens[rest] == STAR) {
      rest++;
    }
    return rest == tokens.length;
  }

  /** Splits at the first colons into at most so many parts; a wildcard stays in the part that it stands in. */
  List<Wildcard> split(int most) {
    List<Wildcard> parts = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < tokens.length && parts.size() < most - 1; at++) {
      if (tokens[at] == ':') {
        parts.add(new Wildcard(Arrays.copyOfRange(tokens, from, at)));
        from = at + 1;
      }
    }
    parts.add(new Wildcard(Arrays.copyOfRange(tokens, from, tokens.length)));
    return parts;
  }

  /** Puts a pattern together from texts with and without wildcards. */
  static final class Builder {
    private int[] tokens = new int[64];
    private int length;

    Builder pattern(String text) {
      for (int at = 0; at < text.length(); at++) {
        char character = text.charAt(at);
        add(character == '*' ? STAR : character == '?' ? ONE : character);
      }
      return this;
    }

    Builder literal(String text) {
      text.chars().forEach(this::add);
      return this;
    }

    Wildcard build() {
      return new Wildcard(Arrays.copyOf(tokens, length));
    }

    private void add(int token) {
      if (length == tokens.length) {
        tokens = Arrays.copyOf(tokens, length * 2);
      }
      tokens[length++] = token;
    }
  }
}
