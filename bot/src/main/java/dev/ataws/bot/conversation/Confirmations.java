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

/** The commands that wait for a press, each of which is carried out at most once, over restarts and by all replicas. */
final class Confirmations {
  private final OpenQuestions open;
  private final Clock clock;

  Confirmations(Memory memory, Clock clock) {
    this.open = OpenQuestions.forConfirmation(memory, clock);
    this.clock = clock;
  }

  /** Opens one; its id, which the buttons carry. */
  String open(Confirmation confirmation) {
    String id = UUID.randomUUID().toString();
    open.open(id, confirmation.json());
    return id;
  }

  /** When one that is opened now is over. */
  Instant end() {
    return clock.instant().plus(OpenQuestions.WAIT);
  }

  /** One that still waits; none when it was taken, or when it is too late. */
  Optional<Confirmation> waiting(String id) {
    return id.isEmpty()
        ? Optional.empty()
        : open.find(id).map(OpenQuestion::asked).map(Confirmation::of);
  }

  /** Takes one: of all who try, one wins it. */
  Claim take(String id, String userId, Duration atMost) {
    return id.isEmpty() ? new Claim.Gone() : open.claim(id, userId, atMost);
  }

  /** Says that it came to an end; whether nobody said so before. */
  boolean finish(Started started, String outcome) {
    return open.finish(started, TextNode.valueOf(outcome));
  }

  /** Those that were begun by a process that is no more. */
  List<Started> abandoned() {
    return open.abandoned();
  }
}
