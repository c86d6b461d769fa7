package dev.ataws.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.channels.AssumedRole;
import dev.ataws.channels.Channel;
import dev.ataws.channels.RoleSession;
import dev.ataws.channels.RoleSessions;
import dev.ataws.channels.Secret;
import dev.ataws.channels.Workspace;
import java.io.IOException;
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
  private static final Channel CHANNEL = new Channel(
      "ops",
      new Workspace(
          "acme", "T0123ABCD", new Secret("xapp-1"), new Secret("xoxb-1"), Workspace.SLACK_API),
      "C0123ABCD",
      "123456789012",
      "arn:aws:iam::123456789012:role/at-aws-ops",
      Optional.empty(),
      Optional.of("eu-west-1"),
      List.of(),
      List.of(),
      List.of(),
      false);

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
      RoleSession session = granted(sessions.session(CHANNEL, "U0123ABCD"));

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
      RoleSession first = granted(sessions.session(CHANNEL, "U1"));
      long calls = calls();

      assertThat(granted(sessions.session(CHANNEL, "U1"))).isSameAs(first);
      assertThat(calls()).isEqualTo(calls);
      assertThat(granted(sessions.session(CHANNEL, "U2"))).isNotEqualTo(first);
    }
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
