package dev.ataws.channels.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ataws.channels.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeaseTest {
  private static final Duration LENGTH = Duration.ofSeconds(30);
  private static final Duration MOMENT = Duration.ofMillis(1);
  private static final Key KEY = new Key("lease", "duty");

  private final MovableClock clock = new MovableClock();
  private final Memory memory = Memory.ofThisProcess(clock);
  private final Lease one = lease(memory, clock);
  private final Lease other = lease(memory, clock);

  @AfterEach
  void close() {
    memory.close();
  }

  @Test
  void oneHoldsItUntilAWhileAfterItsEnd() {
    assertThat(one.isHeld()).isFalse();
    assertThat(one.hold()).isTrue();
    assertThat(other.hold()).isFalse();
    assertThat(other.isHeld()).isFalse();

    clock.move(LENGTH.minus(MOMENT));
    assertThat(one.isHeld()).isTrue();
    clock.move(MOMENT);
    assertThat(one.isHeld()).isFalse();
    assertThat(other.hold()).isFalse();

    clock.move(Lease.SLACK.minus(MOMENT));
    assertThat(other.hold()).isFalse();
    clock.move(MOMENT);
    assertThat(other.hold()).isTrue();
    assertThat(one.hold()).isFalse();
    assertThat(one.isHeld()).isFalse();
  }

  @Test
  void whoRenewsKeepsIt() {
    for (int each = 0; each < 10; each++) {
      assertThat(one.hold()).isTrue();
      clock.move(LENGTH.minus(MOMENT));
      assertThat(one.isHeld()).isTrue();
      assertThat(other.hold()).isFalse();
    }
    clock.move(Duration.ofDays(1));
    assertThat(one.hold()).isTrue();
    assertThat(other.hold()).isFalse();
  }

  @Test
  void whatIsGivenBackIsFreeAtOnce() {
    one.release();
    assertThat(one.hold()).isTrue();
    one.release();

    assertThat(one.isHeld()).isFalse();
    assertThat(other.hold()).isTrue();
    one.release();
    assertThat(other.isHeld()).isTrue();
    assertThat(one.hold()).isFalse();
    other.release();
    assertThat(other.hold()).isTrue();
  }

  @Test
  void whoComesTooLateGivesNothingBack() {
    one.hold();
    clock.move(LENGTH.plus(Lease.SLACK));
    other.hold();

    one.release();

    assertThat(one.hold()).isFalse();
    assertThat(other.hold()).isTrue();
  }

  @Test
  void leasesOfOtherNamesAreOthers() {
    assertThat(one.hold()).isTrue();
    assertThat(new Lease(memory, clock, "another", LENGTH).hold()).isTrue();
  }

  @Test
  void aClockThatIsAheadByTheSlackTakesNothingTooEarly() {
    Clock ahead = Clock.offset(clock, Lease.SLACK);
    Lease early = lease(memory, ahead);
    one.hold();

    clock.move(LENGTH.minus(MOMENT));
    assertThat(early.hold()).isFalse();
    assertThat(one.isHeld()).isTrue();
    clock.move(MOMENT);
    assertThat(early.hold()).isTrue();
    assertThat(one.isHeld()).isFalse();
  }

  @Test
  void anAnswerThatComesAfterTheEndIsNoLease() {
    Memory slow = new Slow(memory, clock, LENGTH);

    assertThat(lease(slow, clock).hold()).isFalse();
    clock.move(Lease.SLACK);
    assertThat(other.hold()).isTrue();
  }

  @Test
  void whatIsHeldIsHeldWhileTheStoreIsAway() {
    AtomicInteger answers = new AtomicInteger(2);
    Lease lease = lease(new Lost(memory, answers), clock);
    assertThat(lease.hold()).isTrue();
    clock.move(Duration.ofSeconds(10));

    assertThatThrownBy(lease::hold).isInstanceOf(MemoryUnavailable.class);
    assertThat(lease.isHeld()).isTrue();
    clock.move(Duration.ofSeconds(20));
    assertThat(lease.isHeld()).isFalse();

    answers.set(2);
    assertThat(lease.hold()).isTrue();
    assertThatThrownBy(lease::release).isInstanceOf(MemoryUnavailable.class);
    assertThat(lease.isHeld()).isFalse();
  }

  @Test
  void theStoreForgetsItAnHourAfterItsEnd() {
    one.hold();
    assertThat(memory.get(KEY).flatMap(entry -> entry.value().expiry()))
        .contains(clock.instant().plus(LENGTH).plus(Duration.ofHours(1)));
    one.release();

    clock.move(LENGTH.plus(Duration.ofHours(1)));

    assertThat(memory.get(KEY)).isEmpty();
    assertThat(other.hold()).isTrue();
  }

  /** Holders race with each other and with themselves, over takeovers and releases. */
  @Test
  void neverDoTwoHoldIt() throws Exception {
    List<Lease> leases =
        IntStream.range(0, 8).mapToObj(each -> lease(memory, clock)).toList();
    ExecutorService pool = Executors.newFixedThreadPool(16);
    try {
      for (int round = 0; round < 20; round++) {
        List<Lease> won = together(pool, leases);
        assertThat(won).hasSize(2).allMatch(won.get(0)::equals);
        assertThat(leases).filteredOn(Lease::isHeld).containsExactly(won.get(0));
        if (round % 2 == 0) {
          won.get(0).release();
        } else {
          clock.move(LENGTH.plus(Lease.SLACK));
        }
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** Lets two threads of each try at once, and returns those that it was given to. */
  private static List<Lease> together(ExecutorService pool, List<Lease> leases)
      throws InterruptedException, ExecutionException {
    List<Callable<Optional<Lease>>> calls = new ArrayList<>();
    for (Lease lease : leases) {
      calls.add(() -> Optional.of(lease).filter(Lease::hold));
      calls.add(() -> Optional.of(lease).filter(Lease::hold));
    }
    List<Lease> won = new ArrayList<>();
    for (Future<Optional<Lease>> answer : pool.invokeAll(calls)) {
      answer.get().ifPresent(won::add);
    }
    return won;
  }

  private static Lease lease(Memory memory, Clock clock) {
    return new Lease(memory, clock, KEY.id(), LENGTH);
  }

  /** A memory with which something happens before each answer. */
  private abstract static class Passed implements Memory {
    private final Memory memory;

    Passed(Memory memory) {
      this.memory = memory;
    }

    abstract void before();

    @Override
    public Optional<Entry> get(Key key) {
      before();
      return memory.get(key);
    }

    @Override
    public void put(Key key, Value value) {
      before();
      memory.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Key key, Value value) {
      before();
      return memory.putIfAbsent(key, value);
    }

    @Override
    public Optional<Entry> replace(Entry read, Value value) {
      before();
      return memory.replace(read, value);
    }

    @Override
    public void delete(Key key) {
      before();
      memory.delete(key);
    }

    @Override
    public List<Entry> list(String kind, String prefix, int most) {
      before();
      return memory.list(kind, prefix, most);
    }

    @Override
    public void close() {}
  }

  /** A memory that takes its time. */
  private static final class Slow extends Passed {
    private final MovableClock clock;
    private final Duration time;

    Slow(Memory memory, MovableClock clock, Duration time) {
      super(memory);
      this.clock = clock;
      this.time = time;
    }

    @Override
    void before() {
      clock.move(time);
    }
  }

  /** A memory that answers so often, then no more. */
  private static final class Lost extends Passed {
    private final AtomicInteger answers;

    Lost(Memory memory, AtomicInteger answers) {
      super(memory);
      this.answers = answers;
    }

    @Override
    void before() {
      if (answers.decrementAndGet() < 0) {
        throw new MemoryUnavailable("The store is away.", "Wait.");
      }
    }
  }
}
