package dev.ataws.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Drives Socket Mode with a WebSocket of the JDK, so that nothing of Slack's own SDK smooths things over. */
class SocketModeTest {
  private static final String OPS = "C0OPS00000";
  private static final String ALICE = "U0ALICE000";
  private static final Pace QUICK =
      new Pace(Duration.ofMillis(150), Duration.ofMillis(50), Duration.ofMillis(100));

  private final List<SocketClient> clients = new ArrayList<>();
  private PretendSlack slack = PretendSlack.start(0, QUICK, (config, self) -> {});

  private SocketClient connect() {
    SocketClient client = SocketClient.connect(slack);
    clients.add(client);
    return client;
  }

  private SocketClient greeted() {
    SocketClient client = connect();
    assertThat(client.next().path("type").asText()).isEqualTo("hello");
    return client;
  }

  /** For tests in which a retry would be in the way. */
  private void restartWithAckTimeout(Duration ackTimeout) {
    slack.close();
    slack = PretendSlack.start(0, Pace.withAckTimeout(ackTimeout), (config, self) -> {});
  }

  private static String text(JsonNode envelope) {
    return envelope.path("payload").path("event").path("text").asText();
  }

  @AfterEach
  void stop() {
    clients.forEach(SocketClient::close);
    slack.close();
  }

  @Test
  void greetsWithTheShapeOfSlack() {
    JsonNode hello = connect().next();
    assertThat(hello.path("type").asText()).isEqualTo("hello");
    assertThat(hello.path("num_connections").asInt()).isEqualTo(1);
    assertThat(hello.path("connection_info").path("app_id").asText())
        .isEqualTo(slack.workspace().appId());
    assertThat(hello.path("debug_info").path("approximate_connection_time").asInt())
        .isPositive();
    assertThat(connect().next().path("num_connections").asInt()).isEqualTo(2);
    assertThat(slack.openSockets()).isEqualTo(2);
  }

  @Test
  void deliversAMentionUntilItIsAcknowledged() {
    restartWithAckTimeout(Duration.ofSeconds(1));
    SocketClient client = greeted();
    Message said = slack.say(OPS, ALICE, "@aws lambda list-functions");
    JsonNode envelope = client.next();
    client.acknowledge(envelope);
    await().until(() -> slack.acks().size() == 1);

    JsonNode payload = envelope.path("payload");
    JsonNode event = payload.path("event");
    assertThat(envelope.path("type").asText()).isEqualTo("events_api");
    assertThat(envelope.path("accepts_response_payload").asBoolean(true)).isFalse();
    assertThat(envelope.path("retry_attempt").asInt(-1)).isZero();
    assertThat(envelope.path("retry_reason").asText("none")).isEmpty();
    assertThat(payload.path("type").asText()).isEqualTo("event_callback");
    assertThat(payload.path("event_id").asText()).matches("Ev[A-Z0-9]{8,}");
    assertThat(payload.path("authorizations").get(0).path("user_id").asText())
        .isEqualTo(slack.workspace().botUserId());
    assertThat(event.path("type").asText()).isEqualTo("app_mention");
    assertThat(event.path("text").asText()).isEqualTo("<@U0ATAWSBOT> lambda list-functions");
    assertThat(event.path("ts").asText()).isEqualTo(said.ts());
    assertThat(
            event.path("blocks").get(0).path("elements").get(0).path("elements").toString())
        .isEqualTo(
            "[{\"type\":\"user\",\"user_id\":\"U0ATAWSBOT\"},{\"type\":\"text\",\"text\":\" lambda list-functions\"}]");

    Ack ack = slack.acks().get(0);
    assertThat(ack.envelopeId()).isEqualTo(envelope.path("envelope_id").asText());
    assertThat(ack.eventId()).contains(payload.path("event_id").asText());
    assertThat(ack.milliseconds()).isBetween(0L, 5_000L);
    assertThat(client.isQuietFor(1_200)).isTrue();
  }

