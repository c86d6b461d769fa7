package dev.ataws.bot.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.aws.Page;
import dev.ataws.grammar.catalogue.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One reply with a part of a result, as it is put together. */
final class Answer {
  /** The longest value that is shown as a word and not as a text of its own. */
  private static final int LONGEST_WORD = 300;

  private final AwsCall call;
  private final Page page;
  private final Optional<String> resultId;
  private final Contents.Read read;

  Answer(AwsCall call, Page page, Optional<String> resultId) {
    this.call = call;
    this.page = page;
    this.resultId = resultId;
    this.read = Contents.of(call, page.answer());
  }

  /**
   * What was left out of the message.
   *
   * @param fields whether fields or parts of texts were
   * @param isWhole whether nothing was at all
   * @param records how many records there are
   */
  private record Seen(boolean fields, boolean isWhole, int records) {}

  Reply reply() {
    Optional<Records> records = Records.in(read.output(), call.operation());
    if (records.isPresent() && !records.get().elements().isEmpty()) {
      return table(records.get());
    }
    if (records.isPresent() && Nouns.isListed(call.operation())) {
      return none(records.get());
    }
    return facts(read.output());
  }

  private Reply table(Records records) {
    Table table = Table.of(records);
    String summary = Texts.found(call, page, records, table.shown());
    int found = records.elements().size();
    boolean isWhole = !table.leavesOut() && table.shown() == found && records.isAllThere();
    return finished(
        List.of(Blocks.table(table.rows(), table.styles())),
        summary,
        fallback(table.rows()),
        new Seen(table.leavesOut() || !records.rest().isEmpty(), isWhole, found));
  }

  private Reply none(Records records) {
    String sentence = Texts.none(call, page, records.noun());
    String lines =
        Answers.lines(Flat.of(records.rest(), Optional.of(call.operation().output())));
    String shown = Answers.beginning(lines);
    List<ObjectNode> blocks = new ArrayList<>(List.of(Blocks.section(sentence)));
    if (!lines.isEmpty()) {
      blocks.add(Blocks.preformatted(shown));
    }
    boolean isWhole = shown.equals(lines);
    String summary = Texts.answered(call, isWhole || resultId.isPresent());
    return finished(
        blocks,
        summary,
        sentence + (lines.isEmpty() ? "" : "\n" + Mrkdwn.fenced(shown)),
        new Seen(!isWhole, isWhole, 0));
  }

  private Reply facts(ObjectNode output) {
    Map<String, Fact> facts = facts(call, output);
    if (facts.isEmpty()) {
      String sentence = Nouns.isListed(call.operation())
          ? Texts.none(call, page, Nouns.of(call.operation(), "", true))
          : Texts.done(call);
      return finished(
          List.of(Blocks.section(sentence)),
          Texts.answered(call, true),
          sentence,
          new Seen(false, true, 0));
    }
    if (facts.size() == 1) {
      Map.Entry<String, Fact> only = facts.entrySet().iterator().next();
      String value = only.getValue().text();
      if (value.length() <= LONGEST_WORD && value.indexOf('\n') < 0 && !value.isBlank()) {
        String word = Texts.word(only.getKey(), only.getValue());
        return finished(
            List.of(Blocks.section(word)),
            Texts.answered(call, true),
            word,
            new Seen(false, true, 1));
      }
    }
    String lines = Answers.lines(facts);
    String shown = Answers.beginning(lines);
    boolean isWhole = shown.equals(lines);
    return finished(
        List.of(Blocks.preformatted(shown)),
        isWhole || resultId.isEmpty() ? Texts.answered(call, isWhole) : Texts.cut(call),
        Mrkdwn.fenced(shown),
        new Seen(!isWhole, isWhole, 1));
  }

  /** The scalars of an output, or those of its one member that is an object: {@code Table} of {@code describe-table}. */
  static Map<String, Fact> facts(AwsCall call, ObjectNode output) {
    Optional<Shape> shape = Optional.of(call.operation().output());
    if (output.size() == 1 && output.elements().next().isObject()) {
      Map.Entry<String, JsonNode> only = output.properties().iterator().next();
      return Flat.of(only.getValue(), Flat.part(shape, only.getKey()));
    }
    return Flat.of(output, shape);
  }

  /** The blocks with what is below them in every reply: notes, where it comes from, buttons or files. */
  private Reply finished(List<ObjectNode> shown, String summary, String plain, Seen seen) {
    List<String> notes = new ArrayList<>(Texts.notes(call, page));
    List<ObjectNode> blocks = new ArrayList<>(shown);
    notes.forEach(note -> blocks.add(Blocks.section(note)));
    blocks.add(Blocks.context(summary));
    page.answer().body().ifPresent(body -> blocks.add(Blocks.context(Texts.body(body))));
    List<ObjectNode> buttons = resultId.map(id -> buttons(id, seen)).orElse(List.of());
    if (!buttons.isEmpty()) {
      blocks.add(Blocks.buttons(buttons));
    }
    List<Reply.File> files = new ArrayList<>(read.files());
    if (resultId.isEmpty() && !seen.isWhole()) {
      files.add(0, Answers.file(call.operation(), page.answer().output()));
    }
    return new Reply(Answers.text(summary, notes, plain), blocks, files);
  }

  private List<ObjectNode> buttons(String id, Seen seen) {
    boolean isMore = page.next().isPresent();
    boolean isWorthAFile = !seen.isWhole() || isMore || seen.records() > 1;
    return Stream.of(
            button(isMore, "result-next", "Next page", id),
            button(seen.fields(), "result-all", "Show all fields", id),
            button(isWorthAFile, "result-download", "Download JSON", id))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<ObjectNode> button(
      boolean isOffered, String action, String label, String id) {
    return isOffered ? Optional.of(Blocks.button(action, label, id)) : Optional.empty();
  }

  private static String fallback(List<List<Cell>> rows) {
    String lines = String.join(
        "\n",
        rows.stream()
            .map(row -> String.join("  ", row.stream().map(Cell::text).toList()))
            .toList());
    return Mrkdwn.fenced(Mrkdwn.cut(lines, Answers.LINES));
  }
}
