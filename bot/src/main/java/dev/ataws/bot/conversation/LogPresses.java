package dev.ataws.bot.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.aws.Waiting;
import dev.ataws.bot.rendering.LogReplies;
import dev.ataws.bot.rendering.Replies;
import dev.ataws.bot.rendering.Reply;
import dev.ataws.channels.Channel;
import dev.ataws.notifications.logs.LogSearch;
import dev.ataws.policies.Decision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What follows from the buttons below an alarm that show its logs: a query of Logs Insights, as the person who pressed; where it may not
 * be started, as it counts as work, the events are read one by one.
 */
final class LogPresses {
  private static final String NAME = "logs start-query";
  private static final int MOST_GROUPS = 20;
  private static final int MOST_LOOKS = 60;
  private static final int MOST_PAGES = 10;
  private static final int MOST_ENTRIES = 30;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(700);
  private static final Set<String> GOES_ON = Set.of("Scheduled", "Running", "Unknown", "");

  private final Places places;
  private final LogCalls calls;
  private final Commands commands;
  private final Results results;
  private final Runs runs;
  private final Audit audit;
  private final Waiting.Pause pause = Waiting.Pause.sleeping();

  LogPresses(
      Places places, LogCalls calls, Commands commands, Results results, Runs runs, Audit audit) {
    this.places = places;
    this.calls = calls;
    this.commands = commands;
    this.results = results;
    this.runs = runs;
    this.audit = audit;
  }

  void press(Talk talk, Press press) {
    Optional<LogSearch> search = LogSearch.read(press.control().id());
    Optional<Channel> channel = search.flatMap(each -> channel(talk.origin(), each));
    if (channel.isEmpty()) {
      audit.pressed(press, NAME, "not here");
      talk.whisper(LogReplies.notHere());
    } else {
      boolean isErrors = press.control().button() == Press.Button.ERROR_LOGS;
      press(talk, press, channel.get(), new LogQuery(search.get(), isErrors));
    }
  }

  /** The channel's configuration for the account of the alarm. */
  private Optional<Channel> channel(Origin origin, LogSearch search) {
    return places.all(origin).stream()
        .filter(channel -> channel.account().equals(search.account()))
        .filter(channel -> channel.reaches(search.region()))
        .findFirst();
  }

  private void press(Talk talk, Press press, Channel channel, LogQuery query) {
    String card = talk.origin().channelId() + "/" + press.messageTs();
    boolean isByQuery =
        LogCalls.mayRun(calls.decide(talk.origin(), channel, query.start(query.anyGroups())));
    String command = query.command(query.anyGroups());
    Decision decision = calls.decide(talk.origin(), channel, command);
    if (!isByQuery && decision instanceof Decision.Denied denied) {
      audit.pressed(press, NAME, "denied");
      talk.whisper(calls.denied(command, denied));
    } else if (!results.isFirstPress(card, press.control().button())) {
      audit.pressed(press, NAME, "pressed before");
      talk.whisper(Replies.pressedBefore());
    } else if (!isByQuery && !LogCalls.mayRun(decision)) {
      audit.pressed(press, NAME, "asked");
      commands.take(talk, command);
    } else {
      audit.pressed(press, NAME, "read");
      runs.run(talk, NAME, Set.of(press.userId()), progress -> {
        Read read = read(new Reading(talk.origin(), channel, query, isByQuery));
        if (!read.isLast()) {
          results.forgetPress(card, press.control().button());
        }
        return read.reply();
      });
    }
  }

  /**
   * What came of a press.
   *
   * @param isLast whether pressing again would be of no use
   */
  private record Read(Reply reply, boolean isLast) {}

  /**
   * What is to be read for whom.
   *
   * @param isByQuery whether by Logs Insights; else event by event, which counts as reading only
   */
  private record Reading(Origin origin, Channel channel, LogQuery query, boolean isByQuery) {}

  private Read read(Reading reading) {
    LogQuery query = reading.query();
    if (!query.groups().isEmpty()) {
      return read(reading, query.groups());
    }
    return after(call(reading, query.lookup()), output -> {
      List<String> groups = LogQuery.names(output).limit(MOST_GROUPS).toList();
      return groups.isEmpty() ? new Read(LogReplies.noGroups(), false) : read(reading, groups);
    });
  }

  private Read read(Reading reading, List<String> groups) {
    return reading.isByQuery()
        ? after(
            call(reading, reading.query().start(groups)),
            started -> await(reading, groups, started.path("queryId").asText()))
        : events(reading, groups);
  }

  private Read await(Reading reading, List<String> groups, String id) {
    for (int look = 0; look < MOST_LOOKS; look++) {
      LogCalls.Called called = call(reading, reading.query().results(id));
      String status = called.output().map(LogPresses::status).orElse("");
      if (called.refusal().isPresent() || !GOES_ON.contains(status)) {
        return after(
            called,
            output -> status.equals("Complete")
                ? shown(reading, groups, LogQuery.rows(output).toList())
                : new Read(LogReplies.failed(status), false));
      }
      if (!pauses()) {
        return new Read(LogReplies.stopped(), false);
      }
    }
    return new Read(LogReplies.late(), false);
  }

  /** Page by page, of which many may be empty, group by group. */
  private Read events(Reading reading, List<String> groups) {
    List<LogReplies.Entry> entries = new ArrayList<>();
    for (String group : groups) {
      String token = "";
      for (int page = 0; page < MOST_PAGES && entries.size() < MOST_ENTRIES; page++) {
        LogCalls.Called called = call(reading, reading.query().events(group, token));
        if (called.output().isEmpty()) {
          return after(called, output -> new Read(LogReplies.noGroups(), false));
        }
        LogQuery.events(called.output().get()).forEach(entries::add);
        token = called.output().get().path("nextToken").asText("");
        if (token.isEmpty()) {
          break;
        }
      }
    }
    entries.sort(Comparator.comparing(LogReplies.Entry::time));
    return shown(reading, groups, entries.subList(0, Math.min(entries.size(), MOST_ENTRIES)));
  }

  private static Read shown(Reading reading, List<String> groups, List<LogReplies.Entry> entries) {
    LogQuery query = reading.query();
    LogReplies.Shown shown =
        new LogReplies.Shown(query.search(), groups, query.text(), query.isErrors());
    return new Read(LogReplies.entries(shown, query.command(groups), entries), true);
  }

  private LogCalls.Called call(Reading reading, String command) {
    return calls.call(reading.origin(), reading.channel(), command);
  }

  private static String status(JsonNode output) {
    return output.path("status").asText();
  }

  private static Read after(LogCalls.Called called, Function<ObjectNode, Read> next) {
    return called
        .output()
        .map(next)
        .orElseGet(() -> new Read(called.refusal().orElseThrow(), false));
  }

  private boolean pauses() {
    try {
      pause.of(BETWEEN_LOOKS);
      return true;
    } catch (InterruptedException stopped) { // which the run's end clears too
      return false;
    }
  }
}