  @Test
  void deliversAnUnacknowledgedEventThreeTimesMoreWithTheSameEventId() {
    SocketClient client = greeted();
    slack.say(OPS, ALICE, "@aws help");
    List<JsonNode> tries = List.of(client.next(), client.next(), client.next(), client.next());
    assertThat(tries)
        .extracting(one -> one.path("retry_attempt").asInt())
        .containsExactly(0, 1, 2, 3);
    assertThat(tries)
        .extracting(one -> one.path("payload").path("event_id").asText())
        .containsOnly(tries.get(0).path("payload").path("event_id").asText());
    assertThat(tries).extracting(one -> one.path("envelope_id").asText()).doesNotHaveDuplicates();
    assertThat(tries.get(1).path("retry_reason").asText()).isEqualTo("timeout");
    assertThat(client.isQuietFor(400)).isTrue();
    client.acknowledge(tries.get(0));
    await().until(() -> slack.acks().size() == 1);
    assertThat(slack.acks().get(0).milliseconds()).isGreaterThan(400);
  }

  @Test
  void keepsEventsUntilSomebodyConnects() {
    slack.say(OPS, ALICE, "@aws one");
    slack.say(OPS, ALICE, "@aws two");
    SocketClient client = greeted();
    assertThat(List.of(text(client.next()), text(client.next())))
        .containsExactly("<@U0ATAWSBOT> one", "<@U0ATAWSBOT> two");
  }

  @Test
  void givesEachEventToOneSocketInTurn() {
    restartWithAckTimeout(Duration.ofHours(1));
    SocketClient one = greeted();
    SocketClient other = greeted();
    for (int number = 0; number < 4; number++) {
      slack.say(OPS, ALICE, "@aws " + number);
    }
    List<JsonNode> first = List.of(one.next(), one.next());
    List<JsonNode> second = List.of(other.next(), other.next());
    first.forEach(one::acknowledge);
    second.forEach(other::acknowledge);
    assertThat(first)
        .extracting(SocketModeTest::text)
        .containsExactly("<@U0ATAWSBOT> 0", "<@U0ATAWSBOT> 2");
    assertThat(second)
        .extracting(SocketModeTest::text)
        .containsExactly("<@U0ATAWSBOT> 1", "<@U0ATAWSBOT> 3");
  }

  @Test
  void deliversOnlyWhatIsMeantForTheBot() {
    SocketClient client = greeted();
    slack.say(OPS, ALICE, "aws is down again");
    slack.workspace().removeBotFrom("C0GENERAL0");
    slack.say("C0GENERAL0", ALICE, "@aws are you there?");
    assertThat(client.isQuietFor(200)).isTrue();
    slack.workspace().addChannel("D0ALICE000", "alice");
    slack.say("D0ALICE000", ALICE, "help");
    JsonNode event = client.next().path("payload").path("event");
    assertThat(event.path("type").asText()).isEqualTo("message");
    assertThat(event.path("channel_type").asText()).isEqualTo("im");
  }

  @Test
  void deliversRepliesWithTheirThread() {
    SocketClient client = greeted();
    Message root = slack.say(OPS, ALICE, "what now?");
    slack.reply(OPS, root.ts(), ALICE, "ask @aws help");
    assertThat(client.next().path("payload").path("event").path("thread_ts").asText())
        .isEqualTo(root.ts());
    assertThatThrownBy(() -> slack.say("C1", ALICE, "x")).hasMessage("no channel C1");
    assertThatThrownBy(() -> slack.say(OPS, "U1", "x")).hasMessage("no user U1");
  }

