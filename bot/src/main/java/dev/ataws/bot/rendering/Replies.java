package dev.ataws.bot.rendering;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.aws.Redaction;
import dev.ataws.bot.aws.Waiting;
import dev.ataws.channels.Channel;
import dev.ataws.channels.memory.Choice;
import dev.ataws.grammar.Command;
import dev.ataws.grammar.HelpPage;
import dev.ataws.grammar.Interpretation;
import dev.ataws.grammar.Missing;
import dev.ataws.grammar.Problem;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.policies.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes what the bot itself has to say into replies: help, questions, refusals, failures. */
public final class Replies {
  /** Slack's {@code action_id} of a menu, before that of its field. */
  public static final String ANSWER = "question-answer:";

  private static final String RUN = "confirm-run";
  private static final String CANCEL = "confirm-cancel";
  private static final String STOP = "run-stop";
  private static final String FORM = "question-form";
  private static final String ACCOUNT = "account";
  private static final String REGION = "region";

  private static final int MOST_ASKED = 20;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

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
  public static Reply confirm(String id, String askerId, Plan plan, Instant end) {
    Reply shown =
        plan(Texts.confirm(askerId, plan), plan, Texts.plan(plan) + " · " + Texts.validUntil(end));
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

  /** The command lacks required parameters: each with what it is, a menu where its values are known, then how to give them. */
  public static Reply needsInput(String id, Input input, Instant end) {
    List<ObjectNode> blocks = new ArrayList<>();
    String heading = Texts.needsInput(input.command());
    blocks.add(Blocks.section(heading));
    List<Missing> missing = input.missing();
    for (Missing one : missing.subList(0, Math.min(MOST_ASKED, missing.size()))) {
      List<String> choices = Blocks.choosable(input.choices(one));
      String line = Texts.missing(one);
      blocks.add(
          choices.isEmpty() || one.isNested()
              ? Blocks.section(line)
              : Blocks.section(
                  line,
                  id + "#" + one.option(),
                  Blocks.menu(ANSWER + one.option(), Texts.CHOOSE, choices)));
    }
    blocks.add(Blocks.buttons(Blocks.button(FORM, "Fill in", id)));
    String how = Texts.howToAnswer(input) + "\n" + Texts.validUntil(end);
    blocks.add(Blocks.context(how));
    String lines = String.join("\n", missing.stream().map(Texts::missing).toList());
    return new Reply(
        Mrkdwn.cut(heading + "\n" + lines + "\n" + how, Reply.LONGEST_TEXT), blocks, List.of());
  }

  /** The question was answered, by typing or in a form. */
  public static Reply answered(String command) {
    return say(Texts.answered(command), List.of());
  }

  /** The question was answered in a menu. */
  public static Reply chosen(String command, String option, String value) {
    return say(Texts.chosen(command, option, value), List.of());
  }

  /** What was answered comes too late. */
  public static Reply answerTooLate() {
    return say(Texts.ANSWER_TOO_LATE, List.of());
  }

  /** What was answered does not fit. */
  public static Reply wrongAnswer(Problem problem) {
    return say(Texts.problem(problem), List.of());
  }

  /** Several accounts can be meant. */
  public static Reply whichAccount(
      String id, String askerId, boolean isForCommand, List<Channel> channels, Instant end) {
    ObjectNode menu = NODES.objectNode().put("action_id", ANSWER + ACCOUNT);
    menu.put("type", "static_select")
        .set(
            "options",
            Blocks.options(
                channels.stream().map(Texts::accountOption).toList(),
                channels.stream().map(Channel::name).toList()));
    menu.set("placeholder", NODES.objectNode().put("type", "plain_text").put("text", "Account"));
    return asking(
        id,
        ACCOUNT,
        Texts.whichAccount(askerId, isForCommand),
        Texts.howToChooseAccount(channels),
        menu,
        end);
  }

  /** No region is given. */
  public static Reply whichRegion(
      String id, String askerId, boolean isForCommand, List<String> regions, Instant end) {
    return asking(
        id,
        REGION,
        Texts.whichRegion(askerId, isForCommand),
        Texts.HOW_TO_CHOOSE_REGION,
        Blocks.menu(ANSWER + REGION, "Region", regions),
        end);
  }

  private static Reply asking(
      String id, String field, String question, String how, ObjectNode menu, Instant end) {
    String footer = how + "\n" + Texts.validUntil(end);
    return new Reply(
        question + "\n" + footer,
        List.of(Blocks.section(question, id + "#" + field, menu), Blocks.context(footer)),
        List.of());
  }

  /** The account that the channel's commands go to from now on. */
  public static Reply accountChosen(Channel channel) {
    return say(Texts.accountChosen(channel), List.of());
  }

  /** There is nothing to choose. */
  public static Reply onlyAccount(Channel channel) {
    return say(Texts.onlyAccount(channel), List.of());
  }

  /** The channel has no such account. */
  public static Reply noSuchAccount(String account, List<Channel> channels) {
    return say(Texts.noSuchAccount(account, channels), List.of());
  }

  /** The region that the channel's commands go to from now on. */
  public static Reply regionChosen(String region) {
    return say(Texts.regionChosen(region), List.of());
  }

  /** The account has no such region. */
  public static Reply noSuchRegion(String region, Channel channel) {
    return say(Texts.noSuchRegion(region, channel), List.of());
  }

  /** A command of the bot itself is refused. */
  public static Reply deniedOwn(String command, Decision.Denied denied) {
    return say(Texts.deniedOwn(command, denied), List.of());
  }

  /**
   * One of a channel's configurations, as one person sees it.
   *
   * @param role the role that the person's commands run with; empty for somebody who lacks one of their own
   * @param region the region that was chosen for the channel
   * @param isCurrent whether commands go there
   */
  public record Standing(
      Channel channel, Optional<String> role, Optional<Choice> region, boolean isCurrent) {}

  /** As whom and where a person's commands run. */
  public static Reply whoAmI(String userId, List<Standing> standings, Optional<Choice> account) {
    List<ObjectNode> blocks = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Standing standing : standings.subList(0, Math.min(MOST_ASKED, standings.size()))) {
      String text = Texts.standing(userId, standing, standings.size() > 1, account);
      texts.add(text);
      blocks.add(Blocks.section(text));
    }
    return new Reply(Mrkdwn.cut(String.join("\n\n", texts), Reply.LONGEST_TEXT), blocks, List.of());
  }

