package dev.ataws.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ataws.channels.AssumableRole;
import dev.ataws.channels.AssumedRole;
import dev.ataws.channels.MotoServer;
import dev.ataws.channels.Person;
import dev.ataws.channels.RequiresProgram;
import dev.ataws.channels.RoleSession;
import dev.ataws.channels.RoleSessions;
import dev.ataws.policies.iam.PolicyDocument;
import dev.ataws.policies.iam.RequestContext;
import dev.ataws.policies.session.SessionPolicies;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;

/** Holds role sessions against a server that speaks the protocol of STS. */
@RequiresProgram("moto_server")
class RoleSessionsMotoTest {
  private static final AssumableRole ROLE = new AssumableRole(
      "arn:aws:iam::123456789012:role/at-aws-ops",
      Optional.empty(),
      Optional.of("eu-west-1"),
      "ops");

  @TempDir
  private static Path directory;

  private static MotoServer moto;

  @BeforeAll
  static void start() throws IOException {
    moto = MotoServer.start(directory);
  }

  @AfterAll
  static void stop() {
    moto.close();
  }

  /** The SDK takes these properties for the environment variables of the same names. */
  @BeforeEach
  void pointTheSdkAtMoto() {
    settings().forEach(System::setProperty);
  }

  @AfterEach
  void takeTheSettingsBack() {
    settings().keySet().forEach(System::clearProperty);
  }

  @Test
  void givesASessionThatAwsKnowsByTheNameOfThePerson() {
    try (RoleSessions sessions = RoleSessions.overSts(Clock.systemUTC())) {
      RoleSession session = granted(sessions.session(ROLE, person("U0123ABCD"), List.of()));

      assertThat(session.sessionName()).isEqualTo("chatbot-U0123ABCD");
      assertThat(session.expiry())
          .isBetween(Instant.now().plusSeconds(3500), Instant.now().plusSeconds(3700));
      assertThat(callerOf(session))
          .isEqualTo("arn:aws:sts::123456789012:assumed-role/at-aws-ops/chatbot-U0123ABCD");
    }
  }

  @Test
  void asksOnceForManyCommands() throws IOException {
    try (RoleSessions sessions = RoleSessions.overSts(Clock.systemUTC())) {
      RoleSession first = granted(sessions.session(ROLE, person("U1"), List.of()));
      long calls = calls();

      assertThat(granted(sessions.session(ROLE, person("U1"), List.of()))).isSameAs(first);
      assertThat(calls()).isEqualTo(calls);
      assertThat(granted(sessions.session(ROLE, person("U2"), List.of()))).isNotEqualTo(first);
    }
  }

  @Test
  void awsGetsTheGuardrailsAsSessionPolicy() throws IOException, InterruptedException {
    SessionPolicies policies =
        SessionPolicies.of(List.of(document("""
            {"Effect": "Allow", "Action": "*", "Resource": "*",
             "Condition": {"StringEquals": {"chat:AccessLevel": ["List", "Read"]}}}"""), document("""
            {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:*:*:${chat:UserId}-*"}""")), List.of(document("""
            {"Effect": "Deny", "Action": ["iam:*", "sqs:ReceiveMessage"], "Resource": "*"}""")), "aws");
    RequestContext chat = RequestContext.of(Map.of("chat:UserId", List.of("U3")));

    try (RoleSessions sessions = RoleSessions.overSts(Clock.systemUTC())) {
      granted(
          sessions.session(ROLE, person("U3"), policies.forms(chat, List.of("sqs:ListQueues"))));
    }

    assertThat(policyOf("chatbot-U3")).isEqualTo("""
        {"Version":"2012-10-17","Statement":[\
        {"Effect":"Deny","Action":["iam:*","sqs:ReceiveMessage"],"Resource":"*"},\
        {"Effect":"Allow","Action":["sqs:List*","sqs:Get*"],"Resource":"*"},\
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:*:*:U3-*"}]}""");
  }

  private static Person person(String userId) {
    return new Person("T0123ABCD", "C0123ABCD", userId);
  }

  /** The policy that moto got with a session, by its own account of its state. */
  private static String policyOf(String sessionName) throws IOException, InterruptedException {
    HttpResponse<String> state = HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(moto.uri().resolve("/moto-api/data.json")).build(),
            HttpResponse.BodyHandlers.ofString());
    for (JsonNode role : new ObjectMapper().readTree(state.body()).at("/sts/AssumedRole")) {
      if (role.path("session_name").asText().equals(sessionName)) {
        return role.path("policy").asText();
      }
    }
    return "no session";
  }

  private static PolicyDocument document(String statement) {
    return PolicyDocument.read(
            "d", "{\"Version\": \"2012-10-17\", \"Statement\": " + statement + "}")
        .match(valid -> valid, faults -> {
          throw new AssertionError(faults.toString());
        });
  }

  private static long calls() throws IOException {
    return moto.log().lines().filter(line -> line.contains("POST / ")).count();
  }

  private static String callerOf(RoleSession session) {
    try (StsClient sts = StsClient.builder()
        .region(Region.EU_WEST_1)
        .endpointOverride(moto.uri())
        .httpClientBuilder(Apache5HttpClient.builder())
        .credentialsProvider(StaticCredentialsProvider.create(session.credentials()))
        .build()) {
      return sts.getCallerIdentity().arn();
    }
  }

  private static RoleSession granted(AssumedRole answer) {
    assertThat(answer).isInstanceOf(AssumedRole.Granted.class);
    return ((AssumedRole.Granted) answer).session();
  }

  private static Map<String, String> settings() {
    return Map.of(
        "aws.endpointUrl", moto.uri().toString(),
        "aws.accessKeyId", "the-bot",
        "aws.secretAccessKey", "not-a-secret");
  }
}
