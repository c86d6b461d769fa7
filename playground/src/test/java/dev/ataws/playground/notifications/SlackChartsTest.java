package dev.ataws.playground.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.Slack;
import dev.ataws.bot.slack.PostingClient;
import dev.ataws.bot.slack.SlackCharts;
import dev.ataws.bot.slack.SlackDestination;
import dev.ataws.channels.Channel;
import dev.ataws.channels.Feed;
import dev.ataws.channels.Secret;
import dev.ataws.channels.Workspace;
import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.MetricChart;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.delivery.Outcome;
import dev.ataws.notifications.delivery.Post;
import dev.ataws.notifications.delivery.Trace;
import dev.ataws.playground.slack.Call;
import dev.ataws.playground.slack.Message;
import dev.ataws.playground.slack.PretendSlack;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The charts of alarms in a channel of the pretend Slack. */
class SlackChartsTest {
  private static final String OPS = "C0OPS00000";
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};
  private static final Card CARD = new CardBuilder(
          "cloudwatch-alarm", Severity.ERROR, "CloudWatch Alarm")
      .about("errors")
      .fact("Threshold", "80")
      .link("Open the alarm", Optional.of("https://console.aws.amazon.com/"))
      .chart(new MetricChart(
          "123456789012",
          "eu-west-1",
          "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:errors",
          "{}",
          Instant.EPOCH))
      .build();
  private static final Post POST = new Post("ops/m-1", CARD, Optional.empty());

  private final PretendSlack slack = PretendSlack.start(0);
  private final Slack client = PostingClient.of(URI.create(slack.methodsEndpointPrefix()));
  private final List<SlackCharts> charts = new ArrayList<>();

  @AfterEach
  void stop() throws Exception {
    charts.forEach(SlackCharts::close);
    client.close();
    slack.close();
  }

  private SlackDestination destination(Optional<byte[]> picture) {
    SlackCharts made = new SlackCharts((channel, chart) -> picture, SlackCharts.threads());
    charts.add(made);
    Secret token = new Secret(slack.botToken());
    Channel channel = new Channel(
        "ops",
        new Workspace("acme", "T0ACME000", token, token, URI.create(slack.methodsEndpointPrefix())),
        OPS,
        "123456789012",
        "arn:aws:iam::123456789012:role/ops",
        Optional.empty(),
        Optional.empty(),
        Feed.none(),
        List.of(),
        List.of(),
        false);
    return new SlackDestination(
        channel, client.methods(token.reveal()), Runnable::run, Optional.of(made));
  }

  private String posted(SlackDestination destination) {
    String ts = ((Outcome.Taken) destination.post(POST)).reference();
    destination.complete(POST, ts);
    return ts;
  }

  private List<String> methods() {
    return slack.calls().stream().map(Call::method).toList();
  }

  private Message card() {
    return slack.messages(OPS).get(0);
  }

  private List<String> blocks() {
    List<String> types = new ArrayList<>();
    for (JsonNode block : card().attachments().path(0).path("blocks")) {
      types.add(block.path("type").asText());
    }
    return types;
  }

  @Test
  void standAfterTheFactsOfTheCard() {
    Instant before = Instant.now();
    slack.faults().processFilesSlowly(Duration.ofMillis(500));
    SlackDestination destination = destination(Optional.of(PNG));

    String ts = posted(destination);
    await().until(() -> methods().contains("chat.update"));
    await().until(() -> blocks().contains("image"));

    assertThat(blocks()).containsExactly("section", "image", "actions");
    JsonNode image = card().attachments().path(0).path("blocks").path(1);
    assertThat(image.path("alt_text").asText())
        .isEqualTo("Chart of what the alarm errors watches, up to 1970-01-01T00:00:00Z");
    assertThat(slack.file(image.path("slack_file").path("id").asText())).hasValue(PNG);
    assertThat(slack.messages(OPS)).hasSize(1);
    assertThat(card().ts()).isEqualTo(ts);
    assertThat(destination.find("ops/m-1", before)).isEqualTo(new Trace.Present(ts));
  }

  @Test
  void areNotMissedWhereThereIsNone() throws Exception {
    SlackDestination destination = destination(Optional.empty());
    posted(destination);
    charts.get(0).close();
    assertThat(methods()).containsExactly("chat.postMessage");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "files.getUploadURLExternal",
        "files.completeUploadExternal",
        "files.info",
        "chat.update"
      })
  void leaveTheCardAsItIsWhereSlackRefuses(String method) {
    slack.faults().fail(method, 1, "missing_scope");
    posted(destination(Optional.of(PNG)));

    await().until(() -> methods().contains(method));

    assertThat(blocks()).containsExactly("section", "actions");
  }

  @Test
  void areTriedAgainWhereSlackIsBusy() {
    slack.faults().rateLimit("chat.update", 1, Duration.ofSeconds(1));
    posted(destination(Optional.of(PNG)));

    await().until(() -> blocks().contains("image"));
  }
}
