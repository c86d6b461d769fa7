package dev.ataws.channels.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ataws.channels.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenQuestionsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final JsonNode ASKED =
      JsonNodeFactory.instance.objectNode().put("command", "lambda invoke --payload hunter2");
  private static final JsonNode DONE = TextNode.valueOf("done");

  private final MovableClock clock = new MovableClock();
  private final Memory memory = Memory.ofThisProcess(clock);
  private final OpenQuestions questions = OpenQuestions.forConfirmation(memory, clock);

  @AfterEach
  void close() {
    memory.close();
  }

  @Test
  void aQuestionIsOpenForFifteenMinutes() {
    assertThat(questions.open("q1", ASKED)).isTrue();

    clock.move(Duration.ofMinutes(15).minusSeconds(1));
    assertThat(questions.find("q1").map(OpenQuestion::asked)).contains(ASKED);
    assertThat(questions.find("q1").map(OpenQuestion::expiry))
        .contains(clock.instant().plusSeconds(1));
    clock.move(Duration.ofSeconds(1));
    assertThat(questions.find("q1")).isEmpty();
    assertThat(say(questions.claim("q1", "U1", MINUTE))).isEqualTo("gone");
  }

  @Test
  void anIdIsOpenedOnce() {
    questions.open("q1", ASKED);

    assertThat(questions.open("q1", DONE)).isFalse();
    assertThat(questions.find("q1").map(OpenQuestion::asked)).contains(ASKED);
    questions.claim("q1", "U1", MINUTE);
    assertThat(questions.open("q1", DONE)).isFalse();
  }

  @Test
  void confirmationsAreNoInput() {
    questions.open("q1", ASKED);

    assertThat(OpenQuestions.forInput(memory, clock).find("q1")).isEmpty();
  }

  @Test
  void aChangedQuestionIsOpenAnew() {
    questions.open("q1", ASKED);
    OpenQuestion read = questions.find("q1").orElseThrow();
    clock.move(Duration.ofMinutes(14));

    assertThat(questions.change(read, DONE)).isTrue();
    assertThat(questions.change(read, ASKED)).isFalse();
    clock.move(Duration.ofMinutes(14));
    assertThat(questions.find("q1").map(OpenQuestion::asked)).contains(DONE);
  }

  @Test
  void whatIsClaimedIsNotChanged() {
    questions.open("q1", ASKED);
    OpenQuestion read = questions.find("q1").orElseThrow();
    questions.claim("q1", "U1", MINUTE);

    assertThat(questions.change(read, DONE)).isFalse();
    assertThat(questions.find("q1")).isEmpty();
  }

  @Test
  void thoseOfAPersonInAChannelAreFoundTheLastFirst() {
    questions.open("T0/C0/U0/b", ASKED);
    clock.move(Duration.ofMillis(1));
    questions.open("T0/C0/U0/a", ASKED);
    clock.move(Duration.ofMillis(1));
    questions.open("T0/C0/U0/c", DONE);
    questions.open("T0/C0/U1/a", ASKED);
    questions.open("T0/C0/U0/claimed", ASKED);
    questions.claim("T0/C0/U0/claimed", "U0", MINUTE);

    assertThat(questions.open("T0/C0/U0/"))
        .extracting(OpenQuestion::id, OpenQuestion::asked)
        .containsExactly(
            tuple("T0/C0/U0/c", DONE), tuple("T0/C0/U0/a", ASKED), tuple("T0/C0/U0/b", ASKED));
    assertThat(questions.open("T0/C0/U0/").get(0))
        .isEqualTo(questions.find("T0/C0/U0/c").orElseThrow());
    assertThat(questions.open("T0/C0/U")).hasSize(4);
    assertThat(questions.open("T0/C1/")).isEmpty();
    clock.move(Duration.ofMinutes(16));
    assertThat(questions.open("T0/")).isEmpty();
  }

  @Test
  void aChangedQuestionIsTheLast() {
    questions.open("q1", ASKED);
    clock.move(MINUTE);
    questions.open("q2", ASKED);
    clock.move(MINUTE);
    questions.change(questions.find("q1").orElseThrow(), DONE);

    assertThat(questions.open(""))
        .extracting(OpenQuestion::id, OpenQuestion::opened)
        .containsExactly(
            tuple("q1", clock.instant()), tuple("q2", clock.instant().minus(MINUTE)));
  }

  @Test
  void aCancelledQuestionIsGone() {
    clock.move(Duration.ofMillis(1)); // an expiry counts from the next whole second
    questions.open("q1", ASKED);
    OpenQuestion read = questions.find("q1").orElseThrow();

    assertThat(questions.cancel(read)).isTrue();
    assertThat(questions.cancel(read)).isFalse();
    assertThat(questions.find("q1")).isEmpty();
    assertThat(questions.open("")).isEmpty();
    assertThat(questions.change(read, DONE)).isFalse();
    assertThat(say(questions.claim("q1", "U1", MINUTE))).isEqualTo("gone");
    clock.move(Duration.ofSeconds(1));
    assertThat(say(questions.claim("q1", "U1", MINUTE))).isEqualTo("gone");
    assertThat(questions.open("q1", DONE)).isTrue();
  }

  @Test
  void whatIsClaimedOrChangedIsNotCancelled() {
    questions.open("q1", ASKED);
    OpenQuestion read = questions.find("q1").orElseThrow();
    questions.change(read, DONE);

    assertThat(questions.cancel(read)).isFalse();
    OpenQuestion changed = questions.find("q1").orElseThrow();
    questions.claim("q1", "U1", MINUTE);
    assertThat(questions.cancel(changed)).isFalse();
    assertThat(say(questions.claim("q1", "U2", MINUTE))).isEqualTo("running by U1");
  }

  @Test
  void oneClaimWinsAndTheOthersLearnWhy() {
    questions.open("q1", ASKED);

    Started started = won(questions.claim("q1", "U1", MINUTE));
    assertThat(started.asked()).isEqualTo(ASKED);
    assertThat(say(questions.claim("q1", "U2", MINUTE))).isEqualTo("running by U1");
    assertThat(questions.finish(started, DONE)).isTrue();
    assertThat(say(questions.claim("q1", "U2", MINUTE))).isEqualTo("finished by U1: \"done\"");
    clock.move(Duration.ofDays(1));
    assertThat(say(questions.claim("q1", "U2", MINUTE))).isEqualTo("gone");
  }

  @Test
  void aClaimOutlivesTheQuestion() {
    questions.open("q1", ASKED);
    Started started = won(questions.claim("q1", "U1", Duration.ofHours(1)));
    clock.move(Duration.ofMinutes(59));

    assertThat(say(questions.claim("q1", "U1", MINUTE))).isEqualTo("running by U1");
    assertThat(questions.finish(started, DONE)).isTrue();
  }

  @Test
  void aClaimThatWasNeverFinishedIsKnownAndNotRepeated() {
    questions.open("q1", ASKED);
    questions.claim("q1", "U1", MINUTE);
    assertThat(questions.abandoned()).isEmpty();

    clock.move(MINUTE);

    assertThat(say(questions.claim("q1", "U1", MINUTE))).isEqualTo("outcome unknown by U1");
    assertThat(questions.abandoned())
        .extracting(Started::id, Started::asked)
        .containsExactly(tuple("q1", ASKED));
    clock.move(Duration.ofDays(6));
    assertThat(say(questions.claim("q1", "U1", MINUTE))).isEqualTo("outcome unknown by U1");
  }

  @Test
  void oneReplicaTellsOfTheUnknownOutcome() {
    questions.open("q1", ASKED);
    Started slow = won(questions.claim("q1", "U1", MINUTE));
    clock.move(MINUTE);
    List<Started> seenByOne = questions.abandoned();
    List<Started> seenByOther = questions.abandoned();

    assertThat(questions.finish(seenByOne.get(0), TextNode.valueOf("unknown"))).isTrue();
    assertThat(questions.finish(seenByOther.get(0), TextNode.valueOf("unknown")))
        .isFalse();
    assertThat(questions.finish(slow, DONE)).isFalse();
    assertThat(questions.abandoned()).isEmpty();
    assertThat(say(questions.claim("q1", "U1", MINUTE))).isEqualTo("finished by U1: \"unknown\"");
  }

  @Test
  void aSlowOneMayStillSayWhatCameOfIt() {
    questions.open("q1", ASKED);
    Started slow = won(questions.claim("q1", "U1", MINUTE));
    clock.move(Duration.ofMinutes(5));

    assertThat(questions.finish(slow, DONE)).isTrue();
    assertThat(questions.finish(slow, DONE)).isFalse();
  }

  @Test
  void whatWasAskedIsNotKeptLongerThanNeeded() {
    questions.open("q1", ASKED);
    questions.finish(won(questions.claim("q1", "U1", MINUTE)), DONE);

    assertThat(memory.list("confirmation", ""))
        .extracting(each -> each.value().json())
        .containsExactly(
            "{\"state\":\"finished\",\"by\":\"U1\",\"at\":\"2026-01-01T12:00:00Z\",\"until\":\"2026-01-01T12:01:00Z\","
                + "\"outcome\":\"done\"}");
  }

  @Test
  void manyClaimsAtOnceRunOnce() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      for (int round = 0; round < 20; round++) {
        String id = "q" + round;
        questions.open(id, ASKED);
        List<Future<String>> claims = IntStream.range(0, 16)
            .mapToObj(each -> threads.submit(() -> {
              Claim claim = questions.claim(id, "U" + each, MINUTE);
              if (claim instanceof Claim.Won won) {
                runs.incrementAndGet();
                questions.finish(won.started(), DONE);
              }
              return say(claim);
            }))
            .toList();
        for (Future<String> claim : claims) {
          assertThat(claim.get()).isNotEqualTo("gone");
        }
        assertThat(runs).hasValue(round + 1);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void whatSomebodyElseWroteIsNotGuessed() {
    memory.put(new Key("confirmation", "q1"), Value.forGood("hunter2"));
    memory.put(new Key("confirmation", "q2"), Value.forGood("{\"state\":\"started\"}"));

    assertThatThrownBy(() -> questions.claim("q1", "U1", MINUTE))
        .hasMessage("no JSON is stored under Key[kind=confirmation, id=q1]");
    assertThatThrownBy(() -> questions.claim("q2", "U1", MINUTE))
        .hasMessage("what is stored under Key[kind=confirmation, id=q2] has no asked");
  }

  @Test
  void printsNothingOfWhatWasAsked() {
    questions.open("q1", ASKED);
    Optional<OpenQuestion> question = questions.find("q1");
    Claim claim = questions.claim("q1", "U1", MINUTE);

    assertThat(question.toString()).doesNotContain("hunter2").contains("id=q1");
    assertThat(claim.toString()).doesNotContain("hunter2").contains("by=U1");
    questions.finish(won(claim), TextNode.valueOf("hunter2"));
    assertThat(questions.claim("q1", "U1", MINUTE).toString())
        .doesNotContain("hunter2")
        .contains("by=U1");
  }

  @Test
  void aClaimSurvivesOnlyByTheMemory() {
    questions.open("q1", ASKED);
    OpenQuestions afterRestart = OpenQuestions.forConfirmation(memory, clock);

    assertThat(won(afterRestart.claim("q1", "U1", MINUTE)).asked()).isEqualTo(ASKED);
    assertThat(say(questions.claim("q1", "U1", MINUTE))).isEqualTo("running by U1");
  }

  private static Started won(Claim claim) {
    assertThat(claim).isInstanceOf(Claim.Won.class);
    return ((Claim.Won) claim).started();
  }

  private static String say(Claim claim) {
    return claim.match(new Claim.Cases<>() {
      @Override
      public String won(Started started) {
        return "won by " + started.by();
      }

      @Override
      public String running(Started started) {
        return "running by " + started.by();
      }

      @Override
      public String outcomeUnknown(Started started) {
        return "outcome unknown by " + started.by();
      }

      @Override
      public String finished(Claim.Finished finished) {
        return "finished by " + finished.by() + ": " + finished.outcome();
      }

      @Override
      public String gone() {
        return "gone";
      }
    });
  }
}
