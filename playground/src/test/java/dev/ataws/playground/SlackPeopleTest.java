package dev.ataws.playground;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import dev.ataws.bot.conversation.People;
import dev.ataws.bot.slack.SlackPeople;
import dev.ataws.playground.slack.Call;
import dev.ataws.playground.slack.PretendSlack;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the bot learns of people from the pretend Slack, how often it asks for it. */
class SlackPeopleTest {
  private static final String OPS = Playground.OPS;
  private static final String ALICE = Playground.ALICE;
  private static final String BOB = "U0BOB00000";
  private static final String ONCALL = "S0ONCALL00";
  private static final String ADMINS = "S0ADMINS00";
  private static final String GROUPS = "usergroups.list";
  private static final String CHANNEL = "conversations.info";

  private final PretendSlack slack = PretendSlack.start(0);
  private final AtomicLong nanoTime = new AtomicLong();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Slack client;
  private People people;

  @BeforeEach
  void begin() {
    log.start();
    logger().addAppender(log);
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.methodsEndpointPrefix());
    config.setFailOnUnknownProperties(true);
    client = Slack.getInstance(config);
    people = new SlackPeople(client.methods(slack.botToken()), Runnable::run, nanoTime::get);
    slack.workspace().addUserGroup(ONCALL, "oncall", List.of(ALICE));
  }

  @AfterEach
  void end() throws Exception {
    client.close();
    slack.close();
    logger().detachAppender(log);
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger("dev.ataws.bot.slack");
  }

  private void pass(Duration time) {
    nanoTime.addAndGet(time.toNanos());
  }

  private long calls(String method) {
    return slack.calls().stream().map(Call::method).filter(method::equals).count();
  }

  private List<String> logged() {
    return log.list.stream()
        .map(event -> event.getFormattedMessage() + " " + event.getKeyValuePairs())
        .toList();
  }

  @Test
  void knowsTheEnabledGroupsOfAPerson() {
    slack.workspace().addUserGroup(ADMINS, "admins", List.of(ALICE, BOB));
    slack.workspace().addUserGroup("S0GONE0000", "gone", List.of(ALICE, BOB));
    slack.workspace().disableUserGroup("S0GONE0000");
    slack.workspace().addUserGroup("S0EMPTY000", "empty", List.of());
    assertThat(people.userGroups(ALICE)).contains(Set.of(ONCALL, ADMINS));
    assertThat(people.userGroups(BOB)).contains(Set.of(ADMINS));
    assertThat(people.userGroups("U0NOBODY00")).contains(Set.of());
    assertThat(calls(GROUPS)).isEqualTo(1);
  }

  @Test
  void asksForGroupsAgainAfterFiveMinutes() {
    assertThat(people.userGroups(BOB)).contains(Set.of());
    slack.workspace().addUserGroup(ONCALL, "oncall", List.of(BOB));
    pass(Duration.ofMinutes(5).minusNanos(1));
    assertThat(people.userGroups(BOB)).contains(Set.of());
    assertThat(calls(GROUPS)).isEqualTo(1);
    pass(Duration.ofNanos(1));
    assertThat(people.userGroups(BOB)).contains(Set.of(ONCALL));
    assertThat(people.userGroups(ALICE)).contains(Set.of());
    assertThat(calls(GROUPS)).isEqualTo(2);
  }

  @Test
  void doesNotFallBackOnWhatItKnewBefore() {
    assertThat(people.userGroups(ALICE)).contains(Set.of(ONCALL));
    pass(Duration.ofMinutes(5));
    slack.faults().fail(GROUPS, 1, "internal_error");
    assertThat(people.userGroups(ALICE)).isEmpty();
  }

  @Test
  void asksAgainSoonAfterAFailure() {
    slack.faults().fail(GROUPS, 1, "internal_error");
    assertThat(people.userGroups(ALICE)).isEmpty();
    assertThat(people.userGroups(BOB)).isEmpty();
    assertThat(calls(GROUPS)).isEqualTo(1);
    pass(Duration.ofSeconds(5));
    assertThat(people.userGroups(ALICE)).contains(Set.of(ONCALL));
    assertThat(logged())
        .containsExactly("slack refused [method=\"usergroups.list\", error=\"internal_error\"]");
  }

  @Test
  void waitsOutAShortRateLimit() {
    slack.faults().rateLimit(GROUPS, 1, Duration.ofSeconds(1));
    assertThat(people.userGroups(ALICE)).contains(Set.of(ONCALL));
    assertThat(calls(GROUPS)).isEqualTo(2);
  }

  @Test
  void keepsNobodyWaitingForALongRateLimit() {
    slack.faults().rateLimit(GROUPS, 1, Duration.ofSeconds(30));
    assertThat(people.userGroups(ALICE)).isEmpty();
    assertThat(calls(GROUPS)).isEqualTo(1);
    assertThat(logged())
        .containsExactly(
            "slack did not tell [method=\"usergroups.list\", fault=\"slack did not take usergroups.list: HTTP 429\"]");
    pass(Duration.ofSeconds(5));
    assertThat(people.userGroups(ALICE)).contains(Set.of(ONCALL));
  }

  @Test
  void triesAgainWhenSlackBreaksDown() {
    slack.faults().breakDown(CHANNEL, 1);
    assertThat(people.isPrivate(OPS)).contains(false);
    assertThat(calls(CHANNEL)).isEqualTo(2);
  }

  @Test
  void saysOnceWhichScopeIsMissing() {
    slack.faults().fail(GROUPS, 2, "missing_scope");
    slack.faults().fail(CHANNEL, 2, "missing_scope");
    for (int time = 0; time < 2; time++) {
      assertThat(people.userGroups(ALICE)).isEmpty();
      assertThat(people.isPrivate(OPS)).isEmpty();
      pass(Duration.ofSeconds(5));
    }
    assertThat(calls(GROUPS)).isEqualTo(2);
    assertThat(calls(CHANNEL)).isEqualTo(2);
    assertThat(logged())
        .satisfiesExactly(
            line -> assertThat(line)
                .startsWith("slack app lacks a scope [method=\"usergroups.list\"")
                .contains("scopes=\"usergroups:read\"")
                .contains("reinstall the app"),
            line -> assertThat(line)
                .startsWith("slack app lacks a scope [method=\"conversations.info\"")
                .contains("scopes=\"channels:read, groups:read\""));
    assertThat(people.userGroups(ALICE)).contains(Set.of(ONCALL));
    assertThat(people.isPrivate(OPS)).contains(false);
  }

  @Test
  void tellsPrivateFromPublic() {
    slack.workspace().addPrivateChannel("C0SECRET00", "secret");
    slack.workspace().addPrivateChannel("G0OLD00000", "old");
    slack.workspace().addChannel("D0ALICE000", "alice");
    assertThat(people.isPrivate(OPS)).contains(false);
    assertThat(people.isPrivate("C0SECRET00")).contains(true);
    assertThat(people.isPrivate("G0OLD00000")).contains(true);
    assertThat(people.isPrivate("D0ALICE000")).contains(true);
    assertThat(people.isPrivate("C0UNKNOWN0")).isEmpty();
    assertThat(calls(CHANNEL)).isEqualTo(5);
  }

  @Test
  void seesAChannelMadePrivateWithinTenMinutes() {
    assertThat(people.isPrivate(OPS)).contains(false);
    slack.workspace().addPrivateChannel(OPS, "ops");
    pass(Duration.ofMinutes(10).minusNanos(1));
    assertThat(people.isPrivate(OPS)).contains(false);
    assertThat(calls(CHANNEL)).isEqualTo(1);
    pass(Duration.ofNanos(1));
    assertThat(people.isPrivate(OPS)).contains(true);
    slack.workspace().addChannel(OPS, "ops");
    pass(Duration.ofMinutes(10));
    assertThat(people.isPrivate(OPS)).contains(false);
  }

  @Test
  void asksOnceForAllWhoWantToKnowAtTheSameTime() throws Exception {
    People busy = SlackPeople.over(client.methods(slack.botToken()));
    slack.faults().breakDown(GROUPS, 1); // the first call then takes a second
    ExecutorService askers = Executors.newFixedThreadPool(16);
    try {
      Callable<Optional<Set<String>>> question = () -> busy.userGroups(ALICE);
      for (Future<Optional<Set<String>>> answer :
          askers.invokeAll(Collections.nCopies(16, question))) {
        assertThat(answer.get()).contains(Set.of(ONCALL));
      }
    } finally {
      askers.shutdownNow();
    }
    assertThat(calls(GROUPS)).isEqualTo(2);
  }

  @Test
  void knowsNothingWithoutSlack() {
    slack.close();
    assertThat(people.userGroups(ALICE)).isEmpty();
  }
}
