package dev.ataws.bot.rendering;

import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.aws.Page;
import dev.ataws.bot.aws.Pages;
import dev.ataws.bot.aws.Waiting;
import dev.ataws.channels.Channel;
import dev.ataws.channels.memory.Choice;
import dev.ataws.grammar.Command;
import dev.ataws.grammar.HelpPage;
import dev.ataws.grammar.Missing;
import dev.ataws.grammar.Options;
import dev.ataws.grammar.Problem;
import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Scalar;
import dev.ataws.grammar.catalogue.Shape;
import dev.ataws.policies.Decision;
import dev.ataws.policies.Policies;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every sentence that the bot says to people in Slack, as mrkdwn. */
final class Texts {
  static final String UNKNOWN_CHANNEL =
      "I do nothing in this channel yet: no configuration names it. The owner of the bot can add one to `at-aws.yml`, like this:";
  static final String STRANGER =
      "I answer only people of the workspace that this bot belongs to. Ask a member of it to run the command for you.";

  private static final String NO_ROLE =
      "none: this channel takes commands only from people with a role of their own";
  static final String CHOOSE = "Choose one";
  static final String HOW_TO_CHOOSE_REGION =
      "I shall use it in this channel from now on; another is chosen with `@aws set default-region`, or with `--region` for one command.";
  static final String NOT_RUNNING =
      "This does not run any more: it has come to its end, or the bot was started anew since.";
  static final String NOT_YOURS_TO_STOP = "Only who asked for this, or confirmed it, may stop it.";
  static final String RESULT_GONE =
      "This result is older than a day, or the channel's configuration has changed. Type the command again.";
  static final String PRESSED_BEFORE =
      "Somebody has pressed this already: what came of it stands in this thread.";
  static final String CHANGED =
      "The channel's configuration has changed since you were asked. Type the command again.";
  static final String TOO_LATE =
      "This question is answered already, or older than 15 minutes. Nothing was run by this press; type the command again if you want it.";
  static final String ANSWER_TOO_LATE =
      "What you answer was asked more than 15 minutes ago, so I have dropped it. Type the whole command.";
  static final String SECOND_PERSON_NEEDED =
      "A guardrail wants somebody else to agree. Ask a colleague in this channel to press *Run*.";
  static final String MAY_NOT_AGREE =
      "You may not run this command here yourself, so you cannot agree to it either.";

  private static final String BOUND =
      "It ends here: at most %,d pages or %,d items are gathered at once. Narrow the command down."
          .formatted(Pages.MOST_PAGES, Pages.MOST_ITEMS);

  private static final int LONGEST_TOKEN = 500;
  private static final int MOST_CHOICES = 12;
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int LONGEST_SUMMARY = 1_000;

  private Texts() {}

  /** Plain text whose code marks are meant as such. */
  static String code(String plain) {
    return Mrkdwn.escape(plain);
  }

  static String problem(Problem problem) {
    return Mrkdwn.escape(problem.text());
  }

  static String denied(Command command, Decision.Denied denied) {
    return "I did not run %s. %s %s"
        .formatted(
            Mrkdwn.code(command.name()), Mrkdwn.escape(denied.why()), Mrkdwn.escape(denied.next()));
  }

  static String confirm(String askerId, Replies.Plan plan) {
    String question = plan.needs().confirmer() == Decision.Confirmer.ASKER
        ? "%s, shall I run this?".formatted(Mrkdwn.user(askerId))
        : "%s asks for this. Who else agrees?".formatted(Mrkdwn.user(askerId));
    return "%s %s\n%s"
        .formatted(
            question,
            Mrkdwn.escape(plan.needs().why()),
            Mrkdwn.code(plan.command().name()));
  }

  static String plan(Replies.Plan plan) {
    return "%s %s · account %s (%s) · %s · role %s · access level %s"
        .formatted(
            Mrkdwn.escape(plan.command().operation().service().title()),
            Mrkdwn.escape(plan.command().operation().name()),
            plan.channel().account(),
            Mrkdwn.escape(plan.channel().name()),
            Mrkdwn.escape(plan.region()),
            Mrkdwn.escape(plan.channel().role()),
            plan.needs().subject().level().title());
  }

