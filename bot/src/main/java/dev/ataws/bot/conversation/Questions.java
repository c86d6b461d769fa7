package dev.ataws.bot.conversation;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.ataws.channels.memory.Claim;
import dev.ataws.channels.memory.Memory;
import dev.ataws.channels.memory.OpenQuestion;
import dev.ataws.channels.memory.OpenQuestions;
import dev.ataws.channels.memory.Started;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What the bot has asked people and nobody has answered yet; each is answered once, over restarts and by all replicas. */
final class Questions {
  private final OpenQuestions open;
  private final Clock clock;

  Questions(Memory memory, Clock clock) {
    this.open = OpenQuestions.forInput(memory, clock);
    this.clock = clock;
  }

  /** Opens one; its id, which buttons, menus and forms carry, begins with where and whom it asks. */
  String open(Question question) {
    String id = prefix(question.origin()) + UUID.randomUUID();
    open.open(id, question.json());
    return id;
  }

  private static String prefix(Origin origin) {
    return origin.workspaceId() + "/" + origin.channelId() + "/" + origin.userId() + "/";
  }

  /** When one that is opened now is over. */
  Instant end() {
    return clock.instant().plus(OpenQuestions.WAIT);
  }

  /** One that still waits. */
  Optional<Question> waiting(String id) {
    return id.isEmpty()
        ? Optional.empty()
        : open.find(id).map(OpenQuestion::asked).map(Question::of);
  }

  /** What a person was asked for in a channel, and may answer by typing: in the same thread first, else the latest. */
  Optional<Waiting> asked(Origin origin) {
    return nearest(origin, open.open(prefix(origin)));
  }

  /** What a person was asked for in a channel, and did not answer in time. */
  Optional<Waiting> late(Origin origin) {
    return nearest(origin, open.late(prefix(origin)));
  }

  private static Optional<Waiting> nearest(Origin origin, List<OpenQuestion> questions) {
    List<Waiting> waiting = questions.stream()
        .map(each -> new Waiting(each.id(), Question.of(each.asked())))
        .filter(each -> each.question().kind() == Question.Kind.INPUT)
        .toList();
    return waiting.stream()
        .filter(each -> each.question().origin().isInThreadOf(origin))
        .findFirst()
        .or(() -> waiting.stream().findFirst());
  }

  /** A question that waits, with its id. */
  record Waiting(String id, Question question) {}

  /** Changes one that still waits; empty when it does not any more. */
  Optional<Question> change(String id, UnaryOperator<Question> change) {
    while (true) {
      Optional<OpenQuestion> found = open.find(id);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Question changed = change.apply(Question.of(found.get().asked()));
      if (open.change(found.get(), changed.json())) {
        return Optional.of(changed);
      }
    }
  }

  /** Takes one: of all who try, one wins it. */
  Claim take(String id, String userId, Duration atMost) {
    return id.isEmpty() ? new Claim.Gone() : open.claim(id, userId, atMost);
  }

  /** Says that an answer was gone on with; whether nobody said so before. */
  boolean finish(Started started) {
    return open.finish(started, TextNode.valueOf("answered"));
  }

  /** Those whose answer was taken by a process that is no more. */
  List<Started> abandoned() {
    return open.abandoned();
  }
}
