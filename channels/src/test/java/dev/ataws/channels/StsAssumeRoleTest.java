package dev.ataws.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ataws.policies.session.SessionPolicy;
import dev.ataws.policies.session.Width;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  private static final AssumableRole OPS = AssumableRole.of(Channels.ops(
      "arn:aws:iam::123456789012:role/at-aws-ops",
      Optional.of("eu-west-1"),
      Optional.of("acme-external")));
  private static final Person ANA = new Person("T1", "C1", "U1");
  private static final Person BEN = new Person("T1", "C1", "U2");
  private static final String NOT_AUTHORIZED =
      "User: arn:aws:sts::210987654321:assumed-role/at-aws/i-0abc is not authorized to perform: %s"
          + " on resource: arn:aws:iam::123456789012:role/at-aws-ops";
  private static final SessionPolicy EXACT = new SessionPolicy(
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"arn:aws:s3:::\u00e4+%/*\"}]}",
      List.of(
          "arn:aws:iam::aws:policy/ReadOnlyAccess",
          "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"),
      Width.EXACT);
  private static final SessionPolicy WIDENED =
      new SessionPolicy("{\"widened\":1}", List.of(), Width.WIDENED);
  private static final SessionPolicy COMMAND =
      new SessionPolicy("{\"c\":1}", List.of(), Width.COMMAND);

  private static final String TOO_LARGE = """
      <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>
      <Code>PackedPolicyTooLarge</Code>
      <Message>Packed policy consumes 112% of allotted space, please use smaller policy.</Message>
      </Error></ErrorResponse>""";

  private final HttpServer sts = unstarted();
  private final List<Map<String, String>> requests = new ArrayList<>();
  private String status = "200";
  private String answer = "";
  /** What STS says to a request with tags, or with a source identity; nothing if it takes them. */
  private String toTags = "";

  private String toSourceIdentity = "";
  private final List<Lack> lacks = new ArrayList<>();
  private final MovableClock clock = new MovableClock();

  /** The characters of a policy that it takes. */
  private int room = SessionPolicy.MOST_CHARACTERS;

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
  void sendsWhoAskedWithRoleExternalIdAndOneHour() throws IOException {
    granting();

    AssumedRole granted = assume(OPS);

    assertThat(requests)
        .containsExactly(Map.ofEntries(
            entry("Action", "AssumeRole"),
            entry("Version", "2011-06-15"),
            entry("RoleArn", "arn:aws:iam::123456789012:role/at-aws-ops"),
            entry("RoleSessionName", "chatbot-U1"),
            entry("SourceIdentity", "U1"),
            entry("Tags.member.1.Key", "workspace"),
            entry("Tags.member.1.Value", "T1"),
            entry("Tags.member.2.Key", "channel"),
            entry("Tags.member.2.Value", "C1"),
            entry("Tags.member.3.Key", "user"),
            entry("Tags.member.3.Value", "U1"),
            entry("DurationSeconds", "3600"),
            entry("ExternalId", "acme-external")));
    assertThat(lacks).isEmpty();
    assertThat(granted)
        .hasToString("Granted[session=RoleSession[role=arn:aws:iam::123456789012:role/at-aws-ops,"
            + " sessionName=chatbot-U1, expiry=2026-01-01T13:00:00Z]]");
  }

  @Test
  void sendsNoExternalIdWhenThereIsNone() throws IOException {
    granting();

    assume(AssumableRole.of(Channels.ops()));

    assertThat(requests)
        .singleElement()
        .satisfies(request -> assertThat(request)
            .doesNotContainKeys("ExternalId", "Policy", "PolicyArns.member.1.arn"));
  }

  @Test
  void sendsThePolicyWithItsManagedPolicies() throws IOException {
    granting();

    assume(OPS, EXACT, WIDENED);

    assertThat(requests)
        .singleElement()
        .satisfies(request -> assertThat(request)
            .containsEntry("Policy", EXACT.json())
            .containsEntry("PolicyArns.member.1.arn", EXACT.managedPolicyArns().get(0))
            .containsEntry("PolicyArns.member.2.arn", EXACT.managedPolicyArns().get(1))
            .doesNotContainKey("PolicyArns.member.3.arn"));
  }

  @Test
  void triesTheNextPolicyWhenOneIsTooLarge() throws IOException {
    granting();
    room = COMMAND.json().length();

    assertThat(assume(OPS, EXACT, WIDENED, COMMAND)).isInstanceOf(AssumedRole.Granted.class);

    assertThat(requests)
        .extracting(request -> request.get("Policy"))
        .containsExactly(EXACT.json(), WIDENED.json(), COMMAND.json());
    assertThat(requests.get(2)).doesNotContainKey("PolicyArns.member.1.arn");
  }

  @Test
  void saysWhenThereIsNoRoomForAny() {
    room = 0;

    assertThat(text(assume(OPS, EXACT, COMMAND))).isEqualTo("""
            AWS has no room for the session policy of the role `arn:aws:iam::123456789012:role/at-aws-ops` \
            that the guardrails of `ops` make: packed together with the tags of the session it is too large.
            Make the guardrails shorter, and look whether the session that at-aws itself runs as hands on tags, as EKS \
            Pod Identity does: they take up the same room.
            """);
    assertThat(requests).hasSize(2);
  }

  @Test
  void peopleWithOtherPoliciesHaveOtherSessions() throws IOException {
    granting();
    try (RoleSessions sessions = new RoleSessions(sts(), clock)) {
      sessions.session(OPS, ANA, List.of(EXACT));
      sessions.session(OPS, ANA, List.of(WIDENED));
    }

    assertThat(requests)
        .extracting(request -> request.get("RoleSessionName"), request -> request.get("Policy"))
        .containsExactly(tuple("chatbot-U1", EXACT.json()), tuple("chatbot-U1", WIDENED.json()));
  }

  @Test
  void asksWithoutTagsWhenTheTrustPolicyDoesNotAllowThem() throws IOException {
    granting();
    toTags = NOT_AUTHORIZED.formatted("sts:TagSession");

    assertThat(assume(OPS)).isInstanceOf(AssumedRole.Granted.class);

    assertThat(carried()).containsExactly("tags, source identity", "source identity");
    assertThat(lacks)
        .containsExactly(new Lack(
            OPS.arn(),
            "Sessions of the role `arn:aws:iam::123456789012:role/at-aws-ops` carry no session tags of the person who asks:"
                + " AWS denies `sts:TagSession`.",
            "Add this statement to the trust policy of the role:",
            "{ \"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"arn:aws:iam::210987654321:role/at-aws\"},"
                + " \"Action\": \"sts:TagSession\" }"));
  }

  @Test
  void asksWithoutSourceIdentityWhenTheTrustPolicyDoesNotAllowIt() throws IOException {
    granting();
    toSourceIdentity = NOT_AUTHORIZED.formatted("sts:SetSourceIdentity");

    assertThat(assume(OPS)).isInstanceOf(AssumedRole.Granted.class);

    assertThat(carried()).containsExactly("tags, source identity", "tags");
    assertThat(lacks).singleElement().satisfies(lack -> {
      assertThat(lack.what()).contains("carry no source identity of the person");
      assertThat(lack.statement()).endsWith("\"Action\": \"sts:SetSourceIdentity\" }");
    });
  }

  @Test
  void asksWithoutBothWhenTheTrustPolicyAllowsNeither() throws IOException {
    granting();
    toTags = NOT_AUTHORIZED.formatted("sts:TagSession");
    toSourceIdentity = NOT_AUTHORIZED.formatted("sts:SetSourceIdentity");

    assertThat(assume(OPS)).isInstanceOf(AssumedRole.Granted.class);

    assertThat(carried()).containsExactly("tags, source identity", "source identity", "");
    assertThat(lacks).singleElement().satisfies(lack -> {
      assertThat(lack.what())
          .endsWith("carry no session tags and source identity of the person who asks:"
              + " AWS denies `sts:TagSession`, `sts:SetSourceIdentity`.");
      assertThat(lack.statement())
          .endsWith("\"Action\": [\"sts:TagSession\", \"sts:SetSourceIdentity\"] }");
    });
  }

  @Test
  void saysWhenTheRightOfTheBotItselfIsMissing() throws IOException {
    granting();
    toTags = NOT_AUTHORIZED.formatted("sts:TagSession")
        + " because no identity-based policy allows the sts:TagSession action";

    assume(OPS);

    assertThat(lacks).singleElement().satisfies(lack -> {
      assertThat(lack.next())
          .isEqualTo("Add this statement to a policy of the role or user that at-aws runs as:");
      assertThat(lack.statement())
          .isEqualTo("{ \"Effect\": \"Allow\", \"Action\": \"sts:TagSession\", \"Resource\": \""
              + OPS.arn() + "\" }");
    });
  }

  @Test
  void triesWhatWorksWhenAwsDoesNotSayWhatItDenies() throws IOException {
    granting();
    toTags = "Access denied";
    toSourceIdentity = "Access denied";

    assertThat(assume(OPS)).isInstanceOf(AssumedRole.Granted.class);

    assertThat(carried()).containsExactly("tags, source identity", "source identity", "tags", "");
    assertThat(lacks).hasSize(1);
  }

  @Test
  void remembersForAnHourWhatARoleTakesAndWarnsOnce() throws IOException {
    granting();
    toTags = NOT_AUTHORIZED.formatted("sts:TagSession");
    AssumableRole other = AssumableRole.of(
        Channels.ops("arn:aws:iam::123456789012:role/other", Optional.of("eu-west-1")));
    try (AssumeRole assumeRole = sts()) {
      assumeRole.assume(OPS, ANA, List.of());
      assumeRole.assume(OPS, BEN, List.of(EXACT));
      assertThat(carried())
          .containsExactly("tags, source identity", "source identity", "source identity");
      assumeRole.assume(other, ANA, List.of());
      assertThat(requests).hasSize(5);
      assertThat(lacks).extracting(Lack::role).containsExactly(OPS.arn(), other.arn());

      clock.move(Duration.ofHours(1));
      requests.clear();
      assumeRole.assume(OPS, ANA, List.of());
      assertThat(carried()).containsExactly("tags, source identity", "source identity");
      assertThat(lacks).hasSize(2);

      clock.move(Duration.ofHours(1));
      requests.clear();
      toTags = "";
      assumeRole.assume(OPS, ANA, List.of());
      assumeRole.assume(OPS, BEN, List.of());
      assertThat(carried()).containsExactly("tags, source identity", "tags, source identity");
    }
  }

  @Test
  void triesTheNextPolicyWithWhatTheRoleTakes() throws IOException {
    granting();
    toSourceIdentity = NOT_AUTHORIZED.formatted("sts:SetSourceIdentity");
    room = COMMAND.json().length();

    assertThat(assume(OPS, EXACT, COMMAND)).isInstanceOf(AssumedRole.Granted.class);

    assertThat(requests)
        .extracting(request -> request.get("Policy"), StsAssumeRoleTest::carried)
        .containsExactly(
            tuple(EXACT.json(), "tags, source identity"),
            tuple(EXACT.json(), "tags"),
            tuple(COMMAND.json(), "tags, source identity"),
            tuple(COMMAND.json(), "tags"));
  }

  @Test
  void aRoleThatDoesNotTrustTheBotIsAskedOnce() {
    refusing(NOT_AUTHORIZED.formatted("sts:AssumeRole"));

    assertThat(assume(OPS)).isInstanceOf(AssumedRole.Refused.class);
    assertThat(requests).hasSize(1);
  }

  @Test
  void anUnexplainedDenialIsTriedInFullOnceInFiveMinutes() throws IOException {
    refusing("Access denied");
    try (AssumeRole assumeRole = sts()) {
      AssumedRole refused = assumeRole.assume(OPS, ANA, List.of());
      assertThat(carried()).containsExactly("tags, source identity", "source identity", "tags", "");

      assertThat(assumeRole.assume(OPS, ANA, List.of())).isEqualTo(refused);
      assertThat(requests).hasSize(5);

      clock.move(Duration.ofMinutes(5));
      assumeRole.assume(OPS, ANA, List.of());
      assertThat(requests).hasSize(9);
    }
    assertThat(lacks).isEmpty();
  }

  @Test
  void whatIsDeniedWithoutBothIsTold() {
    refusing(NOT_AUTHORIZED.formatted("sts:AssumeRole"));
    toTags = NOT_AUTHORIZED.formatted("sts:TagSession");

    assertThat(text(assume(OPS))).startsWith("AWS does not let at-aws assume the role");
    assertThat(carried()).containsExactly("tags, source identity", "source identity");
    assertThat(lacks).isEmpty();
  }

  @Test
  void needsCredentialsOfItsOwn() {
    AwsCredentialsProvider none = () -> {
      throw SdkClientException.create("none");
    };

    assertThat(text(sts(none).assume(OPS, ANA, List.of()))).isEqualTo("""
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

  private void granting() throws IOException {
    answer = Files.readString(REFUSALS.resolveSibling("granted.xml"));
  }

  private AssumedRole assume(AssumableRole role, SessionPolicy... policies) {
    try (AssumeRole assumeRole = sts()) {
      return assumeRole.assume(role, ANA, List.of(policies));
    }
  }

  private AssumeRole sts() {
    return sts(
        StaticCredentialsProvider.create(AwsBasicCredentials.create("the-bot", "not-a-secret")));
  }

  private AssumeRole sts(AwsCredentialsProvider credentials) {
    URI endpoint = URI.create("http://127.0.0.1:" + sts.getAddress().getPort());
    return new StsAssumeRole(
        new StsClients(credentials, Optional.of(endpoint), new StsRegion(Optional::empty)),
        clock,
        lacks::add);
  }

  private static String text(AssumedRole answer) {
    return answer.match(
        RoleSession::toString,
        refused -> refused.what() + "\n" + refused.next() + "\n"
            + refused.paste().map(json -> json + "\n").orElse(""));
  }

  private void answer(HttpExchange exchange) throws IOException {
    Map<String, String> request = request(exchange);
    requests.add(request);
    boolean isTooLarge = request.getOrDefault("Policy", "").length() > room;
    Optional<String> denial = denial(request);
    byte[] body = denial
        .map(StsAssumeRoleTest::accessDenied)
        .orElse(isTooLarge ? TOO_LARGE : answer)
        .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(
        denial.isPresent() || isTooLarge ? 400 : Integer.parseInt(status), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private Optional<String> denial(Map<String, String> request) {
    if (!toTags.isEmpty() && request.containsKey("Tags.member.1.Key")) {
      return Optional.of(toTags);
    }
    return Optional.of(toSourceIdentity)
        .filter(each -> !each.isEmpty() && request.containsKey("SourceIdentity"));
  }

  private void refusing(String message) {
    status = "403";
    answer = accessDenied(message);
  }

  private static String accessDenied(String message) {
    return """
        <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>
        <Code>AccessDenied</Code><Message>%s</Message></Error></ErrorResponse>""".formatted(message);
  }

  /** What of the person each request carried. */
  private List<String> carried() {
    return requests.stream().map(StsAssumeRoleTest::carried).toList();
  }

  private static String carried(Map<String, String> request) {
    return Stream.of(
            request.containsKey("Tags.member.1.Key") ? "tags" : "",
            request.containsKey("SourceIdentity") ? "source identity" : "")
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static Map<String, String> request(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    return Pattern.compile("&")
        .splitAsStream(form)
        .map(each -> each.split("=", 2))
        .collect(Collectors.toMap(
            each -> each[0], each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
  }

  private static HttpServer unstarted() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
