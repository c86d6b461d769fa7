package dev.ataws.playground.slack;

import dev.ataws.playground.slack.ApiMethod.TokenKind;
import java.util.Optional;

/** The two tokens of the app: they open nothing but the pretend Slack. */
final class Tokens {
  /** Accepted where Slack wants the token of the bot. */
  static final String BOT = "xoxb-0000-playground-not-a-secret";

  /** Accepted where Slack wants the app-level token. */
  static final String APP = "xapp-1-A0ATAWS000-0000-playground-not-a-secret";

  private Tokens() {}

  /** Slack's error code for a token that a method does not take. */
  static Optional<String> fault(TokenKind wanted, String token) {
    if (wanted == TokenKind.NONE) {
      return Optional.empty();
    }
    if (token.isEmpty()) {
      return Optional.of("not_authed");
    }
    boolean isBot = token.equals(BOT);
    if (!isBot && !token.equals(APP)) {
      return Optional.of("invalid_auth");
    }
    boolean fits = wanted == TokenKind.BOT_OR_APP || (wanted == TokenKind.BOT) == isBot;
    return fits ? Optional.empty() : Optional.of("not_allowed_token_type");
  }
}
