package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/** A Web API method: which token it takes, what it answers. */
record ApiMethod(TokenKind token, Function<Arguments, ObjectNode> call) {
  /** The tokens that a method may take. */
  enum TokenKind {
    NONE,
    BOT,
    APP,
    BOT_OR_APP
  }

  static ApiMethod withBotToken(Function<Arguments, ObjectNode> call) {
    return new ApiMethod(TokenKind.BOT, call);
  }
}
