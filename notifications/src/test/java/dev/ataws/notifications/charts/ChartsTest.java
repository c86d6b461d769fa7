package dev.ataws.notifications.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.channels.AssumableRole;
import dev.ataws.channels.AssumeRole;
import dev.ataws.channels.AssumedRole;
import dev.ataws.channels.Channel;
import dev.ataws.channels.Feed;
import dev.ataws.channels.Person;
import dev.ataws.channels.RoleSession;
import dev.ataws.channels.RoleSessions;
import dev.ataws.channels.Secret;
import dev.ataws.channels.Workspace;
import dev.ataws.notifications.cards.MetricChart;
import dev.ataws.policies.session.SessionPolicy;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

class ChartsTest {
  private static final Instant CHANGED = Instant.parse("2026-01-31T10:00:00Z");
  private static final String IMAGE = "GetMetricWidgetImage";
  private static final String VALUES = "GetMetricData";
  private static final String TRIGGER = """
      {"MetricName": "Errors", "Namespace": "AWS/Lambda", "Statistic": "SUM", "Period": 300, "EvaluationPeriods": 1,
       "ComparisonOperator": "GreaterThanThreshold", "Threshold": 3, "Dimensions": []}""";

  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
  private final FakeCloudWatch cloudWatch = new FakeCloudWatch();
  private final List<AutoCloseable> open = new ArrayList<>();
  private Charts charts = charts(this::granting, Duration.ofSeconds(10));

