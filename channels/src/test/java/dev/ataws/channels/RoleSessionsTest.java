package dev.ataws.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ataws.policies.session.SessionPolicy;
import dev.ataws.policies.session.Width;
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
  private static final AssumableRole OPS = AssumableRole.of(Channels.ops());
  private static final List<SessionPolicy> POLICIES =
      List.of(new SessionPolicy("{}", List.of(), Width.EXACT));

  private final MovableClock clock = new MovableClock();
  private final AtomicInteger calls = new AtomicInteger();
  private final RoleSessions sessions =
      new RoleSessions((role, name, policies) -> grant(role, name), clock);

  @Test
  void keepsASessionUntilFiveMinutesBeforeItsEnd() {
    AssumedRole first = sessions.session(OPS, "U1", POLICIES);
    clock.move(Duration.ofMinutes(55).minusSeconds(1));
    assertThat(sessions.session(OPS, "U1", POLICIES)).isSameAs(first);

    clock.move(Duration.ofSeconds(1));
    assertThat(sessions.session(OPS, "U1", POLICIES)).isNotEqualTo(first);
    assertThat(calls).hasValue(2);
  }

  @Test
  void keepsOneSessionForEachRoleExternalIdAndPerson() {
    AssumableRole other =
        AssumableRole.of(Channels.ops("arn:aws:iam::123456789012:role/other", Optional.empty()));
    AssumableRole withId =
        AssumableRole.of(Channels.ops(OPS.arn(), Optional.empty(), Optional.of("id")));
    Set<AssumedRole> answers = new HashSet<>();
    for (int i = 0; i < 2; i++) {
      answers.add(sessions.session(OPS, "U1", POLICIES));
      answers.add(sessions.session(OPS, "U2", POLICIES));
      answers.add(sessions.session(other, "U1", POLICIES));
      answers.add(sessions.session(withId, "U1", POLICIES));
    }

    assertThat(answers).hasSize(4);
    assertThat(calls).hasValue(4);
  }

  @Test
  void sharesNoSessionBetweenPoliciesThatDiffer() {
    SessionPolicy narrow = POLICIES.get(0);
    SessionPolicy wide = new SessionPolicy("{}", List.of("arn:aws:iam::aws:policy/A"), Width.EXACT);
    Set<AssumedRole> answers = new HashSet<>();
    for (int i = 0; i < 2; i++) {
      answers.add(sessions.session(OPS, "U1", List.of(narrow)));
      answers.add(sessions.session(OPS, "U1", List.of(wide)));
      answers.add(sessions.session(OPS, "U1", List.of(narrow, wide)));
      answers.add(sessions.session(OPS, "U1", List.of()));
    }

    assertThat(answers).hasSize(4);
  }

  @Test
  void manyCallersShareOneCall() throws ExecutionException, InterruptedException {
    CountDownLatch mayAnswer = new CountDownLatch(1);
    RoleSessions slow = new RoleSessions(
        (role, name, policies) -> {
          awaitLatch(mayAnswer);
          return grant(role, name);
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
        (role, name, policies) -> {
          awaitLatch(mayAnswer);
          AssumedRole granted = grant(role, name);
          return isDown.get() ? RoleTexts.tryAgain(role, "Throttling") : granted;
        },
        clock);

    assertThat(together(slow, mayAnswer)).hasOnlyElementsOfType(AssumedRole.Refused.class);
    assertThat(calls).hasValue(1);

    isDown.set(false);
    assertThat(slow.session(OPS, "U1", POLICIES)).isInstanceOf(AssumedRole.Granted.class);
    assertThat(calls).hasValue(2);
  }

  @Test
  void aBugIsThrownToTheCallerAndNotKept() {
    AtomicBoolean isBroken = new AtomicBoolean(true);
    RoleSessions broken = new RoleSessions(
        (role, name, policies) -> {
          if (isBroken.get()) {
            throw new IllegalStateException("a bug");
          }
          return grant(role, name);
        },
        clock);
    assertThatThrownBy(() -> broken.session(OPS, "U1", POLICIES)).hasMessage("a bug");

    isBroken.set(false);
    assertThat(broken.session(OPS, "U1", POLICIES)).isInstanceOf(AssumedRole.Granted.class);
  }

  @Test
  void forgetsOneSession() {
    RoleSession first = granted(sessions.session(OPS, "U1", POLICIES));
    RoleSession second = granted(sessions.session(OPS, "U2", POLICIES));

    sessions.forget(first);
    RoleSession renewed = granted(sessions.session(OPS, "U1", POLICIES));
    sessions.forget(first);

    assertThat(renewed).isNotEqualTo(first);
    assertThat(granted(sessions.session(OPS, "U1", POLICIES))).isSameAs(renewed);
    assertThat(granted(sessions.session(OPS, "U2", POLICIES))).isSameAs(second);
  }

  @Test
  void doesNotKeepASessionThatEndsInLessThanFiveMinutes() {
    RoleSessions brief =
        new RoleSessions((role, name, policies) -> grant(role, name, Duration.ofMinutes(4)), clock);

    assertThat(granted(brief.session(OPS, "U1", POLICIES)))
        .isNotEqualTo(granted(brief.session(OPS, "U1", POLICIES)));
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
    assertThat(granted(sessions.session(OPS, user, POLICIES)).sessionName())
        .isEqualTo(name)
        .matches("[\\w+=,.@-]{2,64}");
  }

  @Test
  void printsNoCredentials() {
    assertThat(sessions.session(OPS, "U1", POLICIES).toString())
        .isEqualTo("Granted[session=RoleSession[role=arn:aws:iam::123456789012:role/at-aws-ops,"
            + " sessionName=chatbot-U1, expiry=2026-01-01T13:00:00Z]]");
  }

  @Test
  void closesWhatItAsks() {
    AtomicBoolean isClosed = new AtomicBoolean();
    new RoleSessions(
            new AssumeRole() {
              @Override
              public AssumedRole assume(
                  AssumableRole role, String sessionName, List<SessionPolicy> policies) {
                return grant(role, sessionName);
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
      Thread thread = new Thread(() -> answer.complete(sessions.session(OPS, "U1", POLICIES)));
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

  private AssumedRole grant(AssumableRole role, String name) {
    return grant(role, name, Duration.ofHours(1));
  }

  private AssumedRole grant(AssumableRole role, String name, Duration lifetime) {
    String id = "key-" + calls.incrementAndGet();
    return new AssumedRole.Granted(new RoleSession(
        AwsSessionCredentials.create(id, "hunter2", "hunter3"),
        role.arn(),
        name,
        clock.instant().plus(lifetime)));
  }

  private static RoleSession granted(AssumedRole answer) {
    assertThat(answer).isInstanceOf(AssumedRole.Granted.class);
    return ((AssumedRole.Granted) answer).session();
  }
}
