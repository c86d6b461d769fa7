package dev.ataws.notifications.operations;

import dev.ataws.channels.Logging;
import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.delivery.Observer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

/**
 * Writes what becomes of messages to CloudWatch Logs, as AWS Chatbot does: group {@code /aws/chatbot/CONFIGURATION}, a stream for
 * each process and day, a line of JSON for each event. On a thread of its own: delivery never waits for it.
 */
public final class EventLog implements Observer, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LAST_CALL = Duration.ofSeconds(10);

  private final Map<String, LogGroup> groups = new HashMap<>();
  private final Map<String, Logging> levels;
  private final Clock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(run -> {
        Thread made = new Thread(run, "event-log");
        made.setDaemon(true);
        return made;
      });

  /**
   * Begins to write.
   *
   * @param levels which events of each configuration are written, by its name
   */
  public EventLog(CloudWatchLogsClient logs, Map<String, Logging> levels, Clock clock) {
    this(logs, levels, clock, PAUSE);
  }

  EventLog(CloudWatchLogsClient logs, Map<String, Logging> levels, Clock clock, Duration pause) {
    this.levels = Map.copyOf(levels);
    this.clock = clock;
    String process = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    levels.forEach((name, level) -> {
      if (level != Logging.NONE) {
        groups.put(name, new LogGroup(logs, clock, name, process));
      }
    });
    ScheduledFuture<?> unused = thread.scheduleWithFixedDelay(
        this::send, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void received(String configuration, String messageId, Card card, String message) {
    boolean isUnknown = card.isGeneric();
    write(
        configuration,
        new EventLine(
            isUnknown,
            Optional.of(card.kind()),
            Optional.of(messageId),
            isUnknown ? "unsupported" : "received",
            isUnknown ? Optional.of("Event received is not supported") : Optional.empty(),
            isUnknown ? Optional.of(message) : Optional.empty()));
  }

  @Override
  public void throttled(String configuration, String messageId) {
    write(configuration, EventLine.of("throttled", messageId));
  }

  @Override
  public void delivered(String configuration, String messageId) {
    write(configuration, EventLine.of("delivered", messageId));
  }

  @Override
  public void refused(String configuration, String messageId, String message, String why) {
    write(
        configuration,
        new EventLine(
            true,
            Optional.empty(),
            Optional.of(messageId),
            "refused",
            Optional.of(why),
            Optional.of(message)));
  }

  @Override
  public void failing(String configuration, String why) {
    write(
        configuration,
        new EventLine(
            true,
            Optional.empty(),
            Optional.empty(),
            "failing",
            Optional.of(why),
            Optional.empty()));
  }

  @Override
  public void recovered(String configuration) {
    write(
        configuration,
        new EventLine(
            false,
            Optional.empty(),
            Optional.empty(),
            "recovered",
            Optional.empty(),
            Optional.empty()));
  }

  private void write(String configuration, EventLine line) {
    LogGroup group = groups.get(configuration);
    if (group != null && (line.isError() || levels.get(configuration) == Logging.ALL)) {
      Instant now = clock.instant();
      group.journal().add(now, line.json(now, configuration));
    }
  }

  private void send() {
    for (LogGroup group : groups.values()) {
      try {
        group.send();
      } catch (RuntimeException e) {
        // the next turn must come all the same
        LOG.atError().setMessage("event log failed").setCause(e).log();
      }
    }
  }

  /** Writes what waits, for ten seconds at most, and ends. */
  @Override
  public void close() {
    thread.execute(this::send);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LAST_CALL.toSeconds(), TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
    groups.values().forEach(LogGroup::tellLeft);
  }
}
