package dev.ataws.playground.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import dev.ataws.bot.slack.PostingClient;
import dev.ataws.bot.slack.SlackDestination;
import dev.ataws.channels.Channel;
import dev.ataws.channels.Feed;
import dev.ataws.channels.Secret;
import dev.ataws.channels.Workspace;
import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.delivery.Outcome;
import dev.ataws.notifications.delivery.Post;
import dev.ataws.notifications.delivery.Trace;
import dev.ataws.playground.http.Rates;
import dev.ataws.playground.slack.Call;
import dev.ataws.playground.slack.Message;
import dev.ataws.playground.slack.PretendSlack;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A channel of the pretend Slack as a destination, with everything that may go wrong. */
class SlackDestinationTest {
  private static final String OPS = "C0OPS00000";
  private static final String POST = "chat.postMessage";
  private static final String HISTORY = "conversations.history";
  private static final Card CARD = card("cpu-high");

  private final PretendSlack slack = PretendSlack.start(0);
  private final Slack client = PostingClient.of(URI.create(slack.methodsEndpointPrefix()));
  private SlackDestination destination;

  @BeforeEach
  void connect() {
    destination = destination(slack.botToken());
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    slack.close();
  }

  /** One that remembers nothing, as after a restart. */
  private SlackDestination destination(String botToken) {
    URI api = URI.create(slack.methodsEndpointPrefix());
    Secret token = new Secret(botToken);
    Channel channel = new Channel(
        "ops",
        new Workspace("acme", "T0ACME000", token, token, api),
        OPS,
        "123456789012",
        "arn:aws:iam::123456789012:role/ops",
        Optional.empty(),
        Optional.empty(),
        Feed.none(),
        List.of(),
        List.of(),
        false);
    return new SlackDestination(channel, client.methods(token.reveal()), Runnable::run);
  }

  private static Card card(String name) {
    return new CardBuilder("cloudwatch-alarm", Severity.ERROR, "CloudWatch Alarm")
        .about(name)
        .text("CPU <!channel> is high")
        .fact("Threshold", "80")
        .link("Open the alarm", Optional.of("https://console.aws.amazon.com/"))
        .at(Optional.of(Instant.EPOCH))
        .whole("{\"AlarmName\":\"" + name + "\"}")
        .build();
  }

  private static Post post(String id) {
    return new Post(id, CARD, Optional.empty());
  }

  private static Post reply(String id, String under) {
    return new Post(id, CARD, Optional.of(under));
  }