  static String confirmed(String command, String userId) {
    return "%s Run, as %s confirmed.".formatted(Mrkdwn.code(command), Mrkdwn.user(userId));
  }

  static String cancelled(String command, String userId) {
    return "%s Not run: %s cancelled it.".formatted(Mrkdwn.code(command), Mrkdwn.user(userId));
  }

  static String notYours(String askerId) {
    return "Only %s, who asked, may press here. Type the command yourself if you want it too."
        .formatted(Mrkdwn.user(askerId));
  }

  static String changed(String command) {
    return "I did not run %s: the channel's configuration has changed since you were asked. Type it again."
        .formatted(Mrkdwn.code(command));
  }

  static String needsInput(Command soFar) {
    return "%s needs more:".formatted(Mrkdwn.code(soFar.name()));
  }

  static String missing(Missing missing) {
    String type = missing.choices().isEmpty() || missing.choices().size() > MOST_CHOICES
        ? missing.type()
        : String.join(" | ", missing.choices());
    return "• %s (%s) %s"
        .formatted(
            Mrkdwn.code(missing.isNested() ? missing.member() : missing.option()),
            Mrkdwn.escape(type),
            Mrkdwn.escape(missing.documentation()))
        .strip();
  }

  /** Until when, in the time zone of whoever reads it. */
  static String validUntil(Instant end) {
    return "valid until <!date^%d^{time}|%s UTC>"
        .formatted(end.getEpochSecond(), CLOCK.format(end));
  }

  static String howToAnswer(Input input) {
    String option = input.missing().stream()
        .filter(one -> !one.isNested())
        .map(Missing::option)
        .findFirst()
        .orElse(input.missing().get(0).option());
    return "Or answer in this thread: %s"
        .formatted(Mrkdwn.code("@aws " + option.substring(2) + " …"));
  }

  static String answered(String command) {
    return "%s · answered, see below".formatted(Mrkdwn.code(command));
  }

  static String chosen(String command, String option, String value) {
    return "%s · %s".formatted(Mrkdwn.code(command), Mrkdwn.code(option + " " + value));
  }

  static String form(Command command) {
    return "%s\n%s"
        .formatted(
            Mrkdwn.code("@aws " + command.canonical()),
            Mrkdwn.escape(command.operation().documentation()))
        .strip();
  }

  /** How a value that has parts is typed into a form. */
  static String howToType(Shape shape) {
    if (shape instanceof Scalar) {
      return "";
    }
    return shape instanceof ListShape list && list.element().shape() instanceof Scalar
        ? "Several with commas between them, or a line each."
        : "As JSON, or in the AWS CLI's shorthand: Key=Value,Key=Value, a line each.";
  }

  static String accountOption(Channel channel) {
    return channel.name() + " (" + channel.account() + ")";
  }

  static String whichAccount(String askerId, boolean isForCommand) {
    return "%s, %s"
        .formatted(
            Mrkdwn.user(askerId),
            isForCommand
                ? "this channel has several accounts. Which one?"
                : "which account shall this channel's commands go to?");
  }

  static String howToChooseAccount(List<Channel> channels) {
    return "I shall use it in this channel for 7 days; it is changed with %s"
        .formatted(Mrkdwn.code("@aws set default-account " + channels.get(0).account()));
  }

  static String accountChosen(Channel channel) {
    return "This channel's commands go to %s, account %s, for 7 days."
        .formatted(Mrkdwn.escape(channel.name()), channel.account());
  }

  static String onlyAccount(Channel channel) {
    return "This channel has one account: %s (%s). All commands go there."
        .formatted(channel.account(), Mrkdwn.escape(channel.name()));
  }

  static String noSuchAccount(String account, List<Channel> channels) {
    return "This channel has no account %s. It has: %s."
        .formatted(
            Mrkdwn.code(account),
            channels.stream()
                .map(channel -> Mrkdwn.escape(accountOption(channel)))
                .collect(Collectors.joining(", ")));
  }

  static String whichRegion(String askerId, boolean isForCommand) {
    return "%s, %s"
        .formatted(
            Mrkdwn.user(askerId),
            isForCommand
                ? "where? Neither the command nor this channel names a region."
                : "which region shall this channel's commands go to, when they name none?");
  }

