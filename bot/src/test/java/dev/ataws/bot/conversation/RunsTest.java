package dev.ataws.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ataws.bot.rendering.Replies;
import dev.ataws.bot.rendering.Reply;
import dev.ataws.channels.memory.Memory;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands that take longer than a moment. */
class RunsTest {
  private static final Reply DONE = Replies.broken("done");

  private final TurnableClock clock = new TurnableClock();
  private final Memory memory = Memory.ofThisProcess(clock);
  private final HeardChat chat = new HeardChat();
  private final Talk talk = new Talk(new Origin("T0", "C0", "1.2", "U0ANA"), chat);
  private final Runs here = new Runs(memory, clock, Duration.ofMillis(1));
  private final Runs there = new Runs(memory, clock, Duration.ofMillis(1));
  private final CountDownLatch isToEnd = new CountDownLatch(1);
  private final AtomicBoolean wasInterrupted = new AtomicBoolean();

  @AfterEach
  void close() {
    here.close();
    there.close();
    memory.close();
  }

  private Reply untilEnd() {
    try {
      isToEnd.await();
    } catch (InterruptedException e) {
      wasInterrupted.set(true);
    }
    return DONE;
  }

  private Thread running() {
    Thread thread =
        new Thread(() -> here.run(talk, "lambda invoke", Set.of("U0ANA"), progress -> untilEnd()));
    thread.start();
    Awaitility.await().until(() -> !chat.standing.isEmpty());
    return thread;
  }

  private String id() {
    return Session.button(chat.at("9.1"), Press.Button.STOP).id();
  }

  @Test
  void saysThatItRunsAndPutsTheAnswerInItsPlace() throws InterruptedException {
    Thread run = running();
    assertThat(chat.at("9.1").text()).isEqualTo("`lambda invoke` Running…");
    isToEnd.countDown();
    run.join();
    assertThat(chat.at("9.1")).isEqualTo(DONE);
    assertThat(chat.said).hasSize(1);
  }

  @Test
  void tellsHowFarItIsUntilItIsOver() throws InterruptedException {
    CountDownLatch isAnnounced = new CountDownLatch(1);
    Thread run = new Thread(() -> here.run(talk, "ec2 wait", Set.of("U0ANA"), progress -> {
      await(isAnnounced);
      progress.tell("attempt 1");
      Reply reply = untilEnd();
      progress.tell("attempt 2");
      return reply;
    }));
    run.start();
    Awaitility.await().until(() -> !chat.standing.isEmpty());
    isAnnounced.countDown();
    Awaitility.await().until(() -> chat.at("9.1").text().endsWith("Running…\nattempt 1"));
    isToEnd.countDown();
    run.join();
    assertThat(chat.at("9.1")).isEqualTo(DONE);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void isStoppedFromAnyReplicaByWhoMay() throws InterruptedException {
    Thread run = running();
    String id = id();
    assertThat(there.stop(id, "U0BEN")).isEqualTo(Runs.Stopping.NOT_THEIRS);
    assertThat(there.stop(id, "U0ANA")).isEqualTo(Runs.Stopping.STOPPED);
    run.join();
    assertThat(wasInterrupted).isTrue();
    assertThat(there.stop(id, "U0ANA")).isEqualTo(Runs.Stopping.NOT_RUNNING);
  }

  @Test
  void saysOnlyTheAnswerWhenItIsQuick() {
    try (Runs patient = new Runs(memory, clock, Duration.ofMinutes(1))) {
      patient.run(talk, "lambda invoke", Set.of("U0ANA"), progress -> DONE);
      patient.run(talk, "lambda invoke", Set.of("U0ANA"), progress -> {
        progress.tell("half of it");
        return DONE;
      });
    }
    assertThat(chat.said).containsExactly(DONE, DONE);
  }

  @Test
  void leavesNothingBehindWhenTheWorkFails() {
    assertThatIllegalStateException()
        .isThrownBy(() -> here.run(talk, "lambda invoke", Set.of("U0ANA"), progress -> {
          throw new IllegalStateException("broken");
        }));
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(memory.list("run", "")).isEmpty();
  }
}
