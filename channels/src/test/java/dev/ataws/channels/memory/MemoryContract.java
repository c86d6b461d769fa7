package dev.ataws.channels.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ataws.channels.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store promises; each test has an empty store, opened twice as by two replicas. */
public abstract class MemoryContract {
  private static final Key KEY = new Key("test", "one");
  private static final int THREADS = 32;
  private static final int FEW = 8;

  /** The time of both replicas. */
  protected final MovableClock clock = new MovableClock();

  private final List<Memory> opened = new ArrayList<>();
  private Memory memory = Memory.ofThisProcess(clock);
  private Memory other = memory;

  /** Opens the store of this test once more. */
  protected abstract Memory open(Clock clock) throws Exception;

  @BeforeEach
  void openTwice() throws Exception {
    memory.close();
    memory = opened();
    other = opened();
  }

  @AfterEach
  void close() {
    opened.forEach(Memory::close);
  }

  @Test
  void nothingIsThereAtFirst() {
    assertThat(memory.get(KEY)).isEmpty();
    assertThat(memory.list("test", "")).isEmpty();
    memory.delete(KEY);
  }

  @Test
  void whatOneReplicaPutsTheOtherSees() {
    memory.put(KEY, Value.forGood("{\"a\":1}"));

    assertThat(other.get(KEY).map(Entry::value)).contains(Value.forGood("{\"a\":1}"));
    assertThat(other.get(KEY)).isEqualTo(memory.get(KEY)).map(Entry::key).contains(KEY);
  }

  @Test
  void theLastPutCounts() {
    memory.put(KEY, Value.forGood("1"));
    String version = memory.get(KEY).orElseThrow().version();
    other.put(KEY, Value.until(in(60), "1"));

    assertThat(memory.get(KEY).map(Entry::value)).contains(Value.until(in(60), "1"));
    assertThat(memory.get(KEY).orElseThrow().version()).isNotEqualTo(version);
    other.put(KEY, Value.forGood("2"));
    assertThat(memory.get(KEY).map(Entry::value)).contains(Value.forGood("2"));
  }

  @Test
  void whatIsDeletedIsGone() {
    memory.put(KEY, Value.forGood("1"));
    other.delete(KEY);

    assertThat(memory.get(KEY)).isEmpty();
    assertThat(memory.putIfAbsent(KEY, Value.forGood("2"))).isTrue();
  }

  @Test
  void aValueIsForgottenInTheSecondOfItsExpiry() {
    memory.put(KEY, Value.until(in(900), "1"));

    clock.move(Duration.ofMillis(899_999));
    assertThat(memory.get(KEY)).isPresent();
    assertThat(memory.list("test", "")).hasSize(1);
    clock.move(Duration.ofMillis(1));
    assertThat(memory.get(KEY)).isEmpty();
    assertThat(memory.list("test", "")).isEmpty();
    assertThat(other.get(KEY)).isEmpty();
  }

  @Test
  void anExpiryIsRoundedUpToASecond() {
    memory.put(KEY, Value.until(clock.instant().plusMillis(900_001), "1"));

    assertThat(memory.get(KEY).flatMap(each -> each.value().expiry())).contains(in(901));
  }

  @Test
  void whatIsOverMakesRoomForTheFirstThatComes() {
    memory.put(KEY, Value.until(in(60), "1"));
    assertThat(other.putIfAbsent(KEY, Value.forGood("2"))).isFalse();

    clock.move(Duration.ofSeconds(60));

    assertThat(other.putIfAbsent(KEY, Value.forGood("3"))).isTrue();
    assertThat(memory.putIfAbsent(KEY, Value.forGood("4"))).isFalse();
    assertThat(memory.get(KEY).map(Entry::value)).contains(Value.forGood("3"));
  }

  @Test
  void anEntryIsReplacedOnceOnly() {
    memory.put(KEY, Value.forGood("1"));
    Entry read = memory.get(KEY).orElseThrow();

    Optional<Entry> next = other.replace(read, Value.until(in(60), "2"));
    assertThat(next).isPresent();
    assertThat(memory.replace(read, Value.forGood("3"))).isEmpty();
    assertThat(other.replace(read, Value.forGood("4"))).isEmpty();
    assertThat(memory.get(KEY)).isEqualTo(next);
    assertThat(memory.replace(next.orElseThrow(), Value.forGood("5"))).isPresent();
  }

