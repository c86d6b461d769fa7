package dev.ataws.notifications.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ataws.channels.Logging;
import dev.ataws.channels.MovableClock;
import dev.ataws.channels.RequiresProgram;
import dev.ataws.notifications.Moto;
import dev.ataws.notifications.subscriptions.AwsClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/** Writes to CloudWatch Logs, over HTTP. */
@RequiresProgram("moto_server")
class EventLogMotoTest {
  /** Of today, as CloudWatch Logs takes no old events. */
  private final Clock clock =
      Clock.fixed(Instant.parse(LocalDate.now(ZoneOffset.UTC) + "T00:00:01Z"), ZoneOffset.UTC);

  private final AwsClients clients = Moto.clients();
  private final CloudWatchLogsClient logs = clients.logs(Region.US_EAST_1);
  private final String name = "ops-" + UUID.randomUUID();

  @AfterEach
  void close() {
    clients.close();
  }

  @Test
  void writesAllEventsAsLinesOfJson() {
    try (EventLog log = log(Logging.ALL)) {
      log.received(name, "1", Cards.alarm(), "{\"AlarmName\":\"cpu\"}");
      log.throttled(name, "1");
      log.delivered(name, "1");
      log.recovered(name);
      await().until(() -> isThere() && events().size() == 4);
    }

    String start = "{\"timestamp\":\"" + clock.instant()
        + "\",\"level\":\"INFO\",\"configurationName\":\"" + name + "\",";
    assertThat(events())
        .containsExactly(
            start
                + "\"eventType\":\"cloudwatch-alarm\",\"messageId\":\"1\",\"result\":\"received\"}",
            start + "\"messageId\":\"1\",\"result\":\"throttled\"}",
            start + "\"messageId\":\"1\",\"result\":\"delivered\"}",
            start + "\"result\":\"recovered\"}");
    assertThat(streams())
        .singleElement()
        .satisfies(stream -> assertThat(stream.logStreamName())
            .startsWith(LocalDate.now(clock) + "/" + ProcessHandle.current().pid() + "-"));
  }

  @Test
  void writesErrorsOnlyWithTheirMessages() {
    try (EventLog log = log(Logging.ERRORS)) {
      log.received(name, "1", Cards.alarm(), "{}");
      log.received(name, "2", Cards.generic(), "hello");
      log.delivered(name, "2");
      log.refused(name, "3", "{\"Token\":\"abc\"}", "https://hooks.chime.aws/1?token=abc is gone");
      log.failing(name, "Slack refused xoxb-1-2");
    }

    String start = "{\"timestamp\":\"" + clock.instant()
        + "\",\"level\":\"ERROR\",\"configurationName\":\"" + name + "\",";
    assertThat(events())
        .containsExactly(
            start + "\"eventType\":\"generic\",\"messageId\":\"2\",\"result\":\"unsupported\","
                + "\"why\":\"Event received is not supported\",\"message\":\"hello\"}",
            start + "\"messageId\":\"3\",\"result\":\"refused\","
                + "\"why\":\"https://hooks.chime.aws/1?token=[secret] is gone\","
                + "\"message\":\"{\\\"Token\\\":\\\"[secret]\\\"}\"}",
            start + "\"result\":\"failing\",\"why\":\"Slack refused [secret]\"}");
  }

  @Test
  void writesNothingWhereNothingIsAskedFor() {
    try (EventLog log = log(Logging.NONE)) {
      log.received(name, "1", Cards.generic(), "hello");
      log.delivered("of another configuration", "1");
    }

    assertThatThrownBy(this::events).isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void aMessageThatIsTooLongIsCut() {
    try (EventLog log = log(Logging.ERRORS)) {
      log.received(name, "1", Cards.generic(), "\u0001".repeat(300_000));
      log.received(name, "2", Cards.generic(), "x".repeat(300_000));
    }

    assertThat(events())
        .hasSize(2)
        .allSatisfy(event -> assertThat(event.length()).isBetween(100_000, 250_000));
  }

  @Test
  void manyEventsComeInOrder() {
    try (EventLog log = log(Logging.ALL)) {
      for (int i = 0; i < 3_000; i++) {
        log.delivered(name, Integer.toString(i));
      }
    }

    assertThat(logs.filterLogEventsPaginator(call -> call.logGroupName(group())).events().stream()
            .count())
        .isEqualTo(3_000);
  }

  @Test
  void whatFindsNoRoomIsCounted() {
    Journal journal = new Journal();
    Instant now = new MovableClock().instant();
    for (int i = 0; i < 30; i++) {
      journal.add(now, "x".repeat(200_000));
    }

    assertThat(journal.lost()).isEqualTo(10);
    assertThat(journal.lost()).isZero();
    int sent = 0;
    for (List<Journal.Line> batch = journal.next(); !batch.isEmpty(); batch = journal.next()) {
      assertThat(batch).hasSize(5);
      journal.remove(batch.size());
      sent += batch.size();
    }
    assertThat(sent).isEqualTo(20);
  }

  @Test
  void aBatchIsOfOneDayAndNeverGoesBack() {
    Journal journal = new Journal();
    journal.add(Instant.parse("2026-01-01T23:59:59Z"), "1");
    journal.add(Instant.parse("2026-01-01T23:59:58Z"), "2");
    journal.add(Instant.parse("2026-01-02T00:00:00Z"), "3");

    assertThat(journal.next())
        .extracting(Journal.Line::time)
        .containsOnly(Instant.parse("2026-01-01T23:59:59Z"))
        .hasSize(2);
  }

  private EventLog log(Logging level) {
    return new EventLog(logs, Map.of(name, level), clock, Duration.ofMillis(50));
  }

  private String group() {
    return "/aws/chatbot/" + name;
  }

  private boolean isThere() {
    return !logs.describeLogGroups(call -> call.logGroupNamePrefix(group()))
            .logGroups()
            .isEmpty()
        && !streams().isEmpty();
  }

  private List<LogStream> streams() {
    return logs.describeLogStreams(call -> call.logGroupName(group())).logStreams();
  }

  private List<String> events() {
    String stream = streams().get(0).logStreamName();
    return logs
        .getLogEvents(call -> call.logGroupName(group()).logStreamName(stream).startFromHead(true))
        .events()
        .stream()
        .map(OutputLogEvent::message)
        .toList();
  }
}
