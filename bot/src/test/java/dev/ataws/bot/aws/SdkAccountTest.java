package dev.ataws.bot.aws;

import static java.util.function.Predicate.isEqual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.Samples;
import dev.ataws.channels.AssumedRole;
import dev.ataws.channels.RoleSession;
import dev.ataws.channels.RoleSessions;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

class SdkAccountTest {
  private static final String GET_FUNCTION = "lambda get-function";

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static final Map<String, String> EXPIRED =
      Map.of("x-amzn-ErrorType", "ExpiredTokenException");

  private final List<String> assumed = new CopyOnWriteArrayList<>();
  private volatile Runnable assuming = () -> {};
  private FakeAws aws;
  private SdkAccount account;

  @BeforeEach
  void begin() throws IOException {
    aws = new FakeAws();
    System.setProperty("aws.endpointUrl", aws.uri().toString());
    account = new SdkAccount(sessions(), LIMIT);
  }

  private RoleSessions sessions() {
    return new RoleSessions(
        (role, person, policies) -> {
          assuming.run();
          assumed.add(person.sessionName() + " " + policies.get(0).json());
          return new AssumedRole.Granted(new RoleSession(
              AwsSessionCredentials.create("key-" + assumed.size(), "not-a-secret", "token"),
              role.arn(),
              person.sessionName(),
              Instant.now().plusSeconds(3600)));
        },
        Clock.systemUTC());
  }

  @AfterEach
  void end() {
    account.close();
    aws.close();
    System.clearProperty("aws.endpointUrl");
  }

  private AwsAnswer.Failure fails(String command) {
    return (AwsAnswer.Failure) account.call(call(command));
  }

