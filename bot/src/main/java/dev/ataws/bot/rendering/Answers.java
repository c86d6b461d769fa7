package dev.ataws.bot.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.aws.Page;
import dev.ataws.bot.aws.Pages;
import dev.ataws.bot.output.Output;
import dev.ataws.bot.output.Timestamps;
import dev.ataws.grammar.Options;
import dev.ataws.grammar.catalogue.Operation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes an operation's output readable: records as a table, anything else as lines of name and value. What Slack has no room
 * for is behind buttons where there is a result to ask again, else it goes along whole as a file.
 */
public final class Answers {
  /** The most characters of key-value lines in the message itself. */
  static final int LINES = 2_900;

  private Answers() {}

  /** The reply to a call that AWS answered; the output holds no secrets any more. */
  public static Reply of(AwsCall call, AwsAnswer.Success success) {
    return of(call, Page.whole(success), Optional.empty());
  }

  /**
   * The reply that shows a part of a result.
   *
   * @param resultId what the buttons carry, by which the result can be asked for again; without it there are none, and what
   *     does not fit is in a file
   */
  public static Reply of(AwsCall call, Page page, Optional<String> resultId) {
    return new Answer(call, page, resultId).reply();
  }

  /** How much of a result the reply has room for; {@link Pages} asks. */
  public static int room(AwsCall call, ObjectNode output) {
    return Records.in(output, call.operation())
        .filter(Records::isMain)
        .map(records -> records.outer(Table.of(records).shown()))
        .orElse(Integer.MAX_VALUE);
  }

  /** A part of a result with all its fields; what is too much for a message is in a file. */
  public static Reply allFields(AwsCall call, Page page) {
    return new AllFields(call, page).reply();
  }

  /** All of a result as a JSON file, which is on disk: the result may be large. */
  public static Download download(Pages pages, AwsCall call, Options options) {
    try (JsonFile file = new JsonFile(call)) {
      Pages.Ended ended = pages.each(call, options, file::add);
      if (ended.items() == 0 && ended.failure().isPresent()) {
        return new Download(Replies.failure(call, ended.failure().get()), ended.failure());
      }
      Path path = file.written(ended.next().flatMap(next -> Pages.shownToken(call, next)));
      String said = Texts.downloaded(call, ended);
      String name = Contents.name(call.operation()) + ".json";
      Reply reply =
          new Reply(said, List.of(Blocks.section(said)), List.of(new Reply.File(name, path)));
      return new Download(reply, ended.failure());
    }
  }

  /**
   * A result as a file.
   *
   * @param failure why it is not all there, where AWS refused the rest
   */
  public record Download(Reply reply, Optional<AwsAnswer.Failure> failure) {}

  /** The output as the AWS CLI prints it, or what a query picks from it. */
  public static Reply printed(AwsCall call, Options options, AwsAnswer.Success success) {
    return printed(call, options, Page.whole(success));
  }

  /** The part of a result that was gathered, as the AWS CLI prints it, or what a query picks from it. */
  public static Reply printed(AwsCall call, Options options, Page page) {
    Operation operation = call.operation();
    JsonNode output = Timestamps.of(page.answer().output(), operation.output());
    JsonNode picked = options.query().map(query -> query.search(output)).orElse(output);
    Options.Output format = options.output().orElse(Options.Output.JSON);
    String printed = Output.of(format, picked, operation.name());
    List<String> notes = Texts.notes(call, page);
    Reply reply = printed.isBlank()
        ? nothing(Texts.printedNothing(call, options), notes)
        : printed(call, format, printed, notes);
    return page.answer()
        .body()
        .map(body -> withBody(reply, Contents.body(call, page.answer(), reply.files()), body))
        .orElse(reply);
  }

  private static Reply printed(
      AwsCall call, Options.Output format, String printed, List<String> notes) {
    String lines = printed.substring(0, printed.length() - 1);
    String shown = beginning(lines);
    boolean isWhole = shown.equals(lines);
    return shown(
        Texts.answered(call, isWhole),
        shown,
        notes,
        isWhole ? List.of() : List.of(file(call.operation(), format, printed)));
  }

  /** As many lines as there is room for. */
  static String beginning(String lines) {
    String cut = Mrkdwn.cut(lines, LINES);
    int end = cut.lastIndexOf('\n');
    return cut.equals(lines) || end < LINES / 2 ? cut : cut.substring(0, end + 1) + "…";
  }

  static Reply shown(String summary, String shown, List<String> notes, List<Reply.File> files) {
    List<ObjectNode> blocks = new ArrayList<>();
    blocks.add(Blocks.preformatted(shown));
    notes.forEach(note -> blocks.add(Blocks.section(note)));
    blocks.add(Blocks.context(summary));
    return new Reply(text(summary, notes, Mrkdwn.fenced(shown)), blocks, files);
  }

  /** All of it for who cannot see the blocks. */
  static String text(String summary, List<String> notes, String shown) {
    List<String> lines = new ArrayList<>(List.of(summary));
    lines.addAll(notes);
    if (!shown.isEmpty()) {
      lines.add(shown);
    }
    return Mrkdwn.cut(String.join("\n", lines), Reply.LONGEST_TEXT);
  }

  private static Reply nothing(String sentence, List<String> notes) {
    List<ObjectNode> blocks = new ArrayList<>();
    blocks.add(Blocks.section(sentence));
    notes.forEach(note -> blocks.add(Blocks.section(note)));
    return new Reply(text(sentence, notes, ""), blocks, List.of());
  }

  private static Reply withBody(Reply reply, List<Reply.File> files, AwsAnswer.Body body) {
    List<ObjectNode> blocks = new ArrayList<>(reply.blocks());
    blocks.add(Blocks.context(Texts.body(body)));
    return new Reply(reply.text(), blocks, files);
  }

  static String lines(Map<String, Fact> facts) {
    List<String> lines = new ArrayList<>();
    facts.forEach((name, fact) -> lines.add(name + ": " + fact.text()));
    return String.join("\n", lines);
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
    return new Reply.File(
        Contents.name(operation) + extension, printed.getBytes(StandardCharsets.UTF_8));
  }
}