  static String regionChosen(String region) {
    return "Commands of this channel that name no region go to %s from now on."
        .formatted(Mrkdwn.escape(region));
  }

  static String noSuchRegion(String region, Channel channel) {
    return "%s is no region of the account %s. Type %s to choose from a list."
        .formatted(Mrkdwn.code(region), channel.account(), Mrkdwn.code("@aws set default-region"));
  }

  static String deniedOwn(String command, Decision.Denied denied) {
    return "I did not do %s. %s %s"
        .formatted(Mrkdwn.code(command), Mrkdwn.escape(denied.why()), Mrkdwn.escape(denied.next()));
  }

  static String standing(
      String userId, Replies.Standing standing, boolean isOneOfSeveral, Optional<Choice> account) {
    Channel channel = standing.channel();
    List<String> lines = new ArrayList<>();
    lines.add("*Account* %s (%s)%s"
        .formatted(
            channel.account(),
            Mrkdwn.escape(channel.name()),
            isOneOfSeveral ? current(standing, account) : ""));
    lines.add("*Role* " + standing.role().map(role -> role(role, channel)).orElse(NO_ROLE));
    lines.add("*Session* %s".formatted(Mrkdwn.code("chatbot-" + userId)));
    lines.add("*Region* " + region(standing));
    lines.add("*Guardrails* "
        + channel.guardrails().stream()
            .map(guardrail -> Mrkdwn.code(guardrail.name()))
            .collect(Collectors.joining(", ")));
    return String.join("\n", lines);
  }

  private static String role(String role, Channel channel) {
    return Mrkdwn.code(role) + (role.equals(channel.role()) ? "" : ", your own in this channel");
  }

  private static String current(Replies.Standing standing, Optional<Choice> account) {
    return standing.isCurrent()
        ? account
            .map(choice -> " · commands go here: %s chose it %s"
                .formatted(Mrkdwn.user(choice.by()), day(choice.at())))
            .orElse("")
        : " · chosen with "
            + Mrkdwn.code("@aws set default-account " + standing.channel().account());
  }

  private static String region(Replies.Standing standing) {
    return standing
        .region()
        .map(choice -> "%s, chosen by %s %s"
            .formatted(Mrkdwn.escape(choice.value()), Mrkdwn.user(choice.by()), day(choice.at())))
        .or(() ->
            standing.channel().region().map(region -> Mrkdwn.escape(region) + ", as configured"))
        .orElse("none: commands say it with `--region`, or `@aws set default-region` chooses one");
  }

  private static String day(Instant at) {
    return "<!date^%d^{date_short_pretty}|%s>".formatted(at.getEpochSecond(), DAY.format(at));
  }

  static String running(String command, String how) {
    return "%s Running…%s"
        .formatted(Mrkdwn.code(command), how.isEmpty() ? "" : "\n" + Mrkdwn.escape(how));
  }

  static String waiting(Waiting.Attempt attempt) {
    String state = attempt.seen().isEmpty() ? "not there yet" : "AWS says " + attempt.seen();
    return "Attempt %d of %d: %s; the next in %d s."
        .formatted(attempt.number(), attempt.of(), state, attempt.delay().toSeconds());
  }

  static String reached(Command command, AwsCall call) {
    return "%s: it is so now.\n_%s_".formatted(Mrkdwn.code(command.name()), where(call));
  }

  static String tooManyWaits(int most) {
    return "I am waiting for %d things already, which is as many as I can. Try again when some of them are done."
        .formatted(most);
  }

  static String outcomeUnknown(String command, String userId) {
    return "%s, I was stopped while I ran %s, so I do not know whether AWS did it. Look before you type it again: I have not run it twice."
        .formatted(Mrkdwn.user(userId), Mrkdwn.code(command));
  }

  static String interrupted(String userId) {
    return "%s, I was stopped while I went on with your answer. Type the command again."
        .formatted(Mrkdwn.user(userId));
  }

  static String memoryUnavailable(String reference) {
    return "I did nothing: what I must remember can neither be read nor written just now. Try again; if it stays, show the bot's owner the reference %s, which stands in its log."
        .formatted(Mrkdwn.code(reference));
  }