  private String taken(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Taken.class);
    return ((Outcome.Taken) outcome).reference();
  }

  private List<String> methods() {
    return slack.calls().stream().map(Call::method).toList();
  }

  @Test
  void postsACardThatIsFoundAgain() {
    Instant before = Instant.now();
    String ts = taken(destination.post(post("ops/m-1")));
    Message message = slack.messages(OPS).get(0);
    assertThat(message.ts()).isEqualTo(ts);
    assertThat(message.threadTs()).isEmpty();
    assertThat(message.attachments().path(0).path("color").asText()).isEqualTo("#d13212");
    assertThat(message.text()).contains("cpu-high").doesNotContain("<!channel>");
    assertThat(methods()).containsExactly(POST);
    for (SlackDestination any : List.of(destination, destination(slack.botToken()))) {
      assertThat(any.find("ops/m-1", before)).isEqualTo(new Trace.Present(ts));
      assertThat(any.find("ops/m-2", before)).isEqualTo(new Trace.Absent());
    }
    assertThat(destination.lines()).isEqualTo(55);
    assertThat(destination.hasThreads()).isTrue();
    assertThat(destination.name()).isEqualTo("ops");
  }

  @Test
  void holdsAsManyLinesAsItSays() {
    List<String> lines = Collections.nCopies(destination.lines() - 1, "x".repeat(178));
    Card digest = new CardBuilder("digest", Severity.ERROR, "Notifications")
        .list("", lines)
        .build();
    taken(destination.post(new Post("ops/d", digest, Optional.empty())));
    assertThat(slack.messages(OPS).get(0).attachments().toString())
        .hasSizeGreaterThan(54 * 178)
        .doesNotContain("more\"", "…");
  }

  @Test
  void postsUnderAnotherMessageWhereItIsFoundAgain() {
    Instant before = Instant.now();
    String root = taken(destination.post(post("ops/root")));
    String ts = taken(destination.post(reply("ops/reply", root)));
    assertThat(slack.thread(OPS, root)).extracting(Message::ts).containsExactly(root, ts);
    for (SlackDestination any : List.of(destination, destination(slack.botToken()))) {
      assertThat(any.find("ops/reply", before)).isEqualTo(new Trace.Present(ts));
      assertThat(any.find("ops/other", before)).isEqualTo(new Trace.Absent());
    }
  }

  @Test
  void findsAMessageBehindManyOthers() {
    Instant before = Instant.now();
    String ts = taken(destination.post(post("ops/first")));
    IntStream.range(0, 1_500).forEach(number -> slack.say(OPS, "U0ALICE000", "x"));
    assertThat(destination.find("ops/first", before)).isEqualTo(new Trace.Present(ts));
    assertThat(methods()).containsExactly(POST, HISTORY, HISTORY);
  }

  @Test
  void waitsWhenSlackAsksForIt() {
    slack.faults().rateLimit(POST, 1, Duration.ofSeconds(9));
    assertThat(destination.post(post("ops/m-1")))
        .isEqualTo(new Outcome.Busy(Duration.ofSeconds(9)));
    assertThat(slack.messages(OPS)).isEmpty();
    slack.faults().rateLimit(HISTORY, 1, Duration.ofSeconds(9));
    assertThat(destination.find("ops/m-1", Instant.now())).isInstanceOf(Trace.Unreachable.class);
  }

  @Test
  void doubtsUntilItLooks() {
    Instant before = Instant.now();
    slack.faults().breakDown(POST, 1);
    slack.faults().breakDownAfter(POST, 1);
    slack.faults().cut(POST, 1);
    slack.faults().cutAfter(POST, 1);
    for (String id : List.of("ops/1", "ops/2", "ops/3", "ops/4")) {
      assertThat(destination.post(post(id))).as(id).isInstanceOf(Outcome.Doubtful.class);
    }
    List<Message> there = slack.messages(OPS);
    assertThat(there).hasSize(2);
    assertThat(destination.find("ops/1", before)).isEqualTo(new Trace.Absent());
    assertThat(destination.find("ops/2", before))
        .isEqualTo(new Trace.Present(there.get(0).ts()));
    assertThat(destination.find("ops/3", before)).isEqualTo(new Trace.Absent());
    assertThat(destination.find("ops/4", before))
        .isEqualTo(new Trace.Present(there.get(1).ts()));
  }

  @Test
  void postsNothingTwiceInBadWeather() {
    slack.faults().weather(42, Rates.each(0.12));
    Instant before = Instant.now();
    for (int number = 0; number < 60; number++) {
      deliver("ops/" + number, before);
    }
    assertThat(slack.messages(OPS))
        .extracting(
            message -> message.metadata().orElseThrow().at("/event_payload/id").asText())
        .containsExactlyElementsOf(
            IntStream.range(0, 60).mapToObj(number -> "ops/" + number).toList());
  }

  /** What delivery does, without its patience. */
  private void deliver(String id, Instant before) {
    boolean isThere = false;
    while (!isThere) {
      Outcome outcome = destination.post(post(id));
      isThere = outcome instanceof Outcome.Taken
          || (outcome instanceof Outcome.Doubtful
              && destination.find(id, before) instanceof Trace.Present);
    }
  }

  @Test
  void refusesAChannelThatTakesNothing() {
    slack.workspace().removeBotFrom(OPS);
    assertThat(destination.post(post("ops/1")))
        .isEqualTo(
            new Outcome.Refused(
                "The channel C0OPS00000 of `ops` did not take a notification: the bot is not in it (not_in_channel). Type `/invite @aws` in the channel."));
    assertThat(destination.find("ops/1", Instant.now())).isEqualTo(new Trace.Untold());
    slack.workspace().addChannel(OPS, "ops");
    slack.workspace().archive(OPS);
    assertThat(destination.post(post("ops/1")))
        .isEqualTo(
            new Outcome.Refused(
                "The channel C0OPS00000 of `ops` did not take a notification: it is archived (is_archived). Take it out of the archive, or name another channel in the configuration."));
  }

  @Test
  void failsWithATokenThatIsNoMore() {
    assertThat(destination("xoxb-revoked").post(post("ops/1")))
        .isInstanceOf(Outcome.Failed.class)
        .asString()
        .contains("Install the app again")
        .doesNotContain("xoxb");
    assertThat(destination("xoxb-revoked").find("ops/1", Instant.now()))
        .isInstanceOf(Trace.Unreachable.class);
  }

  @Test
  void postsOtherwiseWhatIsNotTakenAsItIs() {
    slack.faults().fail(POST, 1, "invalid_attachments");
    taken(destination.post(post("ops/1")));
    slack.faults().fail(POST, 1, "thread_not_found");
    slack.faults().fail(POST, 1, "msg_blocks_too_long");
    taken(destination.post(reply("ops/2", "1700000000.000100")));
    assertThat(slack.messages(OPS)).hasSize(2).allSatisfy(message -> {
      assertThat(message.attachments()).isEmpty();
      assertThat(message.threadTs()).isEmpty();
      assertThat(message.metadata()).isPresent();
    });
    assertThat(destination.find("ops/2", Instant.now().minusSeconds(60)))
        .isInstanceOf(Trace.Present.class);
  }

  @Test
  void addsAllOfTheMessageAsAFileInTheThread() {
    Post post = post("ops/1");
    String ts = taken(destination.post(post));
    destination.complete(post, ts);
    Message file = slack.thread(OPS, ts).get(1);
    assertThat(file.files()).singleElement().satisfies(shared -> {
      assertThat(shared.name()).isEqualTo("cloudwatch-alarm.json");
      assertThat(slack.file(shared.id()))
          .contains("{\"AlarmName\":\"cpu-high\"}".getBytes(StandardCharsets.UTF_8));
    });
    Post reply = reply("ops/2", ts);
    destination.complete(reply, taken(destination.post(reply)));
    assertThat(slack.thread(OPS, ts)).hasSize(4);
  }

  @Test
  void survivesAFileThatIsNotTaken() {
    slack.faults().fail("files.getUploadURLExternal", 1, "missing_scope");
    Post post = post("ops/1");
    String ts = taken(destination.post(post));
    destination.complete(post, ts);
    slack.faults().fail("files.completeUploadExternal", 1, "is_archived");
    destination.complete(post, ts);
    assertThat(slack.messages(OPS)).hasSize(1);
  }
}
