package dev.ataws.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Holds what people are told against the data files beside it: {@code refusals/NAME.xml} is an answer of STS, after a line
 * with its status; {@code refusals/NAME.txt} what it means. {@code -Dgolden.update=true} writes what it gives.
 */
class StsAssumeRoleTest {
  private static final Path REFUSALS = Path.of("src/test/resources/dev/ataws/channels/refusals");
  private static final Channel OPS = Channels.ops(
      "arn:aws:iam::123456789012:role/at-aws-ops",
      Optional.of("eu-west-1"),
      Optional.of("acme-external"));

  private HttpServer sts = unstarted();
  private String status = "200";
  private String answer = "";
  private String request = "";

  @BeforeEach
  void start() {
    sts.createContext("/", this::answer);
    sts.start();
  }

  @AfterEach
  void stop() {
    sts.stop(0);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void tellsWhatToDoAboutARefusal(String name) throws IOException {
    String file = Files.readString(REFUSALS.resolve(name + ".xml"));
    status = file.lines().findFirst().orElseThrow();
    answer = file.substring(status.length() + 1);

    String text = text(assume(OPS));
    Path expected = REFUSALS.resolve(name + ".txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, text);
    }
    assertThat(text).isEqualTo(Files.readString(expected));
  }

  @Test
  void sendsRoleNameExternalIdAndOneHour() throws IOException {
    answer = Files.readString(REFUSALS.resolveSibling("granted.xml"));

    AssumedRole granted = assume(OPS);

    assertThat(request)
        .contains("Action=AssumeRole")
        .contains("RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fat-aws-ops")
        .contains("RoleSessionName=chatbot-U1")
        .contains("DurationSeconds=3600")
        .contains("ExternalId=acme-external");
    assertThat(granted)
        .hasToString("Granted[session=RoleSession[role=arn:aws:iam::123456789012:role/at-aws-ops,"
            + " sessionName=chatbot-U1, expiry=2026-01-01T13:00:00Z]]");
  }

  @Test
  void sendsNoExternalIdWhenThereIsNone() throws IOException {
    answer = Files.readString(REFUSALS.resolveSibling("granted.xml"));

    assume(Channels.ops());

    assertThat(request).contains("Action=AssumeRole").doesNotContain("ExternalId");
  }

  @Test
  void needsCredentialsOfItsOwn() {
    AwsCredentialsProvider none = () -> {
      throw SdkClientException.create("none");
    };

    assertThat(text(assume(OPS, none))).isEqualTo("""
            at-aws has no usable AWS credentials of its own, with which it could assume the role \
            `arn:aws:iam::123456789012:role/at-aws-ops`.
            Run it with an instance profile or a task role, or set `AWS_PROFILE`, or `AWS_ACCESS_KEY_ID` and \
            `AWS_SECRET_ACCESS_KEY` before it starts.
            """);
  }

  @Test
  void saysThatStsCannotBeReached() {
    sts.stop(0);

    assertThat(text(assume(OPS))).isEqualTo("""
            AWS STS in `eu-west-1` gave no usable answer in time, so there is no session of the role \
            `arn:aws:iam::123456789012:role/at-aws-ops`.
            Try again; if it stays so, check the network of the machine that at-aws runs on, the `region` of the \
            channel `ops` in at-aws.yml, and `AWS_ENDPOINT_URL` if that is set.
            """);
  }

  static Stream<String> refusals() throws IOException {
    try (Stream<Path> files = Files.list(REFUSALS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".xml"))
          .map(name -> name.substring(0, name.length() - 4))
          .sorted()
          .toList()
          .stream();
    }
  }

  private AssumedRole assume(Channel channel) {
    return assume(
        channel,
        StaticCredentialsProvider.create(AwsBasicCredentials.create("the-bot", "not-a-secret")));
  }

  private AssumedRole assume(Channel channel, AwsCredentialsProvider credentials) {
    URI endpoint = URI.create("http://127.0.0.1:" + sts.getAddress().getPort());
    try (AssumeRole assumeRole = new StsAssumeRole(
        new StsClients(credentials, Optional.of(endpoint), new StsRegion(Optional::empty)))) {
      return assumeRole.assume(channel, "chatbot-U1");
    }
  }

  private static String text(AssumedRole answer) {
    return answer.match(
        RoleSession::toString,
        refused -> refused.what() + "\n" + refused.next() + "\n"
            + refused.paste().map(json -> json + "\n").orElse(""));
  }

  private void answer(HttpExchange exchange) throws IOException {
    request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(Integer.parseInt(status), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static HttpServer unstarted() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
