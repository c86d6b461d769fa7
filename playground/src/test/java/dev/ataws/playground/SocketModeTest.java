package dev.ataws.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.model.event.AppMentionEvent;
import dev.ataws.bot.socketmode.Settings;
import dev.ataws.bot.socketmode.SocketMode;
import dev.ataws.bot.socketmode.Stop;
import dev.ataws.playground.slack.Ack;
import dev.ataws.playground.slack.Pace;
import dev.ataws.playground.slack.PretendSlack;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.awaitility.Durations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The bot's Socket Mode client against the pretend Slack. */
class SocketModeTest {
  private static final String CHANNEL = "C0OPS00000";
  private static final String ALICE = "U0ALICE000";
  private static final Pace PACE =
      new Pace(Duration.ofSeconds(2), Duration.ofMillis(200), Duration.ofSeconds(5));
  private static final List<String> OURS = List.of("dev.ataws.bot", "com.slack");
  private static final Settings SLACK_PACE = Settings.defaults();
  private static final Settings QUICK = Settings.defaults()
      .withRetries(Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofMillis(50))
      .withWatchdog(Duration.ofMillis(200), Duration.ofMillis(1_500))
      .withHandover(Duration.ofSeconds(1), Duration.ofSeconds(5));

  private final Set<Thread> before = Thread.getAllStackTraces().keySet();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final List<Stop> stops = new CopyOnWriteArrayList<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final CountDownLatch release = new CountDownLatch(1);
  private PretendSlack slack;
  private Slack client;
  private final List<SocketMode> started = new CopyOnWriteArrayList<>();