  /** A command takes longer than a moment; the button stops it. */
  public static Reply running(String id, String command, String how) {
    String text = Texts.running(command, how);
    return new Reply(
        text,
        List.of(Blocks.section(text), Blocks.buttons(Blocks.button(STOP, "Cancel", id))),
        List.of());
  }

  /** How far the waiting for something is. */
  public static String waiting(Waiting.Attempt attempt) {
    return Texts.waiting(attempt);
  }

  /** What was waited for is there. */
  public static Reply reached(Command command, AwsCall call) {
    return say(Texts.reached(command, call), List.of());
  }

  /** What was to be stopped has come to its end. */
  public static Reply notRunning() {
    return say(Texts.NOT_RUNNING, List.of());
  }

  /** Somebody else's command. */
  public static Reply notYoursToStop() {
    return say(Texts.NOT_YOURS_TO_STOP, List.of());
  }

  /** Too many people wait for something. */
  public static Reply tooManyWaits(int most) {
    return say(Texts.tooManyWaits(most), List.of());
  }

  /** What the button below a result needs is gone. */
  public static Reply resultGone() {
    return say(Texts.RESULT_GONE, List.of());
  }

  /** The button below a result was pressed before. */
  public static Reply pressedBefore() {
    return say(Texts.PRESSED_BEFORE, List.of());
  }

  /** The configuration is not what it was when the question was asked. */
  public static Reply changed() {
    return say(Texts.CHANGED, List.of());
  }

  /** A command that was confirmed was begun by a process that has ended since. */
  public static Reply outcomeUnknown(String command, String userId) {
    return say(Texts.outcomeUnknown(command, userId), List.of());
  }

  /** An answer was taken by a process that has ended since. */
  public static Reply interrupted(String userId) {
    return say(Texts.interrupted(userId), List.of());
  }

  /** What the bot must remember can neither be read nor written. */
  public static Reply memoryUnavailable(String reference) {
    return say(Texts.memoryUnavailable(reference), List.of());
  }

  /** What is answered without AWS. */
  public static Reply builtIn(Interpretation.BuiltIn builtIn) {
    return builtIn instanceof Interpretation.BuiltIn.Skeleton skeleton
        ? say(
            Texts.skeleton(skeleton.operation()),
            List.of(Blocks.preformatted(Mrkdwn.cut(skeleton.skeleton().toPrettyString(), 2_900))))
        : say(Texts.version(), List.of());
  }

  /** AWS gave an error, or was not reached. */
  public static Reply failure(AwsCall call, AwsAnswer.Failure failure) {
    String what = Texts.failure(failure);
    String where = Texts.whereFailed(call, failure);
    List<ObjectNode> blocks = new ArrayList<>();
    blocks.add(Blocks.section(failure.paste().isEmpty() ? what + "\n" + where : what));
    failure.paste().ifPresent(paste -> {
      blocks.add(Blocks.preformatted(paste));
      blocks.add(Blocks.section(where));
    });
    return new Reply(Mrkdwn.cut(what + "\n" + where, Reply.LONGEST_TEXT), blocks, List.of());
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