  @Test
  void anEntryThatWasPutAnewWithTheSameValueIsAnother() {
    memory.put(KEY, Value.forGood("1"));
    Entry read = memory.get(KEY).orElseThrow();
    memory.delete(KEY);
    assertThat(memory.replace(read, Value.forGood("2"))).isEmpty();
    memory.put(KEY, Value.forGood("1"));

    assertThat(memory.replace(read, Value.forGood("2"))).isEmpty();
    assertThat(memory.get(KEY).map(Entry::value)).contains(Value.forGood("1"));
  }

  @Test
  void whatIsOverIsNotReplaced() {
    memory.put(KEY, Value.until(in(60), "1"));
    Entry read = memory.get(KEY).orElseThrow();
    clock.move(Duration.ofSeconds(60));

    assertThat(memory.replace(read, Value.forGood("2"))).isEmpty();
    assertThat(memory.get(KEY)).isEmpty();
  }

  @Test
  void listsAKindByTheBeginningOfTheIds() {
    List<String> ids = List.of(
        "C1", "C1/a", "C1/b", "C1/\uD83D\uDE00", "C1/\uFFFD", "C10", "C2", "c1/a", "%", "_");
    ids.forEach(id -> memory.put(new Key("alias", id), Value.forGood("\"" + id + "\"")));
    memory.put(new Key("alia", "C1/x"), Value.forGood("1"));
    memory.put(new Key("aliases", "C1/x"), Value.forGood("1"));

    assertThat(other.list("alias", "C1/"))
        .extracting(each -> each.key().id())
        .containsExactly("C1/a", "C1/b", "C1/\uFFFD", "C1/\uD83D\uDE00");
    assertThat(other.list("alias", "%")).hasSize(1);
    assertThat(other.list("alias", "_")).hasSize(1);
    assertThat(other.list("alias", "")).hasSize(ids.size());
    assertThat(other.list("alias", "C3")).isEmpty();
    assertThat(other.list("alias", "C1/a"))
        .isEqualTo(List.of(memory.get(new Key("alias", "C1/a")).orElseThrow()));
  }

  @Test
  void listsMoreThanOnePageOfDynamoDb() {
    String large = "\"" + "x".repeat(200_000) + "\"";
    IntStream.range(10, 20)
        .forEach(each -> memory.put(new Key("large", "n" + each), Value.forGood(large)));

    assertThat(other.list("large", "n"))
        .extracting(each -> each.key().id())
        .isEqualTo(IntStream.range(10, 20).mapToObj(each -> "n" + each).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "''",
        "{\"text\":\"Zoë 漢字 \uD83D\uDC69\u200D\uD83D\uDE80 \u202Eabc\u0301\"}",
        "\u0000 a \u0000",
        "'; DROP TABLE entry; --",
        "\r\n\t\u2028 #value :now"
      })
  void keepsEveryCharacter(String text) {
    Key key = new Key("text", "id of " + text);
    memory.put(key, Value.forGood(text));

    assertThat(other.get(key).map(Entry::value)).contains(Value.forGood(text));
    assertThat(other.list("text", "id of " + text)).extracting(Entry::key).containsExactly(key);
  }

  @Test
  void keepsTheLargestValueUnderTheLongestId() {
    Key key = new Key("a" + "-".repeat(63), "é".repeat(Key.LONGEST_ID / 2));
    Value value = Value.until(Instant.parse("9999-12-31T23:59:59Z"), "é".repeat(Value.LARGEST / 2));
    memory.put(key, value);

    assertThat(other.get(key).map(Entry::value).map(value::equals)).contains(true);
  }