  private static AwsCall call(String command) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    return Samples.call(
        command,
        command.startsWith("glacier")
            ? parameters.put("accountId", "-").put("vaultName", "v").put("jobId", "j")
            : parameters.put("FunctionName", "f"));
  }

  @Test
  void callsAsThePersonsRoleSession() {
    aws.answer(
        200,
        Map.of("x-amzn-RequestId", "r-1"),
        "{\"Configuration\": {\"FunctionName\": \"f\", \"Timeout\": 3}}");

    AwsAnswer answer = account.call(
        Samples.call(GET_FUNCTION, JsonNodeFactory.instance.objectNode().put("FunctionName", "f")));

    assertThat(answer).isInstanceOfSatisfying(AwsAnswer.Success.class, success -> {
      assertThat(success.output())
          .hasToString("{\"Configuration\":{\"FunctionName\":\"f\",\"Timeout\":3}}");
      assertThat(success.requestId()).isEqualTo("r-1");
      assertThat(success.body()).isEmpty();
    });
    assertThat(assumed).containsExactly("chatbot-U0ANA policy of lambda get-function");
    assertThat(aws.requests()).containsExactly("GET /2015-03-31/functions/f key-1");
  }

  @Test
  void readsWhatAServiceStreams() {
    aws.answer(200, Map.of("Content-Type", "text/plain"), "row 1\nrow 2\n");

    AwsAnswer answer = account.call(Samples.call(
        "glacier get-job-output",
        JsonNodeFactory.instance
            .objectNode()
            .put("accountId", "-")
            .put("vaultName", "v")
            .put("jobId", "j")));

    assertThat(answer).isInstanceOfSatisfying(AwsAnswer.Success.class, success -> {
      assertThat(success.body().orElseThrow().bytes().asUtf8String()).isEqualTo("row 1\nrow 2\n");
      assertThat(success.body().orElseThrow().isWhole()).isTrue();
      assertThat(success.output().get("contentType").asText()).isEqualTo("text/plain");
    });
  }

  @Test
  void explainsWhatAwsRefuses() {
    aws.answer(
        404,
        Map.of("x-amzn-ErrorType", "ResourceNotFoundException", "x-amzn-RequestId", "r-2"),
        "{\"message\": \"Function not found: f\"}");
    assertThat(fails(GET_FUNCTION))
        .isEqualTo(new AwsAnswer.Failure(
            "ResourceNotFoundException",
            "AWS answered `lambda get-function` with `ResourceNotFoundException`.",
            "Function not found: f.",
            "`lambda list-functions` shows which there are in eu-west-1.",
            Optional.empty(),
            "r-2",
            404));
  }

  @Test
  void makesTheCallOnceMoreWithANewSessionWhenTheOldOneExpired() {
    aws.answerOnce(403, EXPIRED, "{\"message\": \"expired\"}");
    aws.answer(200, Map.of(), "{}");

    assertThat(account.call(call(GET_FUNCTION))).isInstanceOf(AwsAnswer.Success.class);

    assertThat(aws.requests())
        .containsExactly("GET /2015-03-31/functions/f key-1", "GET /2015-03-31/functions/f key-2");
  }

  @Test
  void saysWhenTheNewSessionExpiredToo() {
    aws.answer(403, EXPIRED, "{\"message\": \"expired\"}");

    assertThat(fails(GET_FUNCTION).next())
        .isEqualTo(
            "The role session was renewed once already; check that the clock of the machine that at-aws runs on is right.");

    assertThat(aws.requests()).hasSize(2);
  }

  @Test
  void triesAgainWhatAwsThrottles() {
    Map<String, String> throttled = Map.of("x-amzn-ErrorType", "ThrottlingException");
    aws.answerOnce(429, throttled, "{}");
    aws.answerOnce(429, throttled, "{}");
    aws.answer(200, Map.of(), "{}");

    assertThat(account.call(call(GET_FUNCTION))).isInstanceOf(AwsAnswer.Success.class);

    assertThat(aws.requests()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lambda get-function | AWS did not answer within 1 s. | Ask for less at once, or try again.",
        "lambda delete-function | AWS did not answer within 1 s. AWS may have done it already, or may still do it. | Look how things stand before you run it again.",
        "lambda invoke | AWS did not answer within 1 s. AWS may have done it already, or may still do it. | Add `--invocation-type Event`: then AWS takes the event at once and runs the function by itself.",
      })
  void waitsNoLongerThanTheTimeLimit(String command, String why, String next) {
    aws.fallSilent(FakeAws.Silence.BEFORE_THE_ANSWER);
    try (SdkAccount impatient = new SdkAccount(sessions(), Duration.ofSeconds(1))) {
      assertThat(impatient.call(call(command)))
          .isEqualTo(new AwsAnswer.Failure(
              "Timeout", "`" + command + "` took too long.", why, next, Optional.empty(), ""));
    }
    assertThat(aws.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lambda get-function | It only reads, so nothing has changed. | Run it again when you want it.",
        "lambda delete-function | AWS may have done it already, or may still do it. | Look how things stand before you run it again.",
      })
  void endsAtOnceWhenInterrupted(String command, String why, String next) {
    aws.fallSilent(FakeAws.Silence.BEFORE_THE_ANSWER);
    assertThat(interrupted(command, () -> aws.requests().size() == 1))
        .isEqualTo(new AwsAnswer.Failure(
            "Cancelled", "`" + command + "` was cancelled.", why, next, Optional.empty(), ""));
    await().until(SdkAccountTest::callsUnderWay, isEqual(0L));
    assertThat(aws.requests()).hasSize(1);
  }

  @Test
  void endsAtOnceWhenInterruptedInTheMiddleOfAStream() {
    aws.answer(200, Map.of("Content-Type", "text/plain"), "row 1");
    aws.fallSilent(FakeAws.Silence.IN_THE_BODY);
    AwsAnswer.Failure failure =
        interrupted("glacier get-job-output", () -> aws.requests().size() == 1);
    assertThat(failure.code()).isEqualTo("Cancelled");
    await().until(SdkAccountTest::callsUnderWay, isEqual(0L));
  }

  @Test
  void endsAtOnceWhenInterruptedBeforeThereIsASession() {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch granted = new CountDownLatch(1);
    assuming = () -> {
      asked.countDown();
      awaitQuietly(granted);
    };
    assertThat(
            interrupted("lambda delete-function", () -> asked.getCount() == 0).why())
        .isEqualTo("AWS had not been asked yet, so nothing has changed.");
    granted.countDown();
    await().until(SdkAccountTest::callsUnderWay, isEqual(0L));
    assertThat(assumed).hasSize(1);
    assertThat(aws.requests()).isEmpty();
  }

  @Test
  void asksNothingWhenInterruptedBefore() {
    Thread.currentThread().interrupt();
    assertThat(fails("lambda delete-function").code()).isEqualTo("Cancelled");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(assumed).isEmpty();
  }

  /** What a thread gets that is interrupted as soon as something is so; checks that it is clean afterwards. */
  private AwsAnswer.Failure interrupted(String command, Callable<Boolean> soon) {
    CompletableFuture<AwsAnswer> answer = new CompletableFuture<>();
    CompletableFuture<Boolean> isStillInterrupted = new CompletableFuture<>();
    Thread person = new Thread(() -> {
      answer.complete(account.call(call(command)));
      isStillInterrupted.complete(Thread.currentThread().isInterrupted());
    });
    person.start();
    await().until(soon);
    person.interrupt();
    assertThat(answer).succeedsWithin(Duration.ofSeconds(2));
    assertThat(isStillInterrupted).succeedsWithin(Duration.ofSeconds(2)).isEqualTo(false);
    return (AwsAnswer.Failure) answer.join();
  }

  /** How many threads do anything for calls of AWS. */
  private static long callsUnderWay() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> thread.getKey().getName().equals("aws-call"))
        .filter(thread -> Arrays.stream(thread.getValue())
            .anyMatch(frame -> frame.getClassName().equals(SdkCall.class.getName())))
        .count();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void saysWhenAwsIsNotReached() {
    aws.close();
    AwsAnswer.Failure failure = fails(GET_FUNCTION);
    assertThat(failure.code()).isEqualTo("Network");
    assertThat(failure.what()).isEqualTo("`lambda get-function` did not reach AWS.");
    assertThat(failure.why())
        .startsWith("AWS's endpoint in eu-west-1 did not take the connection: ");
  }

  @Test
  void saysWhenTheEndpointCannotBeLookedUp() {
    System.setProperty("aws.endpointUrl", "http://lambda.nowhere.invalid");
    AwsAnswer.Failure failure = fails(GET_FUNCTION);
    assertThat(failure.code()).isEqualTo("UnknownHost");
    assertThat(failure.why())
        .isEqualTo("The name of AWS's endpoint in eu-west-1 could not be looked up.");
  }

  @Test
  void passesOnWhyThereIsNoRole() {
    AssumedRole.Refused refused =
        new AssumedRole.Refused("role", "No role.", "Add this:", Optional.of("{}"));
    try (SdkAccount without = new SdkAccount(
        new RoleSessions((role, name, policies) -> refused, Clock.systemUTC()), LIMIT)) {
      assertThat(without.call(Samples.call(GET_FUNCTION)))
          .isEqualTo(new AwsAnswer.Failure(
              "AssumeRole", "No role.", "", "Add this:", Optional.of("{}"), ""));
    }
    assertThat(aws.requests()).isEmpty();
  }
}
