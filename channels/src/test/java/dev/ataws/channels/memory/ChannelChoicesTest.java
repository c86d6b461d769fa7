package dev.ataws.channels.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.channels.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChannelChoicesTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final MovableClock clock = new MovableClock();
  private final Memory memory = Memory.ofThisProcess(clock);
  private final ChannelChoices choices = new ChannelChoices(memory, clock);

  @AfterEach
  void close() {
    memory.close();
  }

  @Test
  void anAccountIsRememberedForSevenDays() {
    choices.chooseAccount("T1", "C1", "012345678901", "U1");

    clock.move(Duration.ofDays(7).minusSeconds(1));
    assertThat(choices.account("T1", "C1")).contains(new Choice("012345678901", "U1", NOON));
    clock.move(Duration.ofSeconds(1));
    assertThat(choices.account("T1", "C1")).isEmpty();
  }

  @Test
  void aRegionIsRememberedUntilAnotherIsNamed() {
    choices.chooseRegion("T1", "C1", "eu-west-1", "U1");
    clock.move(Duration.ofDays(1000));
    assertThat(choices.region("T1", "C1")).contains(new Choice("eu-west-1", "U1", NOON));

    choices.chooseRegion("T1", "C1", "us-east-1", "U2");
    assertThat(choices.region("T1", "C1"))
        .contains(new Choice("us-east-1", "U2", NOON.plus(Duration.ofDays(1000))));
  }

  @Test
  void aChannelHasItsOwn() {
    choices.chooseAccount("T1", "C1", "012345678901", "U1");
    choices.chooseRegion("T1", "C1", "eu-west-1", "U1");

    assertThat(choices.account("T1", "C2")).isEmpty();
    assertThat(choices.account("T2", "C1")).isEmpty();
    assertThat(choices.region("T2", "C1")).isEmpty();
  }

  @Test
  void whatIsForgottenIsAskedAgain() {
    choices.chooseAccount("T1", "C1", "012345678901", "U1");
    choices.chooseRegion("T1", "C1", "eu-west-1", "U1");
    choices.forget("T1", "C1");

    assertThat(choices.account("T1", "C1")).isEmpty();
    assertThat(choices.region("T1", "C1")).isEmpty();
  }
}
