package dev.ataws.bot.rendering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.aws.Redaction;
import dev.ataws.channels.Channel;
import dev.ataws.grammar.Command;
import dev.ataws.grammar.HelpPage;
import dev.ataws.grammar.Interpretation;
import dev.ataws.grammar.Missing;
import dev.ataws.grammar.Problem;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.policies.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes what the bot itself has to say into replies: help, questions, refusals, failures. */
public final class Replies {
  private static final String RUN = "confirm-run";
  private static final String CANCEL = "confirm-cancel";

  private Replies() {}

  /** The text is no command: what is wrong, why, what next, with the text and a mark under the fault. */
  public static Reply problem(String typed, Problem problem) {
    return say(
        Texts.problem(problem),
        problem.at().stream().boxed().map(at -> pointer(typed, at)).toList());
  }

  private static ObjectNode pointer(String typed, int at) {
    int lineStart = typed.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    int lineEnd = typed.indexOf('\n', at);
    String line = typed.substring(lineStart, lineEnd < 0 ? typed.length() : lineEnd);
    int column = at - lineStart;
    int from = Math.max(0, column - 50);
    String shown = line.substring(from, Math.min(line.length(), from + 100));
    return Blocks.preformatted(shown + "\n" + " ".repeat(column - from) + "^");
  }

  /** The action is refused. */
  public static Reply denied(Command command, Decision.Denied denied) {
    return say(Texts.denied(command, denied), List.of());
  }

  /** What a command would do, as somebody is to confirm it. */
  public record Plan(
      Command command, Channel channel, String region, Decision.NeedsConfirmation needs) {}

  /** The command would change something: all that it would do, with the buttons Run and Cancel, which carry the id. */
  public static Reply confirm(String id, String askerId, Plan plan) {
    Reply shown = plan(Texts.confirm(askerId, plan), plan, Texts.plan(plan) + Texts.VALID);
    List<ObjectNode> blocks = new ArrayList<>(shown.blocks());
    blocks.add(
        Blocks.buttons(Blocks.primaryButton(RUN, "Run", id), Blocks.button(CANCEL, "Cancel", id)));
    return new Reply(shown.text(), blocks, shown.files());
  }

  /** The command was confirmed and runs. */
  public static Reply confirmed(Plan plan, String userId) {
    Reply shown = plan(Texts.confirmed(plan.command().name(), userId), plan, Texts.plan(plan));
    return new Reply(shown.text(), shown.blocks(), List.of());
  }

  private static Reply plan(String text, Plan plan, String footer) {
    Operation operation = plan.command().operation();
    ObjectNode parameters =
        (ObjectNode) Redaction.of(plan.command().parameters(), operation.input());
    String lines = Answers.lines(Flat.of(parameters));
    String shown = Mrkdwn.cut(lines, Answers.LINES);
    List<ObjectNode> blocks = new ArrayList<>();
    blocks.add(Blocks.section(text));
    if (!shown.isEmpty()) {
      blocks.add(Blocks.preformatted(shown));
    }
    blocks.add(Blocks.context(footer));
    return new Reply(
        Mrkdwn.cut(text + "\n" + footer, Reply.LONGEST_TEXT),
        blocks,
        shown.equals(lines) ? List.of() : List.of(Answers.file(operation, parameters)));
  }

  /** The command was dropped. */
  public static Reply cancelled(String command, String userId) {
    return say(Texts.cancelled(command, userId), List.of());
  }

  /** The buttons are older than a quarter of an hour, or were pressed before. */
  public static Reply tooLate() {
    return say(Texts.TOO_LATE, List.of());
  }

  /** Only who asked may press. */
  public static Reply notYours(String askerId) {
    return say(Texts.notYours(askerId), List.of());
  }

  /** Who asked may not press. */
  public static Reply secondPersonNeeded() {
    return say(Texts.SECOND_PERSON_NEEDED, List.of());
  }

  /** Who pressed could not have asked. */
  public static Reply mayNotAgree() {
    return say(Texts.MAY_NOT_AGREE, List.of());
  }

  /** Since the question the configuration has changed, so that the answer no longer fits. */
  public static Reply changed(String command) {
    return say(Texts.changed(command), List.of());
  }

  /** The command lacks required parameters: each with what it is, then how to give them. */
  public static Reply needsInput(Command soFar, List<Missing> missing) {
    String lines = String.join("\n", missing.stream().map(Texts::missing).toList());
    return say(
        Texts.needsInput(soFar) + "\n" + lines + "\n" + Texts.completed(soFar, missing), List.of());
  }

  /** The command asks for something that this version does not do. */
  public static Reply notYet(Command command, String option) {
    return say(Texts.notYet(command, option), List.of());
  }

  /** What is answered without AWS. */
  public static Reply builtIn(Interpretation.BuiltIn builtIn) {
    return builtIn instanceof Interpretation.BuiltIn.Skeleton skeleton
        ? say(
            Texts.skeleton(skeleton.operation()),
            List.of(Blocks.preformatted(Mrkdwn.cut(skeleton.skeleton().toPrettyString(), 2_900))))
        : say(Texts.version(), List.of());
  }

  /** The command says no region, neither does the channel. */
  public static Reply needsRegion(Command command) {
    return say(Texts.needsRegion(command), List.of());
  }

  /** AWS gave an error, or was not reached. */
  public static Reply failure(AwsCall call, AwsAnswer.Failure failure) {
    return say(
        Texts.failure(call, failure),
        failure.paste().stream().map(Blocks::preformatted).toList());
  }

  /** The bot itself failed; the reference finds the reason in its log. */
  public static Reply broken(String reference) {
    return say(Texts.broken(reference), List.of());
  }

  /** Nobody configured the channel. */
  public static Reply unknownChannel(String workspaceId, String channelId) {
    return say(
        Texts.UNKNOWN_CHANNEL,
        List.of(Blocks.preformatted(Texts.channelToAdd(workspaceId, channelId))));
  }

  /** The person belongs to another workspace than the channel's. */
  public static Reply stranger() {
    return say(Texts.STRANGER, List.of());
  }

  /** A page of help. */
  public static Reply help(HelpPage page) {
    List<String> paragraphs = Stream.of(
            Stream.of(Texts.about(page), Texts.usage(page.usage())),
            HelpEntries.paragraphs(page).stream())
        .flatMap(all -> all)
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
    List<ObjectNode> blocks = new ArrayList<>();
    blocks.add(Blocks.header(page.title()));
    paragraphs.forEach(paragraph -> blocks.add(Blocks.section(paragraph)));
    String next = Texts.next(page);
    blocks.add(Blocks.context(next));
    String text = Mrkdwn.escape(page.title()) + "\n" + String.join("\n", paragraphs);
    int room = Reply.LONGEST_TEXT - next.length() - 1;
    return new Reply(Mrkdwn.cut(text, room) + "\n" + next, blocks, HelpEntries.rest(page));
  }

  private static Reply say(String mrkdwn, List<ObjectNode> more) {
    List<ObjectNode> blocks = new ArrayList<>();
    blocks.add(Blocks.section(mrkdwn));
    blocks.addAll(more);
    return new Reply(Mrkdwn.cut(mrkdwn, Reply.LONGEST_TEXT), blocks, List.of());
  }
}
