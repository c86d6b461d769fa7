package dev.ataws.bot.rendering;

import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.grammar.Command;
import dev.ataws.grammar.HelpPage;
import dev.ataws.grammar.Missing;
import dev.ataws.grammar.Problem;
import dev.ataws.policies.AccessLevel;
import dev.ataws.policies.Decision;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Every sentence that the bot says to people in Slack, as mrkdwn. */
final class Texts {
  static final String UNKNOWN_CHANNEL =
      "I do nothing in this channel yet: no configuration names it. The owner of the bot can add one to `at-aws.yml`, like this:";
  static final String STRANGER =
      "I answer only people of the workspace that this bot belongs to. Ask a member of it to run the command for you.";

  private static final int MOST_CHOICES = 12;

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

  static String needsInput(Command soFar) {
    return "%s needs more:".formatted(Mrkdwn.code(soFar.name()));
  }

  static String missing(Missing missing) {
    String type = missing.choices().isEmpty() || missing.choices().size() > MOST_CHOICES
        ? missing.type()
        : String.join(" | ", missing.choices());
    return "• %s (%s) %s"
        .formatted(
            Mrkdwn.code(missing.option()),
            Mrkdwn.escape(type),
            Mrkdwn.escape(missing.documentation()))
        .strip();
  }

  static String completed(Command soFar, List<Missing> missing) {
    String options =
        String.join("", missing.stream().map(one -> " " + one.option() + " …").toList());
    return "Type the whole command again: " + Mrkdwn.code("@aws " + soFar.canonical() + options);
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

  /** What a page of help is about, with what its operation does to whom. */
  static String about(HelpPage page) {
    String level = page.usage()
        .operation()
        .map(operation -> "Access level: " + level(AccessLevel.ofName(operation.name())) + ".")
        .orElse("");
    return (Mrkdwn.escape(page.summary()) + "\n" + level).strip();
  }

  private static String level(AccessLevel level) {
    return level.name().charAt(0)
        + level.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String usage(HelpPage.Usage usage) {
    String synopsis = usage.synopsis().isEmpty() ? "" : Mrkdwn.code("@aws " + usage.synopsis());
    String examples = usage.examples().stream()
        .map(example -> "\n• " + Mrkdwn.code("@aws " + example))
        .collect(Collectors.joining());
    return synopsis + (examples.isEmpty() ? "" : "\n*For example*" + examples);
  }

  static String next(HelpPage page) {
    HelpPage.Contents contents = page.contents();
    String part = contents
        .following()
        .map(command -> "Page %d of %d · next: `@aws %s` · all in the file\n"
            .formatted(contents.part(), contents.parts(), Mrkdwn.escape(command)))
        .orElse(
            contents.parts() == 1
                ? ""
                : "Page %d of %d · all in the file\n".formatted(contents.part(), contents.parts()));
    return part + code(page.next());
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