  static String skeleton(Operation operation) {
    return "What `--cli-input-json` takes for %s:"
        .formatted(Mrkdwn.code(operation.service().name() + " " + operation.cliName()));
  }

  static String version() {
    String version = Optional.ofNullable(Texts.class.getPackage().getImplementationVersion())
        .orElse("not packaged");
    return "at-aws " + version;
  }

  static String failure(AwsAnswer.Failure failure) {
    return Mrkdwn.escape(String.join(" ", List.of(failure.what(), failure.why(), failure.next())));
  }

  static String whereFailed(AwsCall call, AwsAnswer.Failure failure) {
    String request =
        failure.requestId().isEmpty() ? "" : "\nRequest id " + Mrkdwn.code(failure.requestId());
    return "_" + where(call) + "_" + request;
  }

  static String broken(String reference) {
    return "The bot failed at this and AWS may not have been asked. Try again; if it stays, show the bot's owner the reference "
        + Mrkdwn.code(reference) + ", which stands in its log.";
  }

  /** What a page of help is about, and what its operation does to whom. */
  static String about(HelpPage page) {
    String summary = Mrkdwn.escape(Mrkdwn.cut(page.summary(), LONGEST_SUMMARY));
    return page.usage()
        .operation()
        .map(operation -> summary + "\n" + accessLevel(operation))
        .orElse(summary)
        .strip();
  }

  private static String accessLevel(Operation operation) {
    return "Access level: "
        + Policies.level(operation.service().name(), operation.name()).title();
  }

