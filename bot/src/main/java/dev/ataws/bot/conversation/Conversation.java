package dev.ataws.bot.conversation;

import dev.ataws.bot.aws.AwsAccount;
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
  private final Confirmations confirmations;
  private final CommandRun run;
  private final Audit audit;

  public Conversation(
      Configuration configuration,
      Interpreter interpreter,
      Permissions permissions,
      Confirmations confirmations,
      AwsAccount account,
      Audit audit) {
    this.configuration = configuration;
    this.interpreter = interpreter;
    this.permissions = permissions;
    this.confirmations = confirmations;
    this.run = new CommandRun(account, audit);
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
    Permissions.Ruling ruling =
        permissions.rule(channel, mention.userId(), command, missing.isEmpty());
    Decision decision = ruling.decision();
    if (decision instanceof Decision.Denied denied) {
      audit.denied(mention, channel, command, denied);
      return Replies.denied(command, denied);
    }
    if (!missing.isEmpty()) {
      return Replies.needsInput(command, missing);
    }
    Optional<String> option = notYet(command);
    if (option.isPresent()) {
      return Replies.notYet(command, option.get());
    }
    Optional<String> region = new Planned(channel, command).region();
    if (region.isEmpty()) {
      return Replies.needsRegion(command);
    }
    return decision instanceof Decision.NeedsConfirmation needs
        ? ask(mention, channel, command, region.get(), needs)
        : run.of(mention, ruling.call().get(), command.options());
  }

  private Reply ask(
      Mention mention,
      Channel channel,
      Command command,
      String region,
      Decision.NeedsConfirmation needs) {
    Confirmation confirmation =
        confirmations.open(mention, channel.name(), command, region, needs.confirmer());
    audit.asked(mention, channel, command, needs);
    return Replies.confirm(
        confirmation.id(), mention.userId(), new Replies.Plan(command, channel, region, needs));
  }

  /** What the grammar reads and nothing here carries out: it is said, not passed over. */
  private static Optional<String> notYet(Command command) {
    if (command.waiter().isPresent()) {
      return Optional.of("wait");
    }
    return command.options().maxItems().isPresent() ? Optional.of("--max-items") : Optional.empty();
  }

  /** What a press on a button leads to; each confirmation leads to a call at most once. */
  public Outcome press(Press press) {
    if (confirmations.isTaken(press.value())) {
      return Outcome.whispering(Replies.tooLate());
    }
    Optional<Confirmation> waiting = confirmations.waiting(press.value());
    if (waiting.isEmpty()) {
      return Outcome.replacing(Replies.tooLate());
    }
    Confirmation confirmation = waiting.get();
    Optional<Reply> refusal = refusal(press, confirmation);
    if (refusal.isPresent()) {
      return Outcome.whispering(refusal.get());
    }
    if (confirmations.take(confirmation.id()).isEmpty()) {
      return Outcome.NOTHING; // somebody else was faster, and sees what came of it
    }
    audit.pressed(press, confirmation);
    return press.button() == Press.Button.CANCEL
        ? Outcome.replacing(Replies.cancelled(confirmation.name(), press.userId()))
        : confirmed(confirmation, press);
  }

  /** Who asked may cancel; who may confirm is another matter for each confirmation. */
  private Optional<Reply> refusal(Press press, Confirmation confirmation) {
    if (press.isStranger()) {
      return Optional.of(Replies.stranger());
    }
    String asker = confirmation.mention().userId();
    boolean isAsker = press.userId().equals(asker);
    if (press.button() == Press.Button.CANCEL && isAsker) {
      return Optional.empty();
    }
    if (confirmation.confirmer() == Decision.Confirmer.ASKER) {
      return isAsker ? Optional.empty() : Optional.of(Replies.notYours(asker));
    }
    return isAsker ? Optional.of(Replies.secondPersonNeeded()) : mayNot(press, confirmation);
  }

  /** A second person counts only when they may ask for the same. */
  private Optional<Reply> mayNot(Press press, Confirmation confirmation) {
    return read(confirmation)
        .filter(planned -> permissions
                .rule(planned.channel(), press.userId(), planned.command(), true)
                .decision()
            instanceof Decision.Denied)
        .map(planned -> Replies.mayNotAgree());
  }

  /** Decides once more: minutes have passed. */
  private Outcome confirmed(Confirmation confirmation, Press press) {
    return read(confirmation)
        .map(planned -> confirmed(confirmation, planned, press))
        .orElseGet(() -> Outcome.replacing(Replies.changed(confirmation.name())));
  }

  private Outcome confirmed(Confirmation confirmation, Planned planned, Press press) {
    Mention mention = confirmation.mention();
    Channel channel = planned.channel();
    Command command = planned.command();
    Permissions.Ruling ruling = permissions.rule(channel, mention.userId(), command, true);
    if (ruling.decision() instanceof Decision.Denied denied) {
      audit.denied(mention, channel, command, denied);
      return Outcome.replacing(Replies.denied(command, denied));
    }
    return ruling.decision() instanceof Decision.NeedsConfirmation needs
            && needs.confirmer() == confirmation.confirmer()
        ? Outcome.replacing(
            Replies.confirmed(
                new Replies.Plan(command, channel, confirmation.region(), needs), press.userId()),
            () -> run.of(mention, ruling.call().get(), command.options()))
        : Outcome.replacing(Replies.changed(confirmation.name()));
  }

  /** The command behind a confirmation, if it and its channel still are what they were. */
  private Optional<Planned> read(Confirmation confirmation) {
    Mention mention = confirmation.mention();
    return configuration
        .channel(mention.workspaceId(), mention.channelId())
        .filter(channel -> channel.name().equals(confirmation.configuration()))
        .flatMap(channel ->
            interpreter.interpret(confirmation.command()) instanceof Interpretation.Ready ready
                ? Optional.of(new Planned(channel, ready.command()))
                : Optional.empty())
        .filter(planned -> planned.region().equals(Optional.of(confirmation.region())));
  }

  private record Planned(Channel channel, Command command) {
    Optional<String> region() {
      return command.options().region().or(channel::region);
    }
  }
}
