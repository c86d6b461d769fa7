package dev.ataws.channels.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ataws.channels.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UndoneTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final JsonNode WORK =
      JsonNodeFactory.instance.objectNode().put("command", "lambda invoke --payload hunter2");

  private final MovableClock clock = new MovableClock();
  private final Memory memory = Memory.ofThisProcess(clock);
  private final Undone undone = new Undone(memory, clock);

  @AfterEach
  void close() {
    memory.close();
  }

  @Test
  void anIdIsBegunOnceWithinTwoDays() {
    assertThat(undone.begin("Ev1", WORK, MINUTE)).isTrue();
    assertThat(undone.begin("Ev1", WORK, MINUTE)).isFalse();
    undone.done("Ev1");
    assertThat(undone.begin("Ev1", WORK, MINUTE)).isFalse();
    assertThat(memory.list("undone", "")).isEmpty();

    clock.move(Duration.ofDays(2).minusSeconds(1));
    assertThat(undone.begin("Ev1", WORK, MINUTE)).isFalse();
    clock.move(Duration.ofSeconds(1));
    assertThat(undone.begin("Ev1", WORK, MINUTE)).isTrue();
  }

  @Test
  void whatIsNotDoneInTimeIsOverdueTheEldestFirst() {
    undone.begin("Ev2", WORK, MINUTE);
    clock.move(Duration.ofSeconds(1));
    undone.begin("Ev1", WORK, Duration.ofSeconds(59));
    undone.begin("Ev3", WORK, MINUTE);
    undone.begin("Ev4", WORK, Duration.ofSeconds(1));
    undone.done("Ev4");
    clock.move(Duration.ofSeconds(58));
    assertThat(undone.overdue()).isEmpty();

    clock.move(Duration.ofSeconds(1));

    assertThat(undone.overdue()).extracting(Left::id).containsExactly("Ev2", "Ev1");
    assertThat(undone.overdue().get(0).work()).isEqualTo(WORK);
    assertThat(undone.overdue().get(0).begun()).isEqualTo(NOON);
  }

  @Test
  void whoIsStillAtItRenewsTheLease() {
    undone.begin("Ev1", WORK, MINUTE);
    clock.move(MINUTE);
    Left left = undone.overdue().get(0);

    undone.renew("Ev1", MINUTE);

    assertThat(undone.overdue()).isEmpty();
    assertThat(undone.takeOver(left, MINUTE)).isFalse();
    clock.move(MINUTE);
    assertThat(undone.overdue()).extracting(Left::begun).containsExactly(NOON);
    undone.done("Ev1");
    undone.renew("Ev1", MINUTE);
    assertThat(undone.overdue()).isEmpty();
  }

  @Test
  void oneTakesOverAndHasALeaseOfItsOwn() {
    undone.begin("Ev1", WORK, MINUTE);
    clock.move(MINUTE);
    Left one = undone.overdue().get(0);
    Left other = undone.overdue().get(0);

    assertThat(undone.takeOver(one, MINUTE)).isTrue();
    assertThat(undone.takeOver(other, MINUTE)).isFalse();
    assertThat(undone.overdue()).isEmpty();
    clock.move(MINUTE);
    Left again = undone.overdue().get(0);
    assertThat(again.work()).isEqualTo(WORK);
    undone.done("Ev1");
    assertThat(undone.takeOver(again, MINUTE)).isFalse();
    assertThat(undone.begin("Ev1", WORK, MINUTE)).isFalse();
  }

  @Test
  void whatIsLeftIsFoundAfterAWeekend() {
    undone.begin("Ev1", WORK, MINUTE);
    clock.move(Duration.ofDays(3));

    assertThat(undone.begin("Ev1", WORK, MINUTE)).isFalse();
    assertThat(undone.takeOver(undone.overdue().get(0), MINUTE)).isTrue();
    undone.done("Ev1");
    assertThat(undone.begin("Ev1", WORK, MINUTE)).isFalse();
  }

  @Test
  void whoDiedBeforeTheIdWasRememberedIsTakenOver() {
    undone.begin("Ev1", WORK, MINUTE);
    memory.delete(new Key("begun", "Ev1"));
    clock.move(MINUTE);

    assertThat(undone.takeOver(undone.overdue().get(0), MINUTE)).isTrue();
    undone.done("Ev1");
    assertThat(undone.begin("Ev1", WORK, MINUTE)).isFalse();
  }

  @Test
  void aRedeliveryThatDiedHalfwayIsNotTakenOver() {
    undone.begin("Ev1", WORK, MINUTE);
    undone.done("Ev1");
    Entry begun = memory.get(new Key("begun", "Ev1")).orElseThrow();
    memory.delete(begun.key());
    undone.begin("Ev1", WORK, MINUTE);
    memory.put(begun.key(), begun.value());
    clock.move(MINUTE);
    List<Left> overdue = undone.overdue();

    assertThat(undone.takeOver(overdue.get(0), MINUTE)).isFalse();
    assertThat(undone.overdue()).isEmpty();
  }

  @Test
  void printsNothingOfTheWork() {
    undone.begin("Ev1", WORK, Duration.ZERO);

    assertThat(undone.overdue()).hasToString("[Left[id=Ev1, begun=2026-01-01T12:00:00Z]]");
  }
}
