package dev.ataws.bot.conversation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.aws.AwsAccount;
import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.aws.Redaction;
import dev.ataws.bot.rendering.Answers;
import dev.ataws.bot.rendering.Replies;
import dev.ataws.bot.rendering.Reply;
import dev.ataws.channels.Channel;
import dev.ataws.channels.Configuration;
import dev.ataws.grammar.Command;
import dev.ataws.grammar.Interpretation;
import dev.ataws.grammar.Interpreter;
import dev.ataws.grammar.Missing;
import dev.ataws.grammar.Options;
import dev.ataws.grammar.SlackText;
import dev.ataws.policies.Decision;
import java.util.List;
import java.util.Optional;

/**
 * The way of a command: interpret, where and as whom, decide, call, redact, render. What it returns is said in the thread.
 */
public final class Conversation {
  private final Configuration configuration;
  private final Interpreter interpreter;
  private final Permissions permissions;
  private final AwsAccount account;
  private final Audit audit;

  public Conversation(
      Configuration configuration,
      Interpreter interpreter,
      Permissions permissions,
      AwsAccount account,
      Audit audit) {
    this.configuration = configuration;
    this.interpreter = interpreter;
    this.permissions = permissions;
    this.account = account;
    this.audit = audit;
  }

  /** The reply to a mention. */
  public Reply answer(Mention mention) {
    if (mention.isStranger()) {
      return Replies.stranger();
    }
    return configuration
        .channel(mention.workspaceId(), mention.channelId())
        .map(channel -> answer(mention, channel))
        .orElseGet(() -> Replies.unknownChannel(mention.workspaceId(), mention.channelId()));
  }

  private Reply answer(Mention mention, Channel channel) {
    String typed = SlackText.commandIn(mention.text());
    Interpretation interpretation = interpreter.interpret(typed);
    if (interpretation instanceof Interpretation.Ready ready) {
      return decide(mention, channel, ready.command(), List.of());
    }
    if (interpretation instanceof Interpretation.NeedsInput needs) {
      return decide(mention, channel, needs.soFar(), needs.missing());
    }
    if (interpretation instanceof Interpretation.BuiltIn builtIn) {
      return Replies.builtIn(builtIn);
    }
    return interpretation instanceof Interpretation.Help help
        ? Replies.help(help.page())
        : Replies.problem(typed, ((Interpretation.Rejected) interpretation).problem());
  }

  /** Nobody is asked for the parameters of a command that will be refused, so the decision comes first. */
  private Reply decide(Mention mention, Channel channel, Command command, List<Missing> missing) {
    Decision decision = permissions.decide(channel, mention.userId(), command, missing.isEmpty());
    if (decision instanceof Decision.Denied denied) {
      audit.denied(mention, channel, command, denied);
      return Replies.denied(command, denied);
    }
    if (!missing.isEmpty()) {
      return Replies.needsInput(command, missing);
    }
    if (decision instanceof Decision.NeedsConfirmation needs) {
      return Replies.needsConfirmation(command, needs);
    }
    Optional<String> option = notYet(command);
    if (option.isPresent()) {
      return Replies.notYet(command, option.get());
    }
    Optional<String> region = command.options().region().or(channel::region);
    return region.isPresent()
        ? run(mention, channel, command, region.get())
        : Replies.needsRegion(command);
  }

  /** What the grammar reads and nothing here carries out: it is said, not passed over. */
  private static Optional<String> notYet(Command command) {
    if (command.waiter().isPresent()) {
      return Optional.of("wait");
    }
    if (command.options().maxItems().isPresent()) {
      return Optional.of("--max-items");
    }
    return command
        .options()
        .output()
        .filter(output -> output != Options.Output.JSON && output != Options.Output.TABLE)
        .map(output -> "--output " + output.cliName());
  }

  private Reply run(Mention mention, Channel channel, Command command, String region) {
    AwsCall call =
        new AwsCall(channel, mention.userId(), command.operation(), command.parameters(), region);
    long start = System.nanoTime();
    AwsAnswer answer = account.call(call);
    audit.called(mention, call, answer, System.nanoTime() - start);
    return answer instanceof AwsAnswer.Success success
        ? rendered(call, command.options(), redacted(call, success))
        : Replies.failure(call, (AwsAnswer.Failure) answer);
  }

  /** Secrets are gone before a query picks from the answer. */
  private static Reply rendered(AwsCall call, Options options, AwsAnswer.Success success) {
    boolean isJson = options.output().equals(Optional.of(Options.Output.JSON));
    return options.query().isPresent() || isJson
        ? Answers.json(call, options.query(), success)
        : Answers.of(call, success);
  }

  private static AwsAnswer.Success redacted(AwsCall call, AwsAnswer.Success success) {
    ObjectNode output =
        (ObjectNode) Redaction.of(success.output(), call.operation().output());
    return new AwsAnswer.Success(output, success.body().map(Redaction::of), success.requestId());
  }
}
