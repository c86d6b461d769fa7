package dev.ataws.notifications.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.channels.memory.Memory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoredQueueTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private Instant now = START;
  private final Clock clock = new Clock() {
    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  };
  private final Memory memory = Memory.ofThisProcess(clock);
  private final StoredQueue queue = new StoredQueue(memory, clock, "ops");

  @Test
  void givesTheLongestWaitingFirstAndEachOnce() {
    IntStream.range(0, 12)
        .forEach(number -> queue.add("m-" + number, START.plusSeconds(12 - number), "b" + number));

    assertThat(bodies()).startsWith("b11", "b10").hasSize(10);
    assertThat(bodies()).containsExactly("b1", "b0");
    assertThat(bodies()).isEmpty();
  }

  @Test
  void givesAgainWhatNobodyKeeps() {
    queue.add("m-1", START, "b1");
    queue.add("m-2", START.plusSeconds(1), "b2");
    List<Waiting> received = queue.receive(Duration.ZERO, Duration.ofSeconds(30));
    now = now.plusSeconds(20);
    queue.keep(received.subList(1, 2), Duration.ofSeconds(60));
    now = now.plusSeconds(20);

    assertThat(bodies()).containsExactly("b1");
  }

  @Test
  void forgetsWhatIsDoneAndKeepsWhatIsBuried() {
    queue.add("m-1", START, "b1");
    queue.add("m-2", START.plusSeconds(1), "x".repeat(10_000));
    List<Waiting> received = queue.receive(Duration.ZERO, Duration.ofSeconds(30));
    queue.done(received.subList(0, 1));
    queue.bury(received.get(1), "archived");
    assertThat(queue.depth()).isEqualTo(new Depth(0, 0, 1));

    assertThat(queue.replay()).isEqualTo(1);

    assertThat(bodies()).containsExactly("x".repeat(10_000));
  }

  private List<String> bodies() {
    return queue.receive(Duration.ZERO, Duration.ofSeconds(30)).stream()
        .map(Waiting::body)
        .toList();
  }
}
