package dev.ataws.channels.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.channels.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeenIdsTest {
  private final MovableClock clock = new MovableClock();
  private final Memory memory = Memory.ofThisProcess(clock);
  private final SeenIds events = SeenIds.ofEvents(memory, clock);

  @AfterEach
  void close() {
    memory.close();
  }

  @Test
  void thereIsOneFirstTime() {
    assertThat(events.isSeen("Ev1")).isFalse();
    assertThat(events.firstTime("Ev1")).isTrue();
    assertThat(events.firstTime("Ev1")).isFalse();
    assertThat(SeenIds.ofEvents(memory, clock).firstTime("Ev1")).isFalse();
    assertThat(events.isSeen("Ev1")).isTrue();
    assertThat(events.firstTime("Ev2")).isTrue();
  }

  @Test
  void outlastsTheRedeliveries() {
    assertThat(events.firstTime("1")).isTrue();

    clock.move(Duration.ofDays(1));
    assertThat(events.firstTime("1")).isFalse();
    clock.move(Duration.ofDays(1));
    assertThat(events.firstTime("1")).isTrue();
  }

  @Test
  void whatIsForgottenComesForTheFirstTime() {
    events.firstTime("Ev1");
    events.forget("Ev1");

    assertThat(events.firstTime("Ev1")).isTrue();
  }
}
