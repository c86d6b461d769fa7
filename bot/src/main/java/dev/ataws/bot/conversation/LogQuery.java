package dev.ataws.bot.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.rendering.LogReplies;
import dev.ataws.grammar.OptionText;
import dev.ataws.notifications.logs.LogSearch;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the commands that read the logs of an alarm.
 *
 * @param isErrors whether only those entries are wanted that speak of errors
 */
record LogQuery(LogSearch search, boolean isErrors) {
  private static final String ERRORS = " | filter @message like /(?i)(error|exception|fail)/";
  private static final String ERROR_WORDS =
      "?ERROR ?Error ?error ?EXCEPTION ?Exception ?exception ?FAIL ?Fail ?fail";

  /** Returns the log groups that are known without asking. */
  List<String> groups() {
    return search.groups();
  }

  /** Returns the query in the words of Logs Insights. */
  String text() {
    return "fields @timestamp, @message" + (isErrors ? ERRORS : "")
        + " | sort @timestamp asc | limit 30";
  }

  /** Returns something to decide about before the log groups are known. */
  List<String> anyGroups() {
    return groups().isEmpty() ? List.of("unknown") : groups();
  }

  String start(List<String> groups) {
    return words(
        "logs start-query",
        OptionText.of("--log-group-names", groups),
        option("--start-time", String.valueOf(search.start().getEpochSecond())),
        option("--end-time", String.valueOf(search.end().getEpochSecond())),
        option("--query-string", text()));
  }

  String results(String id) {
    return words("logs get-query-results", option("--query-id", id));
  }

  /** Returns the command that finds the log groups. */
  String lookup() {
    LogSearch.Lookup by = search.lookup();
    return by.prefix().isEmpty()
        ? words(
            "logs describe-metric-filters",
            option("--metric-namespace", by.namespace()),
            option("--metric-name", by.metric()))
        : words("logs describe-log-groups", option("--log-group-name-prefix", by.prefix()));
  }

  /** Returns the names in the answer to that. */
  static Stream<String> names(ObjectNode output) {
    return Stream.concat(
            output.path("metricFilters").valueStream(), output.path("logGroups").valueStream())
        .map(each -> each.path("logGroupName"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .distinct();
  }

  /** Returns the entries in the answer to a query. */
  static Stream<LogReplies.Entry> rows(ObjectNode output) {
    return output
        .path("results")
        .valueStream()
        .map(row -> new LogReplies.Entry(cell(row, "@timestamp"), cell(row, "@message")));
  }

  private static String cell(JsonNode row, String name) {
    return row.valueStream()
        .filter(each -> each.path("field").asText().equals(name))
        .map(each -> each.path("value").asText())
        .findFirst()
        .orElse("");
  }

  /** Returns the command that reads a page of the entries of a log group; the first one at the token that is empty. */
  String events(String group, String token) {
    return words(
        "logs filter-log-events",
        option("--log-group-name", group),
        option("--start-time", milliseconds(search.start())),
        option("--end-time", milliseconds(search.end())),
        isErrors ? option("--filter-pattern", ERROR_WORDS) : "",
        option("--limit", "30"),
        token.isEmpty() ? "" : option("--next-token", token));
  }

  /** Returns the entries in the answer to that. */
  static Stream<LogReplies.Entry> events(ObjectNode output) {
    return output
        .path("events")
        .valueStream()
        .map(event -> new LogReplies.Entry(
            Instant.ofEpochMilli(event.path("timestamp").asLong()).toString(),
            event.path("message").asText()));
  }

  /** Returns a command that shows the same entries at once, of the first log group. */
  String command(List<String> groups) {
    return words(
        "logs filter-log-events",
        option("--log-group-name", groups.get(0)),
        option("--start-time", milliseconds(search.start())),
        option("--end-time", milliseconds(search.end())),
        isErrors ? option("--filter-pattern", ERROR_WORDS) : "",
        option("--max-items", "30"));
  }

  private String words(String... words) {
    return Stream.concat(Stream.of(words), Stream.of(option("--region", search.region())))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String milliseconds(Instant time) {
    return String.valueOf(time.toEpochMilli());
  }

  private static String option(String name, String value) {
    return OptionText.of(name, List.of(value));
  }
}