  @BeforeEach
  void begin() {
    log.start();
    root().addAppender(log);
    OURS.forEach(name -> logger(name).setLevel(Level.DEBUG));
    slack = PretendSlack.start(0, PACE, (config, self) -> {});
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.methodsEndpointPrefix());
    config.setFailOnUnknownProperties(true);
    config.setStatsEnabled(false);
    client = Slack.getInstance(config);
  }

  @AfterEach
  void end() throws Exception {
    release.countDown();
    started.forEach(SocketMode::close);
    client.close();
    slack.close();
    root().detachAppender(log);
    OURS.forEach(name -> logger(name).setLevel(null));
    assertThat(ours())
        .noneMatch(line -> line.contains("xapp-") && !line.contains("xapp-…"))
        .noneMatch(line -> line.contains("xoxb-") && !line.contains("xoxb-…"))
        .noneMatch(line -> line.contains("ticket="))
        .noneMatch(line -> line.contains("hunter2"));
  }

  private static Logger root() {
    return logger(Logger.ROOT_LOGGER_NAME);
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }

  /** What the bot and the Slack SDK have logged, without the server's own lines. */
  private List<String> ours() {
    return List.copyOf(log.list).stream()
        .filter(event -> OURS.stream().anyMatch(event.getLoggerName()::startsWith))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  private SocketMode start(Settings settings, Consumer<App> handlers) {
    App app = new App(
        AppConfig.builder().slack(client).singleTeamBotToken(slack.botToken()).build());
    handlers.accept(app);
    SocketMode socketMode = SocketMode.over(app, slack.appToken(), client, settings, stops::add);
    started.add(socketMode);
    socketMode.start();
    return socketMode;
  }

  private SocketMode connect(Settings settings, Consumer<App> handlers)
      throws InterruptedException {
    SocketMode socketMode = start(settings, handlers);
    assertThat(socketMode.awaitConnected(Duration.ofSeconds(10))).isTrue();
    return socketMode;
  }

  private void listening(App app) {
    app.event(AppMentionEvent.class, (event, context) -> {
      String text = event.getEvent().getText();
      heard.add(text);
      if (text.contains("wait")) {
        waitForRelease();
      }
      if (text.contains("throw")) {
        throw new IllegalStateException(text);
      }
      return context.ack();
    });
  }

  private void waitForRelease() {
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void say(String text) {
    slack.say(CHANNEL, ALICE, "@aws " + text);
  }

  private void awaitAcks(int number) {
    await().atMost(Durations.FIVE_SECONDS).until(() -> slack.acks().size() == number);
  }

  private long openings() {
    return slack.calls().stream()
        .filter(call -> call.method().equals("apps.connections.open"))
        .count();
  }

  @Test
  void acksAMention() throws Exception {
    connect(SLACK_PACE, this::listening);
    say("hunter2");
    awaitAcks(1);
    say("again");
    awaitAcks(2);
    assertThat(heard).hasSize(2);
  }

  @Test
  void aWaitingHandlerDoesNotDelayTheNextAck() throws Exception {
    connect(SLACK_PACE, this::listening);
    say("wait");
    await().until(() -> heard.size() == 1);
    say("at once");
    awaitAcks(1);
  }

  @Test
  void aThrowingHandlerIsAcked() throws Exception {
    connect(SLACK_PACE, this::listening);
    say("throw hunter2");
    awaitAcks(1);
  }

  @Test
  void anEventWithoutHandlerIsAcked() throws Exception {
    connect(SLACK_PACE, app -> {});
    say("hunter2");
    awaitAcks(1);
  }

  @Test
  void refreshesLoseNoEvent() throws Exception {
    SocketMode socketMode = connect(QUICK, this::listening);
    for (int i = 1; i <= 200; i++) {
      say("number " + i);
      if (i % 50 == 0) {
        slack.faults().disconnect(i % 100 == 0 ? "refresh_requested" : "warning");
        await().until(() -> slack.openSockets() > 1);
        assertThat(socketMode.isConnected()).isTrue();
        say("to both");
        await().until(() -> slack.openSockets() == 1);
      }
    }
    await().atMost(Durations.TEN_SECONDS).until(() -> ackedEvents() == 204);
    assertThat(heard).hasSize(204);
    assertThat(openings()).isEqualTo(5);
  }

  private long ackedEvents() {
    return slack.acks().stream()
        .map(Ack::eventId)
        .flatMap(Optional::stream)
        .distinct()
        .count();
  }

  @Test
  void aKilledSocketIsReplaced() throws Exception {
    SocketMode socketMode = connect(QUICK, this::listening);
    slack.faults().killSockets();
    await().until(() -> openings() == 2 && socketMode.isConnected());
    say("hello again");
    awaitAcks(1);
  }

  @Test
  void tooManyWebsocketsDoesNotMakeAStorm() {
    slack.watchSockets(() -> slack.faults().disconnect("too_many_websockets"));
    start(SLACK_PACE, this::listening);
    await()
        .during(Durations.FIVE_SECONDS)
        .atMost(Duration.ofSeconds(7))
        .until(() -> slack.openSockets() < 2);
    assertThat(openings()).isBetween(2L, 5L);
  }

  @Test
  void linkDisabledStops() throws Exception {
    SocketMode socketMode = connect(QUICK, this::listening);
    slack.faults().disconnect("link_disabled");
    await().until(() -> !stops.isEmpty());
    assertStopped(socketMode, "link_disabled", "switch it on");
  }

  @Test
  void aRefusedTokenStops() throws Exception {
    slack.faults().fail("apps.connections.open", 1, "invalid_auth");
    SocketMode socketMode = start(QUICK, this::listening);
    assertThat(socketMode.awaitConnected(Duration.ofSeconds(10))).isFalse();
    assertStopped(socketMode, "invalid_auth", "generate a token (xapp-…) with connections:write");
  }

  private void assertStopped(SocketMode socketMode, String reason, String next) {
    long attempts = openings();
    await().during(Durations.FIVE_HUNDRED_MILLISECONDS).until(() -> !socketMode.isConnected());
    assertThat(openings()).isEqualTo(attempts);
    assertThat(stops).singleElement().extracting(Stop::reason).isEqualTo(reason);
    assertThat(stops.get(0).next()).contains(next);
  }

  @Test
  void otherFailuresPass() throws Exception {
    slack.faults().fail("apps.connections.open", 2, "internal_error");
    slack.faults().breakDown("apps.connections.open", 1);
    slack.faults().fail("auth.test", 1, "fatal_error");
    connect(QUICK, this::listening);
    assertThat(openings()).isEqualTo(4);
  }

  @Test
  void retryAfterIsHonoured() throws Exception {
    slack.faults().rateLimit("apps.connections.open", 1, Duration.ofSeconds(2));
    SocketMode socketMode = start(QUICK, this::listening);
    await().during(Duration.ofMillis(1_500)).until(() -> openings() < 2);
    assertThat(socketMode.awaitConnected(Duration.ofSeconds(5))).isTrue();
  }

  @Test
  void silenceIsTakenForDeath() throws Exception {
    SocketMode socketMode = connect(QUICK, this::listening);
    slack.faults().silenceSockets();
    await().until(() -> openings() == 2 && socketMode.isConnected());
    // The pretend Slack does not notice that the dead socket was closed, so it may try that one
    // first.
    say("hello again");
    awaitAcks(1);
  }

  @Test
  void closeLeavesNoThread() throws Exception {
    SocketMode socketMode = connect(QUICK, this::listening);
    say("hello");
    awaitAcks(1);
    assertThat(socketModeThreads()).isNotEmpty();
    socketMode.close();
    await().untilAsserted(() -> assertThat(socketModeThreads()).isEmpty());
    await().until(() -> slack.openSockets() == 0);
  }

  private List<String> socketModeThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread))
        .map(Thread::getName)
        .filter(name -> name.matches("(socket-mode|Grizzly|tyrus|Tyrus).*"))
        .toList();
  }
}
