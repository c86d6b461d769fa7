package dev.ataws.bot.rendering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.grammar.Query;
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

  /** As the AWS CLI writes JSON: an element a line, four blanks a level. */
  private static final ObjectWriter JSON = JsonMapper.builder().build().writer(printer());

  private Answers() {}

  private static DefaultPrettyPrinter printer() {
    DefaultPrettyPrinter.Indenter lines = new DefaultIndenter("    ", "\n");
    return new DefaultPrettyPrinter(Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
        .withArrayIndenter(lines)
        .withObjectIndenter(lines);
  }

  /** The reply to a call that AWS answered; the output holds no secrets any more. */
  public static Reply of(AwsCall call, AwsAnswer.Success success) {
    Operation operation = call.operation();
    ObjectNode output = success.output();
    Optional<Records> records = Records.in(output, operation);
    Reply reply = records.isPresent() ? table(call, output, records.get()) : facts(call, output);
    return success.body().map(body -> withBody(reply, operation, body)).orElse(reply);
  }

  /** The output as JSON, or what a query picks from it. */
  public static Reply json(AwsCall call, Optional<Query> query, AwsAnswer.Success success) {
    JsonNode picked = query.map(q -> q.search(success.output())).orElse(success.output());
    String json = written(picked);
    String shown = Mrkdwn.cut(json, LINES);
    String summary = Texts.answered(call, shown.equals(json));
    Reply reply = new Reply(
        Mrkdwn.cut(summary + "\n" + Mrkdwn.fenced(shown), Reply.LONGEST_TEXT),
        List.of(Blocks.preformatted(shown), Blocks.context(summary)),
        shown.equals(json) ? List.of() : List.of(file(call.operation(), picked)));
    return success.body().map(body -> withBody(reply, call.operation(), body)).orElse(reply);
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
      String nothing = Texts.nothing(call);
      return new Reply(nothing, List.of(Blocks.section(nothing)), List.of());
    }
    String lines = lines(facts);
    String shown = Mrkdwn.cut(lines, LINES);
    String summary = Texts.answered(call, shown.equals(lines));
    return new Reply(
        Mrkdwn.cut(summary + "\n" + Mrkdwn.fenced(shown), Reply.LONGEST_TEXT),
        List.of(Blocks.preformatted(shown), Blocks.context(summary)),
        shown.equals(lines) ? List.of() : List.of(file(call.operation(), output)));
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
    return new Reply.File(
        name(operation) + ".json", written(output).getBytes(StandardCharsets.UTF_8));
  }

  private static String written(JsonNode output) {
    try {
      return JSON.writeValueAsString(output);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree cannot be written", e);
    }
  }

  private static String name(Operation operation) {
    return operation.service().name() + "-" + operation.cliName();
  }
}
