package dev.ataws.notifications.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/** The group of a configuration in CloudWatch Logs. Used by one thread at a time, but for its journal. */
final class LogGroup {
  private static final Logger LOG = LoggerFactory.getLogger(LogGroup.class);
  private static final int LONGEST_PAUSE_SECONDS = 60;
  private static final int LONGEST_POWER = 6;

  private final CloudWatchLogsClient logs;
  private final Clock clock;
  private final String name;
  private final String process;
  private final Journal journal = new Journal();
  private int failures;
  private Instant next = Instant.EPOCH;

  /**
   * Writes to a group.
   *
   * @param process what tells this process from others
   */
  LogGroup(CloudWatchLogsClient logs, Clock clock, String configuration, String process) {
    this.logs = logs;
    this.clock = clock;
    this.name = "/aws/chatbot/" + configuration;
    this.process = process;
  }

  Journal journal() {
    return journal;
  }

  /** Sends what waits, unless the group failed a short time ago. */
  void send() {
    long lost = journal.lost();
    if (lost > 0) {
      warn("events not logged", lost + " events found no room while CloudWatch Logs was away");
    }
    List<Journal.Line> batch = journal.next();
    while (!batch.isEmpty() && !clock.instant().isBefore(next) && send(batch)) {
      journal.remove(batch.size());
      batch = journal.next();
    }
  }

  /** Says what will never be sent. */
  void tellLeft() {
    int left = journal.size();
    if (left > 0) {
      warn("events not logged", left + " events waited when at-aws ended");
    }
  }

  /** Returns whether the events are done with. */
  private boolean send(List<Journal.Line> batch) {
    try {
      String stream = batch.get(0).day() + "/" + process;
      put(stream, batch);
      failures = 0;
      return true;
    } catch (InvalidParameterException never) {
      warn("events not logged", why(never));
      return true;
    } catch (SdkException e) {
      pause(e);
      return false;
    }
  }

  private void put(String stream, List<Journal.Line> batch) {
    try {
      write(stream, batch);
    } catch (ResourceNotFoundException missing) {
      create(stream);
      write(stream, batch);
    }
  }

  private void write(String stream, List<Journal.Line> batch) {
    List<InputLogEvent> events = batch.stream()
        .map(line -> InputLogEvent.builder()
            .timestamp(line.time().toEpochMilli())
            .message(line.json())
            .build())
        .toList();
    PutLogEventsResponse response = logs.putLogEvents(
        request -> request.logGroupName(name).logStreamName(stream).logEvents(events));
    if (response.rejectedLogEventsInfo() != null) {
      warn("events rejected", String.valueOf(response.rejectedLogEventsInfo()));
    }
  }

  private void create(String stream) {
    try {
      logs.createLogGroup(request -> request.logGroupName(name));
      LOG.atInfo().setMessage("log group made").addKeyValue("group", name).log();
    } catch (ResourceAlreadyExistsException there) {
      LOG.atDebug().setMessage("log group there").addKeyValue("group", name).log();
    }
    try {
      logs.createLogStream(request -> request.logGroupName(name).logStreamName(stream));
    } catch (ResourceAlreadyExistsException there) {
      LOG.atDebug().setMessage("log stream there").addKeyValue("group", name).log();
    }
  }

  private void pause(SdkException fault) {
    failures++;
    next = clock
        .instant()
        .plus(Duration.ofSeconds(
            Math.min(LONGEST_PAUSE_SECONDS, 1L << Math.min(failures, LONGEST_POWER))));
    if (failures == 1) {
      warn("events wait", why(fault));
    }
  }

  private static String why(SdkException fault) {
    return String.valueOf(fault.getMessage());
  }

  private void warn(String what, String why) {
    LOG.atWarn()
        .setMessage(what)
        .addKeyValue("group", name)
        .addKeyValue("why", why)
        .addKeyValue(
            "next",
            "if it is a permission: logs:CreateLogGroup, logs:CreateLogStream, logs:PutLogEvents")
        .log();
  }
}
