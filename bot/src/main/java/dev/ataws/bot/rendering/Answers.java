package dev.ataws.bot.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.output.Output;
import dev.ataws.bot.output.Timestamps;
import dev.ataws.grammar.Options;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Paginator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes an operation's output readable: records as a table, anything else as lines of name and value. What Slack has no room
 * for goes along whole as a file.
 */
public final class Answers {
  /** The most characters of key-value lines in the message itself. */
  static final int LINES = 2_900;

  private Answers() {}

  /** The reply to a call that AWS answered; the output holds no secrets any more. */
  public static Reply of(AwsCall call, AwsAnswer.Success success) {
    Operation operation = call.operation();
    ObjectNode output = success.output();
    Optional<Records> records = Records.in(output, operation);
    Reply reply = records.isPresent() ? table(call, output, records.get()) : facts(call, output);
    return success.body().map(body -> withBody(reply, operation, body)).orElse(reply);
  }

  /** The output as the AWS CLI prints it, or what a query picks from it. */
  public static Reply printed(AwsCall call, Options options, AwsAnswer.Success success) {
    Operation operation = call.operation();
    JsonNode output = Timestamps.of(success.output(), operation.output());
    JsonNode picked = options.query().map(query -> query.search(output)).orElse(output);
    Options.Output format = options.output().orElse(Options.Output.JSON);
    String printed = Output.of(format, picked, operation.name());
    Reply reply = printed.isBlank()
        ? nothing(Texts.printedNothing(call, options))
        : printed(call, format, printed);
    return success.body().map(body -> withBody(reply, operation, body)).orElse(reply);
  }

  private static Reply printed(AwsCall call, Options.Output format, String printed) {
    String lines = printed.substring(0, printed.length() - 1);
    String shown = beginning(lines);
    boolean isWhole = shown.equals(lines);
    return shown(
        Texts.answered(call, isWhole),
        shown,
        isWhole ? List.of() : List.of(file(call.operation(), format, printed)));
  }

  /** As many lines as there is room for. */
  private static String beginning(String lines) {
    String cut = Mrkdwn.cut(lines, LINES);
    int end = cut.lastIndexOf('\n');
    return cut.equals(lines) || end < LINES / 2 ? cut : cut.substring(0, end + 1) + "…";
  }

  private static Reply shown(String summary, String shown, List<Reply.File> files) {
    return new Reply(
        Mrkdwn.cut(summary + "\n" + Mrkdwn.fenced(shown), Reply.LONGEST_TEXT),
        List.of(Blocks.preformatted(shown), Blocks.context(summary)),
        files);
  }

  private static Reply table(AwsCall call, ObjectNode output, Records records) {
    int found = records.elements().size();
    if (found == 0) {
      return facts(call, output.size() <= 1 || records.isAllThere() ? output.objectNode() : output);
    }
    Table table = Table.of(records);
    boolean isMore = hasNextPage(output, call.operation());
    String summary = Texts.found(call, records.name(), table.shown(), found, isMore);
    List<ObjectNode> blocks =
        List.of(Blocks.table(table.rows(), table.numbers()), Blocks.context(summary));
    boolean isWhole = !table.leavesOut() && records.isAllThere();
    return new Reply(
        summary + "\n" + fallback(table.rows()),
        blocks,
        isWhole ? List.of() : List.of(file(call.operation(), output)));
  }

  private static boolean hasNextPage(ObjectNode output, Operation operation) {
    return operation.paginator().map(Paginator::outputTokens).orElse(List.of()).stream()
        .anyMatch(
            token -> output.hasNonNull(token) && !output.get(token).asText().isEmpty());
  }

  private static Reply facts(AwsCall call, ObjectNode output) {
    Map<String, JsonNode> facts = Flat.of(unwrapped(output));
    if (facts.isEmpty()) {
      return nothing(Texts.nothing(call));
    }
    String lines = lines(facts);
    String shown = Mrkdwn.cut(lines, LINES);
    boolean isWhole = shown.equals(lines);
    return shown(
        Texts.answered(call, isWhole),
        shown,
        isWhole ? List.of() : List.of(file(call.operation(), output)));
  }

  private static Reply nothing(String sentence) {
    return new Reply(sentence, List.of(Blocks.section(sentence)), List.of());
  }

  /** What is in an output whose one member is an object: {@code Table} of {@code describe-table}. */
  private static JsonNode unwrapped(ObjectNode output) {
    return output.size() == 1 && output.elements().next().isObject()
        ? output.elements().next()
        : output;
  }

  static String lines(Map<String, JsonNode> facts) {
    List<String> lines = new ArrayList<>();
    facts.forEach((name, value) -> lines.add(name + ": " + value.asText()));
    return String.join("\n", lines);
  }

  private static String fallback(List<List<String>> rows) {
    String lines =
        String.join("\n", rows.stream().map(row -> String.join("  ", row)).toList());
    return Mrkdwn.fenced(Mrkdwn.cut(lines, LINES));
  }

  private static Reply withBody(Reply reply, Operation operation, AwsAnswer.Body body) {
    List<Reply.File> files = new ArrayList<>(reply.files());
    files.add(new Reply.File(name(operation) + ".bin", body.bytes().asByteArray()));
    List<ObjectNode> blocks = new ArrayList<>(reply.blocks());
    blocks.add(Blocks.context(Texts.body(body)));
    return new Reply(reply.text(), blocks, files);
  }

  static Reply.File file(Operation operation, JsonNode output) {
    Options.Output json = Options.Output.JSON;
    return file(operation, json, Output.of(json, output, operation.name()));
  }

  private static Reply.File file(Operation operation, Options.Output format, String printed) {
    String extension = switch (format) {
      case JSON -> ".json";
      case YAML, YAML_STREAM -> ".yaml";
      case TEXT, TABLE, OFF -> ".txt";
    };
    return new Reply.File(name(operation) + extension, printed.getBytes(StandardCharsets.UTF_8));
  }

  private static String name(Operation operation) {
    return operation.service().name() + "-" + operation.cliName();
  }
}
