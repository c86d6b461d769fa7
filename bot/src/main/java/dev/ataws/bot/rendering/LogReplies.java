package dev.ataws.bot.rendering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.notifications.logs.LogSearch;
import dev.ataws.notifications.sources.Console;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the buttons below an alarm that show its logs are answered with. */
public final class LogReplies {
  private static final int LONGEST_LINK = 2_500;
  private static final int MOST_NAMED = 3;

  private LogReplies() {}

  /**
   * What was searched.
   *
   * @param query in the words of Logs Insights
   * @param isErrors whether only what speaks of errors was wanted
   */
  public record Shown(LogSearch search, List<String> groups, String query, boolean isErrors) {
    /** Copies the log groups. */
    public Shown {
      groups = List.copyOf(groups);
    }
  }

  /** A line of a log, without secrets. */
  public record Entry(String time, String message) {}

  /** The entries that were found, without secrets, with the way to more. */
  public static Reply entries(Shown shown, String command, List<Entry> rows) {
    String summary = summary(shown, rows.size());
    List<ObjectNode> blocks = new ArrayList<>();
    blocks.add(Blocks.section(summary));
    if (!rows.isEmpty()) {
      blocks.add(Blocks.preformatted(Answers.beginning(
          rows.stream().map(LogReplies::line).collect(Collectors.joining("\n")))));
    }
    link(shown)
        .ifPresent(url -> blocks.add(
            Blocks.section("<" + Mrkdwn.escape(url) + "|Open in CloudWatch Logs Insights>")));
    blocks.add(Blocks.section("To read more, change this and send it:"));
    blocks.add(Blocks.preformatted("@aws " + command));
    return new Reply(Mrkdwn.cut(summary, Reply.LONGEST_TEXT), blocks, List.of());
  }

  /** The alarm is of no account or region of the channel. */
  public static Reply notHere() {
    return say(
        "The logs of this alarm are in an account or region that this channel has no role for. Ask where its account is configured.");
  }

  /** Nothing tells where the logs are. */
  public static Reply noGroups() {
    return say("I found no log group that this alarm's metric comes from. "
        + "If you know it, type `@aws logs filter-log-events --log-group-name NAME`.");
  }

  /** It took too long. */
  public static Reply late() {
    return say("The query of the logs has not ended within a minute. Press the button again.");
  }

  /** Somebody stopped it. */
  public static Reply stopped() {
    return say("The query of the logs was stopped.");
  }

  /** AWS ended the query without a result. */
  public static Reply failed(String status) {
    return say("AWS ended the query of the logs with the status " + Mrkdwn.code(status)
        + ". Press the button again.");
  }

  private static String summary(Shown shown, int count) {
    String what = shown.isErrors() ? " that speak of errors" : "";
    String number = count == 0
        ? "No entries" + what + " are"
        : count == 1
            ? "One entry" + (what.isEmpty() ? "" : " that speaks of errors") + " is"
            : "The first " + count + " entries" + what + " are";
    return number + " in " + names(shown.groups()) + " from "
        + time(shown.search().start()) + " to " + time(shown.search().end()) + ".";
  }

  private static String names(List<String> groups) {
    String named =
        groups.stream().limit(MOST_NAMED).map(Mrkdwn::code).collect(Collectors.joining(", "));
    int more = groups.size() - MOST_NAMED;
    return more > 0 ? named + " and " + more + " more" : named;
  }

  private static String time(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String line(Entry entry) {
    return (entry.time() + "  " + entry.message().strip()).strip();
  }

  /** The console writes the query into its address so; that has no documentation. */
  private static Optional<String> link(Shown shown) {
    String detail = "~(end~'" + value(shown.search().end().toString()) + "~start~'"
        + value(shown.search().start().toString()) + "~timeType~'ABSOLUTE~tz~'UTC~editorString~'"
        + value(shown.query()) + "~source~("
        + shown.groups().stream().map(name -> "~'" + value(name)).collect(Collectors.joining())
        + "))";
    String path = "cloudwatch/home?region={region}#logsV2:logs-insights$3FqueryDetail$3D"
        + detail
            .replace("~", "$257E")
            .replace("(", "$2528")
            .replace(")", "$2529")
            .replace("'", "$2527");
    return Console.of(shown.search().region())
        .link(path)
        .filter(url -> url.length() <= LONGEST_LINK);
  }

  private static String value(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("*", "%2A")
        .replace("+", "%20")
        .replace('%', '*');
  }

  private static Reply say(String mrkdwn) {
    return new Reply(mrkdwn, List.of(Blocks.section(mrkdwn)), List.of());
  }
}
