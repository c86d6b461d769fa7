package dev.ataws.bot.conversation;

import dev.ataws.bot.rendering.Replies;
import dev.ataws.channels.memory.Started;
import java.util.function.Function;

/**
 * Tells people of what was under way when its process ended: a confirmed command of which nobody knows whether it ran, an
 * answer that was not gone on with. Of all replicas, one tells.
 */
final class Recovery {
  private final Questions questions;
  private final Confirmations confirmations;
  private final Function<String, Chat> chats;
  private final Audit audit;

  Recovery(
      Questions questions, Confirmations confirmations, Function<String, Chat> chats, Audit audit) {
    this.questions = questions;
    this.confirmations = confirmations;
    this.chats = chats;
    this.audit = audit;
  }

  void run() {
    for (Started started : confirmations.abandoned()) {
      if (confirmations.finish(started, "outcome unknown")) {
        Confirmation confirmation = Confirmation.of(started.asked());
        audit.abandoned(confirmation.origin(), confirmation.name(), "outcome unknown");
        talk(confirmation.origin())
            .say(Replies.outcomeUnknown(
                confirmation.name(), confirmation.origin().userId()));
      }
    }
    for (Started started : questions.abandoned()) {
      if (questions.finish(started)) {
        Question question = Question.of(started.asked());
        audit.abandoned(question.origin(), "", "not gone on with");
        talk(question.origin()).say(Replies.interrupted(question.origin().userId()));
      }
    }
  }

  private Talk talk(Origin origin) {
    return new Talk(origin, chats.apply(origin.workspaceId()));
  }
}
