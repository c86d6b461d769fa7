package dev.ataws.bot.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.Samples;
import dev.ataws.grammar.catalogue.Waiter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitingTest {
  private static final AwsCall CALL = Samples.call("rds describe-db-instances");
  private static final AwsAnswer.Failure GONE = new AwsAnswer.Failure(
      "DBInstanceNotFound", "Gone.", "", "Look.", Optional.empty(), "r-9", 404);

  private final Deque<AwsAnswer> answers = new ArrayDeque<>();
  private final List<Duration> pauses = new ArrayList<>();
  private final List<Waiting.Attempt> attempts = new ArrayList<>();

  private AwsAnswer until(String waiter) {
    return until(waiter, pauses::add);
  }

  private AwsAnswer until(String waiter, Waiting.Pause pause) {
    AwsAccount account = call -> answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
    Waiter known = Objects.requireNonNull(CALL.operation().service().waiters().get(waiter));
    return new Waiting(account, pause).until(known, CALL, attempts::add);
  }

  private static AwsAnswer status(String status) {
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    output.putArray("DBInstances").addObject().put("DBInstanceStatus", status);
    return new AwsAnswer.Success(output, Optional.empty(), "r-1");
  }

  @Test
  void asksUntilItIsThere() {
    answers.add(status("creating"));
    answers.add(status("backing-up"));
    answers.add(status("available"));

    assertThat(until("db-instance-available")).isEqualTo(status("available"));

    Duration delay = Duration.ofSeconds(30);
    assertThat(pauses).containsExactly(delay, delay);
    assertThat(attempts)
        .containsExactly(
            new Waiting.Attempt(1, 60, "creating", delay),
            new Waiting.Attempt(2, 60, "backing-up", delay));
  }

  @Test
  void succeedsWithoutOutputWhenAnErrorIsWaitedFor() {
    answers.add(GONE);
    assertThat(until("db-instance-deleted"))
        .isEqualTo(
            new AwsAnswer.Success(JsonNodeFactory.instance.objectNode(), Optional.empty(), "r-9"));
  }

  @Test
  void endsWhenItCannotCome() {
    answers.add(status("failed"));
    assertThat(until("db-instance-available"))
        .isEqualTo(new AwsAnswer.Failure(
            "WaiterFailed",
            "`rds wait db-instance-available` ended in vain.",
            "AWS says `failed`, which means that it will not come about.",
            "`rds describe-db-instances` shows more.",
            Optional.empty(),
            ""));
  }

  @Test
  void passesOnWhatItDoesNotWaitFor() {
    answers.add(GONE);
    assertThat(until("db-instance-available")).isEqualTo(GONE);
  }

  @Test
  void givesUpAfterTheLastAttempt() {
    answers.add(status("creating"));
    assertThat(until("db-instance-available"))
        .isEqualTo(new AwsAnswer.Failure(
            "WaiterGaveUp",
            "`rds wait db-instance-available` gave up after 60 attempts, 30 minutes.",
            "The last that AWS said was `creating`.",
            "`rds describe-db-instances` shows how it stands; run the command again to wait on.",
            Optional.empty(),
            ""));
    assertThat(pauses).hasSize(59);
    assertThat(attempts).hasSize(59);
  }

  @Test
  void endsWhenInterruptedInAPause() {
    answers.add(status("creating"));
    AwsAnswer answer = until("db-instance-available", time -> {
      throw new InterruptedException();
    });
    assertThat(answer)
        .isEqualTo(new AwsAnswer.Failure(
            "Cancelled",
            "`rds wait db-instance-available` was cancelled.",
            "Waiting only reads, so nothing has changed.",
            "Run it again when you want it.",
            Optional.empty(),
            ""));
  }

  @Test
  void endsWhenInterruptedInACall() {
    answers.add(new AwsAnswer.Failure("Cancelled", "Cancelled.", "", "", Optional.empty(), ""));
    AwsAnswer.Failure failure = (AwsAnswer.Failure) until("db-instance-available");
    assertThat(failure.what()).isEqualTo("`rds wait db-instance-available` was cancelled.");
  }
}
