package dev.ataws.bot.socketmode;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import dev.ataws.bot.socketmode.FakeSlack.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.awaitility.Durations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The client over real sockets, against a Slack that misbehaves on demand. */
class SocketModeTest {
  private static final String APP_TOKEN = "xapp-1-A1-secret";
  private static final String BOT_TOKEN = "xoxb-secret";
  private static final String SAID = "lambda invoke --payload hunter2";
  private static final Settings QUICK = Settings.defaults()
      .withRetries(Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofMillis(100))
      .withWatchdog(Duration.ofMillis(200), Duration.ofMillis(1_500))
      .withHandover(Duration.ofMillis(50), Duration.ofSeconds(8));

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final List<Stop> stops = new CopyOnWriteArrayList<>();
  private final List<AutoCloseable> open = new ArrayList<>();
  private final Set<Thread> before = Thread.getAllStackTraces().keySet();
  private final Level level = logger().getLevel();
  private FakeSlack slack;

  @BeforeEach
  void begin() throws IOException {
    slack = new FakeSlack();
    log.start();
    logger().addAppender(log);
    logger().setLevel(Level.DEBUG);
  }

  @AfterEach
  void end() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
    slack.close();
    logger().detachAppender(log);
    logger().setLevel(level);
    assertThat(lines()).noneMatch(line -> line.contains("secret"));
    assertThat(lines()).noneMatch(line -> line.contains(FakeSlack.TICKET));
    assertThat(lines()).noneMatch(line -> line.contains("hunter2"));
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  }

  private List<String> lines() {
    return List.copyOf(log.list).stream()
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  private SocketMode start(Settings settings, Consumer<App> handlers) {
    Slack client = slack.client();
    App app =
        new App(AppConfig.builder().slack(client).singleTeamBotToken(BOT_TOKEN).build());
    handlers.accept(app);
    SocketMode socketMode = SocketMode.over(app, APP_TOKEN, client, settings, stops::add);
    open.add(socketMode);
    open.add(client);
    socketMode.start();
    return socketMode;
  }

  private SocketMode connect(Settings settings, Consumer<App> handlers) throws Exception {
    SocketMode socketMode = start(settings, handlers);
    assertThat(socketMode.awaitConnected(Duration.ofSeconds(10))).isTrue();
    return socketMode;
  }

  private static void acking(App app) {
    app.event(AppMentionEvent.class, (event, context) -> context.ack());
  }

  private static String mention(String id) {
    return """
        {"envelope_id":"%s","type":"events_api","accepts_response_payload":false,"retry_attempt":0,"retry_reason":"",
         "payload":{"type":"event_callback","event_id":"Ev%s","team_id":"T1","api_app_id":"A1","token":"xoxb-secret",
          "event":{"type":"app_mention","user":"U2","channel":"C1","ts":"1.2","text":"%s"}}}""".formatted(id, id, SAID);
  }

  private void awaitAck(String id) {
    await().atMost(Durations.FIVE_SECONDS).until(() -> slack.ackedIds().contains(id));
  }

  @Test
  void answersAMentionWithItsEnvelopeId() throws Exception {
    SocketMode socketMode = connect(QUICK, SocketModeTest::acking);
    slack.socket().text(mention("warm-up"));
    awaitAck("warm-up");
    slack.socket().text(mention("E1"));
    awaitAck("E1");
    assertThat(slack.acks.get(1).json()).hasToString("{\"envelope_id\":\"E1\"}");
    assertThat(socketMode.connectedSince()).isPresent();
    assertThat(lines()).contains("socket mode connected connections=1 app=A1");
  }

  @Test
  void aSlowHandlerDoesNotDelayTheNextAck() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    connect(QUICK, app -> {
      acking(app);
      app.event(ReactionAddedEvent.class, (event, context) -> {
        awaitUninterruptibly(release);
        return context.ack();
      });
    });
    slack.socket().text(mention("slow").replace("app_mention", "reaction_added"));
    slack.socket().text(mention("quick"));
    await().atMost(Durations.ONE_SECOND).until(() -> slack.ackedIds().contains("quick"));
    assertThat(slack.ackedIds()).doesNotContain("slow");
    release.countDown();
    awaitAck("slow");
  }

  @Test
  void aThrowingHandlerIsAcked() throws Exception {
    connect(
        QUICK,
        app -> app.event(AppMentionEvent.class, (event, context) -> {
          throw new IllegalStateException(event.getEvent().getText());
        }));
    slack.socket().text(mention("E1"));
    awaitAck("E1");
    assertThat(lines())
        .anyMatch(line -> line.startsWith("socket mode handler failed envelope=E1 type=events_api"
            + " payload_type=event_callback error=IllegalStateException at="));
  }

  @ParameterizedTest
  @ValueSource(strings = {"app_mention", "an_event_of_tomorrow"})
  void whatNobodyHandlesIsAcked(String type) throws Exception {
    connect(QUICK, app -> {});
    slack.socket().text(mention("E1").replace("app_mention", type));
    awaitAck("E1");
    assertThat(lines())
        .contains("socket mode unhandled envelope=E1 type=events_api payload_type=event_callback"
            + " status=404");
  }

  @Test
  void aPayloadThatBoltDoesNotKnowIsAckedAndNotLogged() throws Exception {
    connect(QUICK, SocketModeTest::acking);
    slack.socket().text(mention("E1").replace("event_callback", "hologram"));
    slack.socket().text("not JSON: hunter2");
    slack.socket().text("[]");
    awaitAck("E1");
    assertThat(lines())
        .contains("socket mode ignored envelope=E1 type=events_api payload_type=hologram");
  }

  @Test
  void theAnswerOfACommandTravelsWithTheAck() throws Exception {
    connect(QUICK, app -> app.command("/aws", (request, context) -> context.ack("running")));
    slack
        .socket()
        .text(
            "{\"envelope_id\":\"E1\",\"type\":\"slash_commands\",\"accepts_response_payload\":true,"
                + "\"payload\":{\"command\":\"/aws\",\"text\":\"\",\"team_id\":\"T1\",\"user_id\":\"U2\"}}");
    awaitAck("E1");
    assertThat(slack.acks.get(0).json().at("/payload/text").asText()).isEqualTo("running");
  }

  @Test
  void aMessageMayBeLargeAndComeInPieces() throws Exception {
    connect(QUICK, SocketModeTest::acking);
    String large = mention("E1").replace(SAID, "x".repeat(3_000_000));
    slack.socket().fragments(large, 100_000);
    slack.socket().text(large.replace("\"E1\"", "\"E2\""));
    awaitAck("E1");
    awaitAck("E2");
  }

  @Test
  void answersPingsOfSlack() throws Exception {
    connect(QUICK, SocketModeTest::acking);
    slack.socket().ping();
    await().until(() -> slack.socket().pongs.get() == 1);
    assertThat(slack.sockets).hasSize(1);
  }

  @Test
  void manyAcksAtOnceDoNotMix() throws Exception {
    connect(QUICK, SocketModeTest::acking);
    IntStream.range(0, 500).forEach(i -> slack.socket().text(mention("E" + i)));
    await().atMost(Durations.TEN_SECONDS).until(() -> slack.acks.size() == 500);
    assertThat(slack.ackedIds()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"warning", "refresh_requested"})
  void aRefreshOpensTheNewSocketBeforeItClosesTheOld(String reason) throws Exception {
    SocketMode socketMode = connect(QUICK, SocketModeTest::acking);
    FakeSocket old = slack.socket();
    CountDownLatch greet = new CountDownLatch(1);
    slack.greeting = socket -> {
      awaitUninterruptibly(greet);
      socket.hello();
    };
    old.disconnect(reason);
    await().until(() -> slack.sockets.size() == 2);
    old.text(mention("E1"));
    awaitAck("E1");
    assertThat(old.isOpen()).isTrue();
    assertThat(socketMode.isConnected()).isTrue();
    greet.countDown();
    await().until(() -> !old.isOpen());
    assertThat(slack.openSockets()).hasSize(1);
    assertThat(socketMode.isConnected()).isTrue();
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void theOldSocketWaitsForTheAcksThatItOwes() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    connect(
        QUICK,
        app -> app.event(AppMentionEvent.class, (event, context) -> {
          awaitUninterruptibly(release);
          return context.ack();
        }));
    FakeSocket old = slack.socket();
    old.text(mention("E1"));
    old.disconnect("refresh_requested");
    await().until(() -> slack.sockets.size() == 2);
    await().during(Durations.FIVE_HUNDRED_MILLISECONDS).until(old::isOpen);
    release.countDown();
    await().until(() -> !old.isOpen());
    assertThat(slack.acks).singleElement().extracting(FakeSlack.Ack::socket).isSameAs(old);
  }

  @Test
  void refreshesLoseNoEvent() throws Exception {
    connect(
        QUICK.withHandover(Durations.FIVE_SECONDS, Durations.TEN_SECONDS), SocketModeTest::acking);
    for (int i = 0; i < 200; i += 40) {
      sendToAny(i, i + 20);
      FakeSocket old = slack.socket();
      old.disconnect("warning");
      sendToAny(i + 20, i + 30);
      await().until(() -> slack.socket() != old && slack.socket().pings.get() > 0);
      sendToAny(i + 30, i + 40);
      int sent = i + 40;
      await().until(() -> slack.acks.size() == sent);
      old.disconnect("refresh_requested");
      old.close();
    }
    assertThat(slack.ackedIds()).doesNotHaveDuplicates().hasSize(200);
    assertThat(slack.sockets).hasSize(6);
  }

  /** Slack gives each payload to any of the open sockets. */
  private void sendToAny(int from, int to) {
    for (int i = from; i < to; i++) {
      List<FakeSocket> sockets = slack.openSockets();
      sockets.get(i % sockets.size()).text(mention("E" + i));
    }
  }

  @Test
  void aKilledSocketIsReplaced() throws Exception {
    SocketMode socketMode = connect(QUICK, SocketModeTest::acking);
    slack.socket().kill();
    await().until(() -> slack.openSockets().size() == 1 && socketMode.isConnected());
    slack.socket().text(mention("E1"));
    awaitAck("E1");
    slack.socket().close();
    await().until(() -> slack.sockets.size() == 3 && socketMode.isConnected());
  }

  @Test
  void tooManyWebsocketsDoesNotMakeAStorm() throws Exception {
    slack.greeting = socket -> socket.disconnect("too_many_websockets");
    start(slowing(), SocketModeTest::acking);
    await().during(Durations.TWO_SECONDS).until(() -> slack.openSockets().size() < 2);
    assertThat(slack.openings).hasSizeBetween(3, 6);
  }

  @Test
  void refreshesInARowDoNotMakeAStorm() throws Exception {
    slack.greeting = socket -> {
      socket.hello();
      socket.disconnect("refresh_requested");
    };
    start(slowing(), SocketModeTest::acking);
    await().during(Durations.TWO_SECONDS).until(() -> slack.openSockets().size() < 3);
    assertThat(slack.openings).hasSizeBetween(3, 6);
  }

  /** Slack's own pace, four times as fast. */
  private static Settings slowing() {
    return QUICK.withRetries(Duration.ofMillis(250), Duration.ofSeconds(8), Duration.ofSeconds(8));
  }

  @Test
  void linkDisabledStopsAndTellsTheOperator() throws Exception {
    SocketMode socketMode = connect(QUICK, SocketModeTest::acking);
    slack.socket().disconnect("link_disabled");
    await().until(() -> !stops.isEmpty());
    assertStopped(socketMode, "link_disabled");
    assertThat(stops.get(0).next()).contains("Socket Mode, switch it on");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"invalid_auth", "not_authed", "account_inactive", "not_allowed_token_type"})
  void aRefusedAppTokenStopsAndTellsTheOperator(String error) throws Exception {
    slack.nextOpenings.add(Answer.error(error));
    SocketMode socketMode = start(QUICK, SocketModeTest::acking);
    assertThat(socketMode.awaitConnected(Duration.ofSeconds(10))).isFalse();
    assertStopped(socketMode, error);
    assertThat(stops.get(0).next()).contains("App-Level Tokens", "connections:write");
  }

  @Test
  void aRefusedBotTokenStopsAndTellsTheOperator() throws Exception {
    slack.nextAuthTests.add(Answer.error("invalid_auth"));
    SocketMode socketMode = start(QUICK, SocketModeTest::acking);
    assertThat(socketMode.awaitConnected(Duration.ofSeconds(10))).isFalse();
    assertStopped(socketMode, "invalid_auth");
    assertThat(stops.get(0).next()).contains("OAuth & Permissions");
  }

  private void assertStopped(SocketMode socketMode, String reason) {
    int attempts = slack.openings.size();
    await().during(Durations.FIVE_HUNDRED_MILLISECONDS).until(() -> !socketMode.isConnected());
    assertThat(slack.openings).hasSize(attempts);
    assertThat(stops).extracting(Stop::reason).containsExactly(reason);
    assertThat(socketMode.stopped()).contains(stops.get(0));
    await().until(() -> slack.openSockets().isEmpty());
  }

  @Test
  void retryAfterIsHonoured() throws Exception {
    slack.nextOpenings.add(Answer.status(429, "2"));
    connect(QUICK, SocketModeTest::acking);
    long wait = NANOSECONDS.toMillis(slack.openings.get(1) - slack.openings.get(0));
    assertThat(wait).isBetween(2_000L, 3_000L);
  }

  @Test
  void comesBackAfterEveryPassingFailure() throws Exception {
    slack.nextOpenings.add(Answer.error("internal_error"));
    slack.nextOpenings.add(Answer.status(503, ""));
    slack.nextOpenings.add(Answer.status(200, ""));
    slack.nextOpenings.add(new Answer(200, "<html>a proxy</html>", ""));
    slack.nextOpenings.add(new Answer(200, "{\"ok\":true,\"url\":\"no url ?ticket=1\"}", ""));
    slack.nextOpenings.add(
        new Answer(200, "{\"ok\":true,\"url\":\"ws://127.0.0.1:1/?t=secret\"}", ""));
    slack.nextOpenings.add(
        new Answer(200, "{\"ok\":true,\"url\":\"ws://no.invalid/?t=secret\"}", ""));
    slack.nextAuthTests.add(Answer.status(503, ""));
    connect(QUICK, SocketModeTest::acking);
    assertThat(slack.openings).hasSize(8);
    assertThat(stops).isEmpty();
  }

  @Test
  void comesBackAfterAFailedHandshake() throws Exception {
    slack.handshakeStatus = 503;
    SocketMode socketMode = start(QUICK, SocketModeTest::acking);
    await().until(() -> slack.openings.size() >= 2);
    slack.handshakeStatus = 101;
    assertThat(socketMode.awaitConnected(Duration.ofSeconds(5))).isTrue();
  }

  @Test
  void silenceIsTakenForDeath() throws Exception {
    SocketMode socketMode = connect(QUICK, SocketModeTest::acking);
    FakeSocket old = slack.socket();
    await().during(Durations.ONE_SECOND).until(() -> slack.sockets.size() == 1);
    assertThat(old.pings).hasValueGreaterThan(3);
    old.silent = true;
    await().until(() -> slack.openSockets().size() == 1 && slack.socket() != old);
    await().until(socketMode::isConnected);
    assertThat(lines()).anyMatch(line -> line.contains("disconnected reason=silence"));
  }

  @Test
  void aSocketThatIsNeverGreetedIsGivenUp() throws Exception {
    slack.greeting = socket -> slack.greeting = FakeSocket::hello;
    connect(QUICK, SocketModeTest::acking);
    assertThat(slack.sockets).hasSize(2);
  }

  @Test
  void closeLeavesNoThread() throws Exception {
    SocketMode socketMode = connect(QUICK, SocketModeTest::acking);
    slack.socket().text(mention("E1"));
    awaitAck("E1");
    slack.socket().disconnect("refresh_requested");
    await().until(() -> slack.sockets.size() == 2);
    assertThat(socketModeThreads()).isNotEmpty();
    socketMode.close();
    socketMode.close();
    assertThat(socketMode.isConnected()).isFalse();
    await().untilAsserted(() -> assertThat(socketModeThreads()).isEmpty());
    await().until(() -> slack.openSockets().isEmpty());
    assertThat(slack.openings).hasSize(2);
  }

  private List<String> socketModeThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread))
        .map(Thread::getName)
        .filter(name -> name.matches("(socket-mode|Grizzly|tyrus|Tyrus).*"))
        .toList();
  }

  @Test
  @Timeout(20) // less than the handshake would take
  void closeDoesNotWaitForSlack() throws Exception {
    slack.handshakeStatus = 0;
    SocketMode socketMode = start(QUICK, SocketModeTest::acking);
    await().until(() -> slack.openings.size() == 1);
    socketMode.close();
    assertThat(socketMode.awaitConnected(Duration.ofMillis(10))).isFalse();
  }
}
