package dev.ataws.bot.conversation;

import dev.ataws.bot.rendering.Replies;
import dev.ataws.bot.rendering.Reply;
import dev.ataws.channels.Channel;
import dev.ataws.channels.memory.Claim;
import dev.ataws.channels.memory.Started;
import dev.ataws.grammar.Command;
import dev.ataws.grammar.Interpretation;
import dev.ataws.grammar.Interpreter;
import dev.ataws.grammar.OptionText;
import dev.ataws.policies.Decision;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What follows from the buttons of confirmations, runs and results; who may press is decided when they are pressed. */
final class Presses {
  private final Interpreter interpreter;
  private final Places places;
  private final Permissions permissions;
  private final Confirmations confirmations;
  private final Results results;
  private final Commands commands;
  private final Runs runs;
  private final CommandRun run;
  private final Audit audit;
  private final Duration atMost;

  Presses(
      Interpreter interpreter,
      Places places,
      Permissions permissions,
      Confirmations confirmations,
      Results results,
      Commands commands,
      Runs runs,
      CommandRun run,
      Audit audit,
      Duration atMost) {
    this.interpreter = interpreter;
    this.places = places;
    this.permissions = permissions;
    this.confirmations = confirmations;
    this.results = results;
    this.commands = commands;
    this.runs = runs;
    this.run = run;
    this.audit = audit;
    this.atMost = atMost;
  }

  void press(Talk talk, Press press) {
    switch (press.control().button()) {
      case RUN, CANCEL -> confirmation(talk, press);
      case STOP -> stop(talk, press);
      default -> result(talk, press);
    }
  }

  private void confirmation(Talk talk, Press press) {
    Optional<Confirmation> waiting = confirmations.waiting(press.control().id());
    Optional<Reply> refusal =
        waiting.flatMap(confirmation -> refusal(talk.origin(), press, confirmation));
    if (refusal.isPresent()) {
      talk.whisper(refusal.get());
      audit.pressed(press, waiting.map(Confirmation::name).orElse(""), "not theirs");
      return;
    }
    Claim claim = confirmations.take(press.control().id(), press.userId(), atMost);
    if (claim instanceof Claim.Won won) {
      confirmed(talk, press, won.started());
    } else {
      audit.pressed(press, "", "too late");
      tooLate(talk, press, claim);
    }
  }

  /** What came of a confirmation stands in its place; one that is over has nobody else to say so. */
  private static void tooLate(Talk talk, Press press, Claim claim) {
    if (claim instanceof Claim.Gone) {
      talk.replace(press.messageTs(), Replies.tooLate());
    } else {
      talk.whisper(Replies.tooLate());
    }
  }

  private void confirmed(Talk talk, Press press, Started started) {
    Confirmation confirmation = Confirmation.of(started.asked());
    if (press.control().button() == Press.Button.CANCEL) {
      audit.pressed(press, confirmation.name(), "cancelled");
      talk.replace(press.messageTs(), Replies.cancelled(confirmation.name(), press.userId()));
      confirmations.finish(started, "cancelled");
    } else {
      audit.pressed(press, confirmation.name(), "confirmed");
      run(talk, press, confirmation);
      confirmations.finish(started, "run");
    }
  }

  /** Who asked may cancel; who may confirm is another matter for each confirmation. */
  private Optional<Reply> refusal(Origin presser, Press press, Confirmation confirmation) {
    String asker = confirmation.origin().userId();
    boolean isAsker = presser.userId().equals(asker);
    if (press.control().button() == Press.Button.CANCEL && isAsker) {
      return Optional.empty();
    }
    if (confirmation.confirmer() == Decision.Confirmer.ASKER) {
      return isAsker ? Optional.empty() : Optional.of(Replies.notYours(asker));
    }
    return isAsker ? Optional.of(Replies.secondPersonNeeded()) : mayNotAgree(presser, confirmation);
  }

  /** A second person counts only when they may ask for the same. */
  private Optional<Reply> mayNotAgree(Origin presser, Confirmation confirmation) {
    return planned(confirmation)
        .filter(planned -> permissions
                .rule(
                    presser,
                    planned.channel(),
                    planned.command(),
                    Optional.of(confirmation.region()),
                    true)
                .decision()
            instanceof Decision.Denied)
        .map(planned -> Replies.mayNotAgree());
  }

