package dev.ataws.grammar.time;

import java.util.List;

/** The tokens of a timestamp and how far they are read; beside them stand empty ones. */
final class TimestampTokens {
  private final List<String> tokens;
  private int at;

  private TimestampTokens(List<String> tokens) {
    this.tokens = tokens;
  }

  static TimestampTokens of(String text) {
    return new TimestampTokens(new TimestampLexer(text).tokens());
  }

  boolean isAtEnd() {
    return at >= tokens.size();
  }

  boolean isAtLast() {
    return at == tokens.size() - 1;
  }

  String here() {
    return ahead(0);
  }

  String ahead(int distance) {
    int index = at + distance;
    return index >= 0 && index < tokens.size() ? tokens.get(index) : "";
  }

  String behind(int distance) {
    return ahead(-distance);
  }

  /** Goes on by so many tokens; true, so that a rule can end with it. */
  boolean take(int count) {
    at += count;
    return true;
  }

  String next() {
    String token = here();
    at++;
    return token;
  }
}