  private record Asked(AssumableRole role, Person person, List<SessionPolicy> policies) {}

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
    cloudWatch.close();
  }

  private AssumedRole granting(AssumableRole role, Person person, List<SessionPolicy> policies) {
    asked.add(new Asked(role, person, policies));
    return granted(role);
  }

  private void use(AssumeRole roles) {
    charts = charts(roles, Duration.ofSeconds(10));
  }

  private Charts charts(AssumeRole roles, Duration limit) {
    RoleSessions sessions = new RoleSessions(roles, Clock.systemUTC());
    Charts made = new Charts(
        sessions, new CloudWatchClients(Optional.of(cloudWatch.uri())), Clock.systemUTC(), limit);
    open.add(made);
    open.add(sessions);
    return made;
  }

  @Test
  void isCloudWatchsOwnPicture() {
    assertThat(charts.png(ops(), errors())).hasValue(FakeCloudWatch.PICTURE);

    assertThat(operations()).containsExactly(IMAGE);
    FakeCloudWatch.Call call = cloudWatch.calls().get(0);
    assertThat(call.authorization())
        .contains("Credential=AKIDOFTHEROLE/", "/eu-west-1/monitoring/");
    assertThat(call.input().path("MetricWidget").textValue())
        .contains("\"title\":\"errors\"", "\"AWS/Lambda\",\"Errors\"");
  }

  @Test
  void isDrawnWithASessionOfTheRoleThatMayDoNothingElse() {
    charts.png(ops(), errors());
    charts.png(ops(), errors());

    assertThat(asked).hasSize(1);
    assertThat(asked.get(0).role())
        .isEqualTo(new AssumableRole(
            "arn:aws:iam::123456789012:role/ops",
            Optional.of("secret-id"),
            Optional.of("eu-west-1"),
            "ops"));
    assertThat(asked.get(0).person()).isEqualTo(new Person("T1", "C1", "notifications"));
    assertThat(asked.get(0).policies()).hasSize(1);
    assertThat(asked.get(0).policies().get(0).json()).isEqualTo("""
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["cloudwatch:GetMetricWidgetImage","cloudwatch:GetMetricData"],"Resource":"*"}]}""");
  }

  @Test
  void isDrawnFromTheValuesWhereTheRoleMayNotHaveThePicture() throws IOException {
    cloudWatch.refuse(IMAGE, "AccessDenied");

    BufferedImage picture = decoded(charts.png(ops(), errors()));

    assertThat(picture.getWidth()).isEqualTo(600);
    assertThat(picture.getHeight()).isEqualTo(300);
    assertThat(operations()).containsExactly(IMAGE, VALUES);
  }

  @Test
  void isNoneWithoutAnyPermission() {
    cloudWatch.refuse(IMAGE, "AccessDenied");
    cloudWatch.refuse(VALUES, "AccessDenied");

    assertThat(charts.png(ops(), errors())).isEmpty();
  }

  @Test
  void isNoneWithoutValues() {
    cloudWatch.refuse(IMAGE, "AccessDenied");
    cloudWatch.hasValues();

    assertThat(charts.png(ops(), errors())).isEmpty();
  }

  @Test
  void isNoneWithoutASession() {
    use((role, person, policies) ->
        new AssumedRole.Refused(role.arn(), "No.", "Ask.", Optional.empty()));

    assertThat(charts.png(ops(), errors())).isEmpty();
    assertThat(operations()).isEmpty();
  }

  @Test
  void isNoneWhereSomethingBreaks() {
    use((role, person, policies) -> {
      throw new IllegalStateException("broken");
    });

    assertThat(charts.png(ops(), errors())).isEmpty();
  }

  @Test
  void asksForANewSessionAfterOneThatHasExpired() {
    cloudWatch.refuse(IMAGE, "ExpiredTokenException");
    cloudWatch.refuse(VALUES, "ExpiredTokenException");

    charts.png(ops(), errors());
    charts.png(ops(), errors());

    assertThat(asked).hasSize(2);
  }

  @Test
  void isWaitedForNoLongerThanTheLimit() {
    cloudWatch.fallSilent(IMAGE);
    charts = charts(this::granting, Duration.ofMillis(500));

    long begin = System.nanoTime();
    assertThat(charts.png(ops(), errors())).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void isOfTheChannelsOwnAccountAndOfARegionThatItReachesOnly() {
    assertThat(charts.png(ops(), chart("210987654321", "eu-west-1", TRIGGER))).isEmpty();
    assertThat(charts.png(ops(), chart("123456789012", "cn-north-1", TRIGGER))).isEmpty();
    assertThat(charts.png(ops(), chart("123456789012", "evil.example", TRIGGER)))
        .isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void isNoneOfATriggerThatCannotBeDrawn() {
    for (String trigger : List.of(
        "",
        "nonsense",
        "{}",
        "[]",
        "{\"Metrics\": []}",
        "{\"Metrics\": [{\"Id\": \"e1\", \"Expression\": \"lambda('steal')\"}]}")) {
      assertThat(charts.png(ops(), chart("123456789012", "eu-west-1", trigger))).isEmpty();
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void isNoneAfterTheEnd() {
    charts.close();

    assertThat(charts.png(ops(), errors())).isEmpty();
  }

  @Test
  void saysWhatItShows() {
    assertThat(errors().altText())
        .isEqualTo("Chart of what the alarm errors watches, up to 2026-01-31T10:00:00Z");
  }

  private List<String> operations() {
    return cloudWatch.calls().stream().map(FakeCloudWatch.Call::operation).toList();
  }

  private static BufferedImage decoded(Optional<byte[]> png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png.orElseThrow()));
  }

  private static AssumedRole granted(AssumableRole role) {
    return new AssumedRole.Granted(new RoleSession(
        AwsSessionCredentials.create("AKIDOFTHEROLE", "secret", "token"),
        role.arn(),
        "chatbot-notifications",
        Instant.now().plusSeconds(3600)));
  }

  private static MetricChart errors() {
    return chart("123456789012", "eu-west-1", TRIGGER);
  }

  private static MetricChart chart(String account, String region, String trigger) {
    return new MetricChart(
        account,
        region,
        "arn:aws:cloudwatch:" + region + ":" + account + ":alarm:errors",
        trigger,
        CHANGED);
  }

  private static Channel ops() {
    return new Channel(
        "ops",
        new Workspace(
            "acme", "T1", new Secret("xapp-1"), new Secret("xoxb-1"), Workspace.SLACK_API),
        "C1",
        "123456789012",
        "arn:aws:iam::123456789012:role/ops",
        Optional.of("secret-id"),
        Optional.of("eu-west-1"),
        Feed.none(),
        List.of(),
        List.of(),
        false);
  }
}
