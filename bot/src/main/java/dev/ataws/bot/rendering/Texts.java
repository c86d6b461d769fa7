package dev.ataws.bot.rendering;

import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.grammar.Command;
import dev.ataws.grammar.HelpPage;
import dev.ataws.grammar.Missing;
import dev.ataws.grammar.Options;
import dev.ataws.grammar.Problem;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.policies.Decision;
import dev.ataws.policies.Policies;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every sentence that the bot says to people in Slack, as mrkdwn. */
final class Texts {
  static final String UNKNOWN_CHANNEL =
      "I do nothing in this channel yet: no configuration names it. The owner of the bot can add one to `at-aws.yml`, like this:";
  static final String STRANGER =
      "I answer only people of the workspace that this bot belongs to. Ask a member of it to run the command for you.";

  static final String VALID = " · valid for 15 minutes";
  static final String TOO_LATE =
      "This question is answered already, or older than 15 minutes. Nothing was run by this press; type the command again if you want it.";
  static final String SECOND_PERSON_NEEDED =
      "A guardrail wants somebody else to agree. Ask a colleague in this channel to press *Run*.";
  static final String MAY_NOT_AGREE =
      "You may not run this command here yourself, so you cannot agree to it either.";

  private static final int MOST_CHOICES = 12;
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
    return "%s %s · account %s · %s · role %s · access level %s"
        .formatted(
            Mrkdwn.escape(plan.command().operation().service().title()),
            Mrkdwn.escape(plan.command().operation().name()),
            plan.channel().account(),
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

  static String completed(Command soFar, List<Missing> missing) {
    String options = missing.stream()
        .filter(one -> !one.isNested())
        .map(one -> " " + one.option() + " …")
        .collect(Collectors.joining());
    return "Type the whole command again: " + Mrkdwn.code("@aws " + soFar.canonical() + options);
  }

  static String notYet(Command command, String option) {
    if (command.waiter().isPresent()) {
      return "I did not run %s: this version does not wait. Ask for the state itself with %s."
          .formatted(
              Mrkdwn.code(command.name()),
              Mrkdwn.code(command.service() + " " + command.operation().cliName()));
    }
    return "I did not run %s: this version reads %s, but does not carry it out. Leave it out."
        .formatted(Mrkdwn.code(command.name()), Mrkdwn.code(option));
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

  static String needsRegion(Command command) {
    return "Where? This channel has no default region. Add one: "
        + Mrkdwn.code("@aws " + command.canonical() + " --region eu-west-1");
  }

  static String failure(AwsCall call, AwsAnswer.Failure failure) {
    String request =
        failure.requestId().isEmpty() ? "" : "\nRequest id " + Mrkdwn.code(failure.requestId());
    return Mrkdwn.escape(String.join(" ", List.of(failure.what(), failure.why(), failure.next())))
        + "\n_" + where(call) + "_" + request;
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

  static String found(AwsCall call, String name, int shown, int found, boolean isMore) {
    String count = shown == found
        ? "%,d %s".formatted(found, name)
        : "the first %,d of %,d %s".formatted(shown, found, name);
    String more = isMore ? " · AWS has more: this is its first page" : "";
    return "%s · %s · %s%s".formatted(command(call), Mrkdwn.escape(count), where(call), more);
  }

  static String answered(AwsCall call, boolean isWhole) {
    return "%s · %s%s"
        .formatted(command(call), where(call), isWhole ? "" : " · cut here, whole in the file");
  }

  static String nothing(AwsCall call) {
    return "%s: nothing found. AWS answered without any content.\n_%s_"
        .formatted(command(call), where(call));
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
