package dev.ataws.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

class RoleSessionsTest {
  private static final Channel OPS = Channels.ops();

  private final MovableClock clock = new MovableClock();
  private final AtomicInteger calls = new AtomicInteger();
  private final RoleSessions sessions = new RoleSessions(this::grant, clock);

  @Test
  void keepsASessionUntilFiveMinutesBeforeItsEnd() {
    AssumedRole first = sessions.session(OPS, "U1");
    clock.move(Duration.ofMinutes(55).minusSeconds(1));
    assertThat(sessions.session(OPS, "U1")).isSameAs(first);

    clock.move(Duration.ofSeconds(1));
    assertThat(sessions.session(OPS, "U1")).isNotEqualTo(first);
    assertThat(calls).hasValue(2);
  }

  @Test
  void keepsOneSessionForEachRoleExternalIdAndPerson() {
    Channel other = Channels.ops("arn:aws:iam::123456789012:role/other", Optional.empty());
    Channel withId = Channels.ops(OPS.role(), Optional.empty(), Optional.of("id"));
    Set<AssumedRole> answers = new HashSet<>();
    for (int i = 0; i < 2; i++) {
      answers.add(sessions.session(OPS, "U1"));
      answers.add(sessions.session(OPS, "U2"));
      answers.add(sessions.session(other, "U1"));
      answers.add(sessions.session(withId, "U1"));
    }

    assertThat(answers).hasSize(4);
    assertThat(calls).hasValue(4);
  }

  @Test
  void manyCallersShareOneCall() throws ExecutionException, InterruptedException {
    CountDownLatch mayAnswer = new CountDownLatch(1);
    RoleSessions slow = new RoleSessions(
        (channel, name) -> {
          awaitLatch(mayAnswer);
          return grant(channel, name);
        },
        clock);

    assertThat(together(slow, mayAnswer)).hasSize(1);
    assertThat(calls).hasValue(1);
  }

  @Test
  void manyCallersShareOneRefusalWhichIsThenForgotten()
      throws ExecutionException, InterruptedException {
    CountDownLatch mayAnswer = new CountDownLatch(1);
    AtomicBoolean isDown = new AtomicBoolean(true);
    RoleSessions slow = new RoleSessions(
        (channel, name) -> {
          awaitLatch(mayAnswer);
          AssumedRole granted = grant(channel, name);
          return isDown.get() ? RoleTexts.tryAgain(channel, "Throttling") : granted;
        },
        clock);

    assertThat(together(slow, mayAnswer)).hasOnlyElementsOfType(AssumedRole.Refused.class);
    assertThat(calls).hasValue(1);

    isDown.set(false);
    assertThat(slow.session(OPS, "U1")).isInstanceOf(AssumedRole.Granted.class);
    assertThat(calls).hasValue(2);
  }

  @Test
  void aBugIsThrownToTheCallerAndNotKept() {
    AtomicBoolean isBroken = new AtomicBoolean(true);
    RoleSessions broken = new RoleSessions(
        (channel, name) -> {
          if (isBroken.get()) {
            throw new IllegalStateException("a bug");
          }
          return grant(channel, name);
        },
        clock);
    assertThatThrownBy(() -> broken.session(OPS, "U1")).hasMessage("a bug");

    isBroken.set(false);
    assertThat(broken.session(OPS, "U1")).isInstanceOf(AssumedRole.Granted.class);
  }

  @Test
  void forgetsOneSession() {
    RoleSession first = granted(sessions.session(OPS, "U1"));
    RoleSession second = granted(sessions.session(OPS, "U2"));

    sessions.forget(first);
    RoleSession renewed = granted(sessions.session(OPS, "U1"));
    sessions.forget(first);

    assertThat(renewed).isNotEqualTo(first);
    assertThat(granted(sessions.session(OPS, "U1"))).isSameAs(renewed);
    assertThat(granted(sessions.session(OPS, "U2"))).isSameAs(second);
  }

  @Test
  void doesNotKeepASessionThatEndsInLessThanFiveMinutes() {
    RoleSessions brief =
        new RoleSessions((channel, name) -> grant(channel, name, Duration.ofMinutes(4)), clock);

    assertThat(granted(brief.session(OPS, "U1"))).isNotEqualTo(granted(brief.session(OPS, "U1")));
  }

  @ParameterizedTest
  @CsvSource({
    "U0123ABCD, chatbot-U0123ABCD",
    "U0123/ÄB CD, chatbot-U0123--B-CD",
    "a+b=c@d.e_f, chatbot-a+b=c@d.e_f",
    "0123456789012345678901234567890123456789012345678901234567890123456789,"
        + " chatbot-01234567890123456789012345678901234567890123456789012345",
    "'', chatbot-"
  })
  void namesTheSessionAfterThePersonAsStsTakesIt(String user, String name) {
    assertThat(granted(sessions.session(OPS, user)).sessionName())
        .isEqualTo(name)
        .matches("[\\w+=,.@-]{2,64}");
  }

  @Test
  void printsNoCredentials() {
    assertThat(sessions.session(OPS, "U1").toString())
        .isEqualTo("Granted[session=RoleSession[role=arn:aws:iam::123456789012:role/at-aws-ops,"
            + " sessionName=chatbot-U1, expiry=2026-01-01T13:00:00Z]]");
  }

  @Test
  void closesWhatItAsks() {
    AtomicBoolean isClosed = new AtomicBoolean();
    new RoleSessions(
            new AssumeRole() {
              @Override
              public AssumedRole assume(Channel channel, String sessionName) {
                return grant(channel, sessionName);
              }

              @Override
              public void close() {
                isClosed.set(true);
              }
            },
            clock)
        .close();

    assertThat(isClosed).isTrue();
  }

  /** Asks from eight threads at once, and lets the answer come when all of them wait. */
  private static Set<AssumedRole> together(RoleSessions sessions, CountDownLatch mayAnswer)
      throws ExecutionException, InterruptedException {
    List<Thread> threads = new ArrayList<>();
    List<CompletableFuture<AssumedRole>> answers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      CompletableFuture<AssumedRole> answer = new CompletableFuture<>();
      Thread thread = new Thread(() -> answer.complete(sessions.session(OPS, "U1")));
      thread.start();
      threads.add(thread);
      answers.add(answer);
    }
    await()
        .until(
            () -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
    mayAnswer.countDown();
    Set<AssumedRole> distinct = new HashSet<>();
    for (Future<AssumedRole> answer : answers) {
      distinct.add(answer.get());
    }
    return distinct;
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private AssumedRole grant(Channel channel, String name) {
    return grant(channel, name, Duration.ofHours(1));
  }

  private AssumedRole grant(Channel channel, String name, Duration lifetime) {
    String id = "key-" + calls.incrementAndGet();
    return new AssumedRole.Granted(new RoleSession(
        AwsSessionCredentials.create(id, "hunter2", "hunter3"),
        channel.role(),
        name,
        clock.instant().plus(lifetime)));
  }

  private static RoleSession granted(AssumedRole answer) {
    assertThat(answer).isInstanceOf(AssumedRole.Granted.class);
    return ((AssumedRole.Granted) answer).session();
  }
}