  @Test
  void takesTenSocketsAndSendsTheEleventhAway() {
    for (int number = 0; number < 10; number++) {
      greeted();
    }
    SocketClient eleventh = connect();
    JsonNode goodbye = eleventh.next();
    assertThat(goodbye.path("type").asText()).isEqualTo("disconnect");
    assertThat(goodbye.path("reason").asText()).isEqualTo("too_many_websockets");
    assertThat(eleventh.closed()).succeedsWithin(Duration.ofSeconds(5));
    assertThat(slack.openSockets()).isEqualTo(10);
  }

  @Test
  void opensASocketWithATicketOnce() {
    URI address = SocketClient.address(slack);
    clients.add(SocketClient.connect(address));
    assertThatThrownBy(() -> SocketClient.connect(address)).isInstanceOf(CompletionException.class);
    assertThatThrownBy(
            () -> SocketClient.connect(URI.create("ws://127.0.0.1:" + slack.port() + "/link/")))
        .isInstanceOf(CompletionException.class);
  }

  @Test
  void asksForARefreshBeforeItCloses() {
    SocketClient warned = greeted();
    slack.faults().disconnect("warning");
    assertThat(warned.next().path("reason").asText()).isEqualTo("warning");
    assertThat(warned.next().path("reason").asText()).isEqualTo("refresh_requested");
    assertThat(warned.closed()).succeedsWithin(Duration.ofSeconds(5));

    SocketClient refreshed = greeted();
    slack.faults().disconnect("refresh_requested");
    assertThat(refreshed.next().path("reason").asText()).isEqualTo("refresh_requested");
    assertThat(refreshed.closed()).succeedsWithin(Duration.ofSeconds(5));
    await().until(() -> slack.openSockets() == 0);
  }

  @Test
  void closesAtOnceWhenTheLinkIsDisabled() {
    restartWithAckTimeout(Duration.ofHours(1));
    SocketClient client = greeted();
    slack.faults().disconnect("link_disabled");
    assertThat(client.next().path("reason").asText()).isEqualTo("link_disabled");
    assertThat(client.closed()).succeedsWithin(Duration.ofSeconds(5));
  }

  @Test
  void redeliversAfterTheSocketWasKilled() {
    restartWithAckTimeout(Duration.ofSeconds(1));
    SocketClient killed = greeted();
    slack.say(OPS, ALICE, "@aws help");
    killed.next();
    slack.faults().killSockets();
    assertThat(killed.closed()).succeedsWithin(Duration.ofSeconds(5));
    SocketClient next = greeted();
    JsonNode again = next.next();
    assertThat(text(again)).isEqualTo("<@U0ATAWSBOT> help");
    assertThat(again.path("retry_attempt").asInt()).isEqualTo(1);
  }

  @Test
  void pingsWithPongsUntilItIsSilenced() {
    SocketClient client = greeted();
    assertThat(client.isPinged(5_000)).isTrue();
    assertThat(client.isAnswered(5_000)).isTrue();
    slack.faults().silenceSockets();
    assertThat(client.isAnswered(300)).isFalse();
    slack.say(OPS, ALICE, "@aws help");
    assertThat(client.isQuietFor(300)).isTrue();
    assertThat(slack.openSockets()).isEqualTo(1);
    assertThat(client.closed()).isNotDone();
  }

  @Test
  void deliversTwiceOrLateWhenToldTo() {
    restartWithAckTimeout(Duration.ofHours(1));
    SocketClient client = greeted();
    slack.faults().deliverTimes(2);
    slack.say(OPS, ALICE, "@aws help");
    JsonNode first = client.next();
    JsonNode second = client.next();
    client.acknowledge(first);
    client.acknowledge(second);
    assertThat(second.path("payload")).isEqualTo(first.path("payload"));
    assertThat(second.path("envelope_id")).isNotEqualTo(first.path("envelope_id"));

    slack.faults().clear();
    slack.faults().deliverLate(Duration.ofMillis(300));
    long start = System.nanoTime();
    slack.say(OPS, ALICE, "@aws late");
    client.acknowledge(client.next());
    assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(300);
  }
}
