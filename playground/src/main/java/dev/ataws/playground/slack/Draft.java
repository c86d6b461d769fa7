package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/** What the bot wants to say: content that Slack takes, or the answer that says why it does not. */
sealed interface Draft {
  /** Content that keeps every rule. */
  record Accepted(Message.Content content) implements Draft {}

  /** The answer with Slack's error. */
  record Refused(ObjectNode answer) implements Draft {}

  default ObjectNode answer(Function<Message.Content, ObjectNode> accepted) {
    if (this instanceof Accepted good) {
      return accepted.apply(good.content());
    }
    return ((Refused) this).answer();
  }
}
