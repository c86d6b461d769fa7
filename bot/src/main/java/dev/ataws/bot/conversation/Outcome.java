package dev.ataws.bot.conversation;

import dev.ataws.bot.rendering.Reply;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a press on a button leads to, in this order.
 *
 * @param whisper what only the person who pressed gets to see
 * @param replacement what stands in place of the message with the button
 * @param work what is done after that; what comes of it is said in the thread
 */
public record Outcome(
    Optional<Reply> whisper, Optional<Reply> replacement, Optional<Supplier<Reply>> work) {
  static final Outcome NOTHING = new Outcome(Optional.empty(), Optional.empty(), Optional.empty());

  static Outcome whispering(Reply reply) {
    return new Outcome(Optional.of(reply), Optional.empty(), Optional.empty());
  }

  static Outcome replacing(Reply reply) {
    return new Outcome(Optional.empty(), Optional.of(reply), Optional.empty());
  }

  static Outcome replacing(Reply reply, Supplier<Reply> work) {
    return new Outcome(Optional.empty(), Optional.of(reply), Optional.of(work));
  }
}
