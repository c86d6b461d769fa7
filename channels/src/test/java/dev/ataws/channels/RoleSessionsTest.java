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
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

class RoleSessionsTest {
  private static final AssumableRole OPS = AssumableRole.of(Channels.ops());
  private static final List<SessionPolicy> POLICIES =
      List.of(new SessionPolicy("{}", List.of(), Width.EXACT));

  private static final Person ANA = new Person("T1", "C1", "U1");
  private static final Person BEN = new Person("T1", "C1", "U2");

  private final MovableClock clock = new MovableClock();
  private final AtomicInteger calls = new AtomicInteger();
  private final RoleSessions sessions =
      new RoleSessions((role, person, policies) -> grant(role, person), clock);

  @Test
  void keepsASessionUntilFiveMinutesBeforeItsEnd() {
    AssumedRole first = sessions.session(OPS, ANA, POLICIES);
    clock.move(Duration.ofMinutes(55).minusSeconds(1));
    assertThat(sessions.session(OPS, ANA, POLICIES)).isSameAs(first);

    clock.move(Duration.ofSeconds(1));
    assertThat(sessions.session(OPS, ANA, POLICIES)).isNotEqualTo(first);
    assertThat(calls).hasValue(2);
  }

  @Test
  void keepsOneSessionForEachRoleExternalIdAndPersonInAChannel() {
    AssumableRole other =
        AssumableRole.of(Channels.ops("arn:aws:iam::123456789012:role/other", Optional.empty()));
    AssumableRole withId =
        AssumableRole.of(Channels.ops(OPS.arn(), Optional.empty(), Optional.of("id")));
    Person anaElsewhere = new Person("T1", "C2", "U1");
    Person anotherAna = new Person("T2", "C1", "U1");
    Set<AssumedRole> answers = new HashSet<>();
    for (int i = 0; i < 2; i++) {
      answers.add(sessions.session(OPS, ANA, POLICIES));
      answers.add(sessions.session(OPS, BEN, POLICIES));
      answers.add(sessions.session(OPS, anaElsewhere, POLICIES));
      answers.add(sessions.session(OPS, anotherAna, POLICIES));
      answers.add(sessions.session(other, ANA, POLICIES));
      answers.add(sessions.session(withId, ANA, POLICIES));
    }

    assertThat(answers).hasSize(6);
    assertThat(calls).hasValue(6);
  }

  @Test
  void sharesNoSessionBetweenPoliciesThatDiffer() {
    SessionPolicy narrow = POLICIES.get(0);
    SessionPolicy wide = new SessionPolicy("{}", List.of("arn:aws:iam::aws:policy/A"), Width.EXACT);
    Set<AssumedRole> answers = new HashSet<>();
    for (int i = 0; i < 2; i++) {
      answers.add(sessions.session(OPS, ANA, List.of(narrow)));
      answers.add(sessions.session(OPS, ANA, List.of(wide)));
      answers.add(sessions.session(OPS, ANA, List.of(narrow, wide)));
      answers.add(sessions.session(OPS, ANA, List.of()));
    }

    assertThat(answers).hasSize(4);
  }

  @Test
  void manyCallersShareOneCall() throws ExecutionException, InterruptedException {
    CountDownLatch mayAnswer = new CountDownLatch(1);
    RoleSessions slow = new RoleSessions(
        (role, person, policies) -> {
          awaitLatch(mayAnswer);
          return grant(role, person);
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
        (role, person, policies) -> {
          awaitLatch(mayAnswer);
          AssumedRole granted = grant(role, person);
          return isDown.get() ? RoleTexts.tryAgain(role, "Throttling") : granted;
        },
        clock);

    assertThat(together(slow, mayAnswer)).hasOnlyElementsOfType(AssumedRole.Refused.class);
    assertThat(calls).hasValue(1);

    isDown.set(false);
    assertThat(slow.session(OPS, ANA, POLICIES)).isInstanceOf(AssumedRole.Granted.class);
    assertThat(calls).hasValue(2);
  }

  @Test
  void aBugIsThrownToTheCallerAndNotKept() {
    AtomicBoolean isBroken = new AtomicBoolean(true);
    RoleSessions broken = new RoleSessions(
        (role, person, policies) -> {
          if (isBroken.get()) {
            throw new IllegalStateException("a bug");
          }
          return grant(role, person);
        },
        clock);
    assertThatThrownBy(() -> broken.session(OPS, ANA, POLICIES)).hasMessage("a bug");

    isBroken.set(false);
    assertThat(broken.session(OPS, ANA, POLICIES)).isInstanceOf(AssumedRole.Granted.class);
  }

  @Test
  void forgetsOneSession() {
    RoleSession first = granted(sessions.session(OPS, ANA, POLICIES));
    RoleSession second = granted(sessions.session(OPS, BEN, POLICIES));

    sessions.forget(first);
    RoleSession renewed = granted(sessions.session(OPS, ANA, POLICIES));
    sessions.forget(first);

    assertThat(renewed).isNotEqualTo(first);
    assertThat(granted(sessions.session(OPS, ANA, POLICIES))).isSameAs(renewed);
    assertThat(granted(sessions.session(OPS, BEN, POLICIES))).isSameAs(second);
  }

  @Test
  void doesNotKeepASessionThatEndsInLessThanFiveMinutes() {
    RoleSessions brief = new RoleSessions(
        (role, person, policies) -> grant(role, person, Duration.ofMinutes(4)), clock);

    assertThat(granted(brief.session(OPS, ANA, POLICIES)))
        .isNotEqualTo(granted(brief.session(OPS, ANA, POLICIES)));
  }

  @Test
  void printsNoCredentials() {
    assertThat(sessions.session(OPS, ANA, POLICIES).toString())
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
                  AssumableRole role, Person person, List<SessionPolicy> policies) {
                return grant(role, person);
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
      Thread thread = new Thread(() -> answer.complete(sessions.session(OPS, ANA, POLICIES)));
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

  private AssumedRole grant(AssumableRole role, Person person) {
    return grant(role, person, Duration.ofHours(1));
  }

  private AssumedRole grant(AssumableRole role, Person person, Duration lifetime) {
    String id = "key-" + calls.incrementAndGet();
    return new AssumedRole.Granted(new RoleSession(
        AwsSessionCredentials.create(id, "hunter2", "hunter3"),
        role.arn(),
        person.sessionName(),
        clock.instant().plus(lifetime)));
  }

  private static RoleSession granted(AssumedRole answer) {
    assertThat(answer).isInstanceOf(AssumedRole.Granted.class);
    return ((AssumedRole.Granted) answer).session();
  }
}