  /** How to type it: the synopsis, then examples to paste. */
  static String usage(HelpPage.Usage usage) {
    Stream<String> synopsis = Stream.of(usage.synopsis()).filter(line -> !line.isEmpty());
    Stream<String> examples =
        usage.examples().stream().map(line -> "• " + Mrkdwn.code("@aws " + line));
    Stream<String> heading = usage.examples().isEmpty() ? Stream.empty() : Stream.of("*Examples*");
    return Stream.of(synopsis.map(line -> Mrkdwn.code("@aws " + line)), heading, examples)
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  /** What to type next, after where one is among the pages when there are several. */
  static String next(HelpPage page) {
    HelpPage.Contents contents = page.contents();
    String next = code(page.next());
    if (contents.parts() == 1) {
      return next;
    }
    String turn = contents
        .following()
        .map(command -> " · next page: " + Mrkdwn.code("@aws " + command))
        .orElse("");
    return "Page %d of %d%s · all of it in the file\n%s"
        .formatted(contents.part(), contents.parts(), turn, next);
  }

  static String channelToAdd(String workspaceId, String channelId) {
    return """
        channels:
          - name: my-channel
            workspace: …          # the one whose id is %s
            channel: %s
            account: "123456789012"
            role: arn:aws:iam::123456789012:role/at-aws
            region: eu-west-1""".formatted(workspaceId, channelId);
  }

  /** How many records there are, which of all they are, and whether more follow. */
  static String found(AwsCall call, Page page, Records records, int shown) {
    int found = records.elements().size();
    boolean isPart = page.place().before() > 0 || page.next().isPresent();
    boolean isRange = isPart && records.isMain() && records.ends().isEmpty() && shown == found;
    String count = isRange
        ? range(records.noun(), page.place().before() + 1, page.place().before() + shown)
        : count(records.noun(), shown, found);
    String more = page.next().isPresent() ? " · more follow" : isPart ? " · no more follow" : "";
    return "%s · %s%s · %s".formatted(command(call), Mrkdwn.escape(count), more, where(call));
  }

  private static String range(String noun, int first, int last) {
    return first == last
        ? "%s %,d".formatted(Nouns.one(noun), first)
        : "%s %,d–%,d".formatted(noun, first, last);
  }

  private static String count(String noun, int shown, int found) {
    if (shown < found) {
      return "the first %,d of %,d %s".formatted(shown, found, noun);
    }
    return "%,d %s".formatted(found, found == 1 ? Nouns.one(noun) : noun);
  }

  static String allFields(AwsCall call, Page page, Records records, int shown, boolean isWhole) {
    int before = page.place().before();
    boolean isCounted = records.isMain() && records.ends().isEmpty();
    String which = isCounted
        ? range(records.noun(), before + 1, before + shown)
        : count(records.noun(), shown, records.elements().size());
    String rest = isWhole
        ? ""
        : " · all %,d of this page in the file".formatted(records.elements().size());
    return "%s · %s with all fields%s · %s"
        .formatted(command(call), Mrkdwn.escape(which), rest, where(call));
  }

  static String none(AwsCall call, Page page, String noun) {
    if (page.next().isPresent()) {
      return "No %s so far: AWS looked through a part and found none. *Next page* goes on."
          .formatted(Mrkdwn.escape(noun));
    }
    return page.place().before() > 0
        ? "No more %s.".formatted(Mrkdwn.escape(noun))
        : Absence.of(call, noun) + ".";
  }

  /** What has to be said about a part of a result besides what it is. */
  static List<String> notes(AwsCall call, Page page) {
    return Stream.of(
            page.failure().map(Texts::brokenOff),
            Optional.of(BOUND).filter(note -> page.ending() == Page.Ending.BOUND),
            page.next()
                .flatMap(next -> Pages.shownToken(call, next))
                .filter(token ->
                    page.ending() == Page.Ending.MAX_ITEMS || page.ending() == Page.Ending.BOUND)
                .filter(token -> token.length() <= LONGEST_TOKEN)
                .map(token -> "To go on: " + Mrkdwn.code("--starting-token " + token)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static String brokenOff(AwsAnswer.Failure failure) {
    return "What follows could not be read. "
        + Mrkdwn.escape(String.join(" ", List.of(failure.what(), failure.why(), failure.next())));
  }

  static String downloaded(AwsCall call, Pages.Ended ended) {
    String all = "The whole result of %s as JSON is in the file.\n_%s_"
        .formatted(command(call), where(call));
    return switch (ended.ending()) {
      case RESULT, MESSAGE -> all;
      case MAX_ITEMS ->
        "%s with as many items as were asked for, %,d, as JSON is in the file.\n_%s_"
            .formatted(command(call), ended.items(), where(call));
      case BOUND ->
        "The beginning of the result of %s as JSON is in the file. %s\n_%s_"
            .formatted(command(call), BOUND, where(call));
      case FAILURE ->
        "The beginning of the result of %s as JSON is in the file. %s"
            .formatted(command(call), brokenOff(ended.failure().orElseThrow()));
    };
  }

  /** A result of one value. */
  static String word(String name, Fact fact) {
    String value = fact.time()
        .map(time -> "<!date^%d^{date_short_pretty} {time}|%s>"
            .formatted(time.getEpochSecond(), fact.text()))
        .orElseGet(() -> Mrkdwn.code(fact.text()));
    return Mrkdwn.escape(name) + ": " + value;
  }

  static String bytes(int length) {
    return "%,d bytes".formatted(length);
  }

  static String bytesInFile(int length, String name) {
    return "%,d bytes, in the file %s".formatted(length, name);
  }

  static String cut(AwsCall call) {
    return "%s · %s · cut here".formatted(command(call), where(call));
  }

  static String answered(AwsCall call, boolean isWhole) {
    return "%s · %s%s"
        .formatted(command(call), where(call), isWhole ? "" : " · cut here, whole in the file");
  }

  static String done(AwsCall call) {
    return "%s is done. AWS answered without any content.".formatted(command(call));
  }

  static String printedNothing(AwsCall call, Options options) {
    String option =
        options.output().map(output -> "--output " + output.cliName()).orElse("--query");
    return "%s is done. With %s there is nothing to print; leave it out to see what AWS answered.\n_%s_"
        .formatted(command(call), Mrkdwn.code(option), where(call));
  }

  static String body(AwsAnswer.Body body) {
    return body.isWhole()
        ? "The content is in the file."
        : "The file holds the first %,d bytes of the content; the rest was not read."
            .formatted(body.bytes().asByteArrayUnsafe().length);
  }

  private static String command(AwsCall call) {
    return Mrkdwn.code(
        call.operation().service().name() + " " + call.operation().cliName());
  }

  private static String where(AwsCall call) {
    return "account %s · %s".formatted(call.channel().account(), Mrkdwn.escape(call.region()));
  }
}