  @Test
  void refusesWhatNoStoreCouldKeep() {
    assertThatThrownBy(() -> Value.forGood("x".repeat(300_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a value of 300000 bytes is too large to remember: the most are 262144");
    assertThatThrownBy(() -> Value.forGood("é".repeat(Value.LARGEST / 2 + 1)))
        .hasMessageStartingWith("a value of 262146 bytes");
    assertThatThrownBy(() -> Value.forGood("\uD800")).hasMessage("this is no Unicode text");
    assertThatThrownBy(() -> new Key("test", "")).hasMessageEndingWith("not 0");
    assertThatThrownBy(() -> new Key("test", "x".repeat(1025))).hasMessageEndingWith("not 1025");
    assertThatThrownBy(() -> new Key("Test", "x")).hasMessageEndingWith("not Test");
  }

  @Test
  void oneOfManyPutsWhatWasAbsent() throws Exception {
    for (int round = 0; round < 5; round++) {
      Key key = new Key("race", "round " + round);
      List<Boolean> won =
          together(THREADS, each -> each.putIfAbsent(key, Value.until(in(60), "1")));

      assertThat(won).hasSize(THREADS).containsOnlyOnce(true);
    }
    clock.move(Duration.ofSeconds(60));
    assertThat(together(
            THREADS, each -> each.putIfAbsent(new Key("race", "round 0"), Value.forGood("2"))))
        .containsOnlyOnce(true);
  }

  @Test
  void oneOfManyReplaces() throws Exception {
    memory.put(KEY, Value.forGood("0"));
    Entry read = memory.get(KEY).orElseThrow();

    assertThat(together(THREADS, each -> each.replace(read, Value.forGood("1")).isPresent()))
        .containsOnlyOnce(true);
  }

  @Test
  void noAdditionOfManyIsLost() throws Exception {
    memory.put(KEY, Value.forGood("0"));

    together(FEW, each -> {
      while (true) {
        Entry read = each.get(KEY).orElseThrow();
        int next = Integer.parseInt(read.value().json()) + 1;
        if (each.replace(read, Value.forGood(String.valueOf(next))).isPresent()) {
          return true;
        }
      }
    });

    assertThat(other.get(KEY).map(each -> each.value().json())).contains(String.valueOf(FEW));
  }

  @Test
  void workIsBegunOnceAndTakenOverOnce() throws Exception {
    JsonNode work = TextNode.valueOf("work");
    Duration minute = Duration.ofMinutes(1);
    assertThat(together(FEW, each -> new Undone(each, clock).begin("Ev1", work, minute)))
        .containsOnlyOnce(true);

    clock.move(minute);
    List<Left> left = new Undone(other, clock).overdue();
    assertThat(left).extracting(Left::work).containsExactly(work);
    assertThat(together(FEW, each -> new Undone(each, clock).takeOver(left.get(0), minute)))
        .containsOnlyOnce(true);

    new Undone(memory, clock).renew("Ev1", Duration.ofMinutes(2));
    clock.move(minute);
    assertThat(new Undone(other, clock).overdue()).isEmpty();
    new Undone(other, clock).done("Ev1");
    assertThat(together(FEW, each -> new Undone(each, clock).begin("Ev1", work, minute)))
        .doesNotContain(true);
    assertThat(memory.list("undone", "")).isEmpty();
  }

  @Test
  void aLeaseIsGivenToOneAndTakenOverByOne() throws Exception {
    Duration minute = Duration.ofMinutes(1);
    for (int round = 0; round < 3; round++) {
      assertThat(together(FEW, each -> new Lease(each, clock, "duty", minute).hold()))
          .containsOnlyOnce(true);
      assertThat(new Lease(other, clock, "duty", minute).hold()).isFalse();
      clock.move(minute.plus(Lease.SLACK));
    }
    Lease held = new Lease(memory, clock, "duty", minute);
    assertThat(held.hold()).isTrue();
    held.release();
    assertThat(new Lease(other, clock, "duty", minute).hold()).isTrue();
  }

  @Test
  void aQuestionIsFoundByItsPersonAndCancelledOnce() throws Exception {
    JsonNode asked = TextNode.valueOf("which");
    OpenQuestions questions = OpenQuestions.forInput(memory, clock);
    questions.open("T0/C0/U0/2", asked);
    clock.move(Duration.ofSeconds(1));
    questions.open("T0/C0/U0/1", asked);
    questions.open("T0/C0/U1/3", asked);

    List<OpenQuestion> open = OpenQuestions.forInput(other, clock).open("T0/C0/U0/");
    assertThat(open).extracting(OpenQuestion::id).containsExactly("T0/C0/U0/1", "T0/C0/U0/2");
    assertThat(together(FEW, each -> OpenQuestions.forInput(each, clock).cancel(open.get(0))))
        .containsOnlyOnce(true);
    assertThat(questions.open("T0/C0/U0/")).containsExactly(open.get(1));
  }

  @Test
  void printsNoValue() {
    memory.put(KEY, Value.until(in(60), "hunter2"));

    assertThat(memory.get(KEY).toString())
        .startsWith("Optional[Entry[key=Key[kind=test, id=one], value=Value[7 characters, ")
        .doesNotContain("hunter2");
  }

  private Instant in(int seconds) {
    return clock.instant().plusSeconds(seconds);
  }

  private Memory opened() throws Exception {
    Memory another = open(clock);
    opened.add(another);
    return another;
  }

  /** Lets as many threads begin at once, half of them with each replica. */
  private List<Boolean> together(int threads, Step step)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Boolean>> calls = IntStream.range(0, threads)
          .<Callable<Boolean>>mapToObj(each -> () -> step.by(each % 2 == 0 ? memory : other))
          .toList();
      List<Boolean> answers = new ArrayList<>();
      for (Future<Boolean> answer : pool.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }

  /** What one thread does. */
  private interface Step {
    boolean by(Memory memory);
  }
}
