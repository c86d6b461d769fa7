package dev.ataws.bot.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ataws.bot.Samples;
import dev.ataws.channels.AssumedRole;
import dev.ataws.channels.RoleSession;
import dev.ataws.channels.RoleSessions;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

class SdkAccountTest {
  private static final String GET_FUNCTION = "lambda get-function";

  private final List<String> assumed = new ArrayList<>();
  private FakeAws aws;
  private SdkAccount account;

  @BeforeEach
  void begin() throws IOException {
    aws = new FakeAws();
    System.setProperty("aws.endpointUrl", aws.uri().toString());
    account = new SdkAccount(new RoleSessions(
        (role, sessionName, policies) -> {
          assumed.add(sessionName + " " + policies.get(0).json());
          return new AssumedRole.Granted(new RoleSession(
              AwsSessionCredentials.create("key-" + assumed.size(), "not-a-secret", "token"),
              role.arn(),
              sessionName,
              Instant.now().plusSeconds(3600)));
        },
        Clock.systemUTC()));
  }

  @AfterEach
  void end() {
    account.close();
    aws.close();
    System.clearProperty("aws.endpointUrl");
  }

  private AwsAnswer.Failure fails(String command) {
    return (AwsAnswer.Failure) account.call(
        Samples.call(command, JsonNodeFactory.instance.objectNode().put("FunctionName", "f")));
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

  /** Word for word, what people read when AWS answers with an error. */
  @ParameterizedTest
  @CsvFileSource(resources = "failures.csv", numLinesToSkip = 1)
  void explainsWhatAwsRefuses(int status, String code, String what, String next) {
    aws.answer(
        status,
        Map.of(
            "x-amzn-ErrorType",
            code,
            "x-amzn-RequestId",
            "r-2",
            "Content-Type",
            "application/json"),
        "{\"message\": \"because\"}");

    AwsAnswer.Failure failure = fails(GET_FUNCTION);

    assertThat(failure)
        .isEqualTo(new AwsAnswer.Failure(code, what, "because", next, Optional.empty(), "r-2"));
  }

  @Test
  void makesANewSessionAfterTheOldOneExpired() {
    aws.answer(
        403, Map.of("x-amzn-ErrorType", "ExpiredTokenException"), "{\"message\": \"expired\"}");
    assertThat(fails(GET_FUNCTION).next())
        .isEqualTo("The role session had ended; a new one is made when you ask again.");
    aws.answer(200, Map.of(), "{}");

    account.call(
        Samples.call(GET_FUNCTION, JsonNodeFactory.instance.objectNode().put("FunctionName", "f")));

    assertThat(aws.requests()).last().isEqualTo("GET /2015-03-31/functions/f key-2");
  }

  @Test
  void saysWhenAwsIsNotReached() {
    aws.close();
    AwsAnswer.Failure failure = fails(GET_FUNCTION);
    assertThat(failure.code()).isEqualTo("Network");
    assertThat(failure.what()).isEqualTo("`lambda get-function` did not reach AWS.");
    assertThat(failure.next()).isEqualTo("Try again; if it stays, the bot's network is at fault.");
  }

  @Test
  void saysWhenARegionHasNoEndpoint() {
    System.setProperty("aws.endpointUrl", "http://lambda.nowhere.invalid");
    AwsAnswer.Failure failure = fails(GET_FUNCTION);
    assertThat(failure.code()).isEqualTo("UnknownHost");
    assertThat(failure.why()).isEqualTo("There is no endpoint of AWS Lambda in eu-west-1.");
    assertThat(failure.next()).isEqualTo("Check the region, or choose another with `--region`.");
  }

  @Test
  void passesOnWhyThereIsNoRole() {
    AssumedRole.Refused refused =
        new AssumedRole.Refused("role", "No role.", "Add this:", Optional.of("{}"));
    try (SdkAccount without =
        new SdkAccount(new RoleSessions((role, name, policies) -> refused, Clock.systemUTC()))) {
      assertThat(without.call(Samples.call(GET_FUNCTION)))
          .isEqualTo(new AwsAnswer.Failure(
              "AssumeRole", "No role.", "", "Add this:", Optional.of("{}"), ""));
    }
    assertThat(aws.requests()).isEmpty();
  }
}
