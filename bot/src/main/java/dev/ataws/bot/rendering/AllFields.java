package dev.ataws.bot.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.aws.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A part of a result with all its fields as lines, record after record, as many as a message holds. */
final class AllFields {
  /** What Slack takes is little more, and there are a line of small print and notes besides. */
  private static final int MOST_CHARACTERS = 10_500;

  /** Slack takes 50 blocks; some are left for what is below. */
  private static final int MOST_BLOCKS = 40;

  private final AwsCall call;
  private final Page page;
  private final Contents.Read read;

  AllFields(AwsCall call, Page page) {
    this.call = call;
    this.page = page;
    this.read = Contents.of(call, page.answer());
  }

  Reply reply() {
    Optional<Records> records = Records.in(read.output(), call.operation())
        .filter(found -> !found.elements().isEmpty());
    List<String> entries = records
        .map(this::entries)
        .orElseGet(() -> List.of(Answers.lines(Answer.facts(call, read.output()))));
    List<String> shown = fitting(entries);
    boolean isWhole = shown.equals(entries);
    String summary = records
        .map(found -> Texts.allFields(
            call, page, found, Math.min(shown.size(), found.elements().size()), isWhole))
        .orElseGet(() -> Texts.answered(call, isWhole));
    List<ObjectNode> blocks = new ArrayList<>();
    shown.forEach(entry -> blocks.add(Blocks.preformatted(entry)));
    Texts.notes(call, page).forEach(note -> blocks.add(Blocks.section(note)));
    blocks.add(Blocks.context(summary));
    List<Reply.File> files = new ArrayList<>(read.files());
    if (!isWhole) {
      files.add(0, file(entries));
    }
    String plain = Mrkdwn.fenced(Mrkdwn.cut(String.join("\n\n", shown), Answers.LINES));
    return new Reply(Answers.text(summary, Texts.notes(call, page), plain), blocks, files);
  }

  /** A text for each record, then what is beside the records. */
  private List<String> entries(Records records) {
    List<String> entries = new ArrayList<>();
    for (JsonNode element : records.elements()) {
      entries.add(
          element.isValueNode()
              ? new Fact(element, Moments.of(element, records.name(), records.shape())).text()
              : Answers.lines(Flat.of(element, records.shape())));
    }
    String rest =
        Answers.lines(Flat.of(records.rest(), Optional.of(call.operation().output())));
    if (!rest.isEmpty()) {
      entries.add(rest);
    }
    return entries.stream().map(entry -> entry.isEmpty() ? "-" : entry).toList();
  }

  /** Whole entries; the first is cut when it alone is too long. */
  private static List<String> fitting(List<String> entries) {
    List<String> fitting = new ArrayList<>();
    int characters = 0;
    for (String entry : entries) {
      characters += entry.length();
      if (characters > MOST_CHARACTERS || fitting.size() == MOST_BLOCKS) {
        break;
      }
      fitting.add(entry);
    }
    if (fitting.isEmpty()) {
      fitting.add(Mrkdwn.cut(entries.get(0), MOST_CHARACTERS));
    }
    return fitting;
  }

  private Reply.File file(List<String> entries) {
    return new Reply.File(
        Contents.name(call.operation()) + ".txt",
        (String.join("\n\n", entries) + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