  /** Decides once more: minutes have passed. */
  private void run(Talk talk, Press press, Confirmation confirmation) {
    Optional<Planned> planned = planned(confirmation);
    if (planned.isEmpty()) {
      talk.replace(press.messageTs(), Replies.changed(confirmation.name()));
      return;
    }
    Channel channel = planned.get().channel();
    Command command = planned.get().command();
    Talk asker = talk.with(confirmation.origin().userId());
    Optional<String> region = Optional.of(confirmation.region());
    Permissions.Ruling ruling = permissions.rule(asker.origin(), channel, command, region, true);
    if (ruling.decision() instanceof Decision.Denied denied) {
      audit.notRun(asker.origin(), channel, region, command, denied);
      talk.replace(press.messageTs(), Replies.denied(command, denied));
    } else if (ruling.decision() instanceof Decision.NeedsConfirmation needs
        && needs.confirmer() == confirmation.confirmer()) {
      talk.replace(
          press.messageTs(),
          Replies.confirmed(
              new Replies.Plan(command, channel, confirmation.region(), needs), press.userId()));
      commands.run(
          asker,
          Set.copyOf(List.of(asker.origin().userId(), press.userId())), // mostly one person
          command,
          ruling);
    } else {
      talk.replace(press.messageTs(), Replies.changed(confirmation.name()));
    }
  }

  /** The command behind a confirmation, if its channel still has that configuration. */
  private Optional<Planned> planned(Confirmation confirmation) {
    return places
        .named(confirmation.origin(), confirmation.configuration())
        .flatMap(channel ->
            interpreter.interpret(confirmation.command()) instanceof Interpretation.Ready ready
                ? Optional.of(new Planned(channel, ready.command()))
                : Optional.empty());
  }

  private record Planned(Channel channel, Command command) {}

  private void stop(Talk talk, Press press) {
    Runs.Stopping stopping = runs.stop(press.control().id(), press.userId());
    audit.pressed(press, "", stopping.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    switch (stopping) {
      case NOT_RUNNING -> talk.whisper(Replies.notRunning());
      case NOT_THEIRS -> talk.whisper(Replies.notYoursToStop());
      case STOPPED -> {
        // what it comes to takes the place of the message
      }
    }
  }

  /** A button below a result: what it asks for is read again, as the person who pressed. */
  private void result(Talk talk, Press press) {
    Press.Control control = press.control();
    Optional<Results.Result> kept = results.find(control.id());
    Optional<Channel> channel =
        kept.flatMap(result -> places.named(talk.origin(), result.configuration()));
    Optional<Command> command = kept.flatMap(this::command);
    if (channel.isEmpty() || command.isEmpty()) {
      audit.pressed(press, "", "too late");
      talk.whisper(Replies.resultGone());
      return;
    }
    Permissions.Ruling ruling = permissions.rule(
        talk.origin(), channel.get(), command.get(), command.get().options().region(), true);
    if (!(ruling.decision() instanceof Decision.Allowed)) {
      audit.pressed(press, command.get().name(), "denied");
      talk.whisper(
          ruling.decision() instanceof Decision.Denied denied
              ? Replies.denied(command.get(), denied)
              : Replies.changed(command.get().name()));
    } else if (!results.isFirstPress(control.id(), control.button())) {
      audit.pressed(press, command.get().name(), "pressed before");
      talk.whisper(Replies.pressedBefore());
    } else {
      audit.pressed(press, command.get().name(), "read");
      CommandRun.Order order = new CommandRun.Order(
          talk.origin(), ruling.call().get(), command.get(), ruling.decision());
      runs.run(
          talk,
          command.get().name(),
          Set.of(press.userId()),
          progress -> run.again(order, kept.get(), control.button()));
    }
  }

  private Optional<Command> command(Results.Result result) {
    String text = result.command() + " " + OptionText.of("--region", List.of(result.region()));
    return interpreter.interpret(text) instanceof Interpretation.Ready ready
        ? Optional.of(ready.command())
        : Optional.empty();
  }
}
