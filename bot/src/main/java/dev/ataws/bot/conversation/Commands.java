package dev.ataws.bot.conversation;

import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.aws.Regions;
import dev.ataws.bot.rendering.Input;
import dev.ataws.bot.rendering.Replies;
import dev.ataws.bot.rendering.Reply;
import dev.ataws.channels.Channel;
import dev.ataws.grammar.Command;
import dev.ataws.grammar.Interpretation;
import dev.ataws.grammar.Interpreter;
import dev.ataws.grammar.Missing;
import dev.ataws.policies.Decision;
import dev.ataws.policies.OwnAction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * The way of a command: interpret, which account, decide, what is missing, which region, confirm or run. Where something is
 * open the way ends with a question; its answer begins the way again with more.
 */
final class Commands {
  private static final int MOST_WAITS = 64;

  private final Interpreter interpreter;
  private final Places places;
  private final Permissions permissions;
  private final Questions questions;
  private final Completions completions;
  private final Confirmations confirmations;
  private final CommandRun run;
  private final Runs runs;
  private final Audit audit;
  private final Semaphore waits = new Semaphore(MOST_WAITS);

  Commands(
      Interpreter interpreter,
      Places places,
      Permissions permissions,
      Questions questions,
      Completions completions,
      Confirmations confirmations,
      CommandRun run,
      Runs runs,
      Audit audit) {
    this.interpreter = interpreter;
    this.places = places;
    this.permissions = permissions;
    this.questions = questions;
    this.completions = completions;
    this.confirmations = confirmations;
    this.run = run;
    this.runs = runs;
    this.audit = audit;
  }

  /** Goes the way of a text that is a command, whole or not. */
  void take(Talk talk, Command command, List<Missing> missing) {
    Optional<Channel> channel = places.current(talk.origin());
    if (channel.isPresent()) {
      take(talk, channel.get(), command, missing);
    } else {
      askForAccount(talk, command.canonical());
    }
  }

  /** Goes the way of a text that was put together from a question and its answer. */
  void take(Talk talk, String text) {
    Interpretation interpretation = interpreter.interpret(text);
    if (interpretation instanceof Interpretation.Ready ready) {
      take(talk, ready.command(), List.of());
    } else if (interpretation instanceof Interpretation.NeedsInput needs) {
      take(talk, needs.soFar(), needs.missing());
    } else if (interpretation instanceof Interpretation.Rejected rejected) {
      talk.say(Replies.problem(text, rejected.problem()));
    }
  }

  /** Asks which account the channel's commands go to; what is asked for is gone on with then, if it is anything. */
  void askForAccount(Talk talk, String command) {
    List<Channel> channels = places.all(talk.origin());
    ask(
        talk,
        new Question(
            Question.Kind.ACCOUNT, talk.origin(), Optional.empty(), command, Optional.empty()),
        id -> Replies.whichAccount(
            id, talk.origin().userId(), !command.isEmpty(), channels, questions.end()));
  }

  /** Asks which region the command, or the channel's commands, go to. */
  void askForRegion(Talk talk, Channel channel, String command) {
    List<String> regions = Regions.of(channel.partition());
    ask(
        talk,
        new Question(
            Question.Kind.REGION,
            talk.origin(),
            Optional.of(channel.name()),
            command,
            Optional.empty()),
        id -> Replies.whichRegion(
            id, talk.origin().userId(), !command.isEmpty(), regions, questions.end()));
  }

  private void ask(Talk talk, Question question, Function<String, Reply> words) {
    String id = questions.open(question);
    talk.say(words.apply(id)).ifPresent(ts -> questions.change(id, asked -> asked.in(ts)));
  }

  /** Nobody is asked for the parameters of a command that will be refused, so the decision comes first. */
  private void take(Talk talk, Channel channel, Command command, List<Missing> missing) {
    Origin origin = talk.origin();
    Optional<String> region = places.region(origin, channel, command);
    if (region.isPresent() && !channel.reaches(region.get())) {
      talk.say(Replies.noSuchRegion(region.get(), channel));
      return;
    }
    Permissions.Ruling ruling =
        permissions.rule(origin, channel, command, region, missing.isEmpty());
    Decision decision = ruling.decision();
    if (decision instanceof Decision.Denied denied) {
      audit.notRun(origin, channel, region, command, denied);
      talk.say(Replies.denied(command, denied));
    } else if (!missing.isEmpty()) {
      audit.notRun(origin, channel, region, command, decision);
      askForInput(talk, channel, region, command, missing);
    } else if (region.isEmpty()) {
      audit.notRun(origin, channel, region, command, decision);
      askForRegion(talk, channel, command.canonical());
    } else {
      remember(origin, channel, command);
      go(talk, channel, command, region.get(), ruling);
    }
  }

  /** A region that is given once is the channel's, where it has none. */
  private void remember(Origin origin, Channel channel, Command command) {
    command
        .options()
        .region()
        .filter(region -> !places.hasRegion(origin, channel) && channel.reaches(region))
        .filter(region -> !(permissions.rule(origin, channel, OwnAction.SET_DEFAULT_REGION)
            instanceof Decision.Denied))
        .ifPresent(region -> {
          places.chooseRegion(origin, region);
          audit.chose(origin, channel, "set default-region", region);
        });
  }

  private void askForInput(
      Talk talk, Channel channel, Optional<String> region, Command command, List<Missing> missing) {
    Input input = new Input(
        command, missing, completions.of(talk.origin(), channel, region, command, missing));
    ask(
        talk,
        new Question(
            Question.Kind.INPUT,
            talk.origin(),
            Optional.of(channel.name()),
            command.canonical(),
            Optional.empty()),
        id -> Replies.needsInput(id, input, questions.end()));
  }

  private void go(
      Talk talk, Channel channel, Command command, String region, Permissions.Ruling ruling) {
    if (ruling.decision() instanceof Decision.NeedsConfirmation needs) {
      audit.notRun(talk.origin(), channel, Optional.of(region), command, needs);
      String id = confirmations.open(new Confirmation(
          talk.origin(),
          channel.name(),
          command.name(),
          command.canonical(),
          region,
          needs.confirmer()));
      talk.say(Replies.confirm(
          id,
          talk.origin().userId(),
          new Replies.Plan(command, channel, region, needs),
          confirmations.end()));
    } else {
      run(talk, Set.of(talk.origin().userId()), command, ruling);
    }
  }

  /** Runs what was decided on. */
  void run(Talk talk, Set<String> stoppers, Command command, Permissions.Ruling ruling) {
    AwsCall call = ruling.call().get();
    CommandRun.Order order = new CommandRun.Order(talk.origin(), call, command, ruling.decision());
    if (command.waiter().isEmpty()) {
      runs.run(talk, command.name(), stoppers, progress -> run.of(order));
    } else if (waits.tryAcquire()) {
      try {
        runs.run(talk, command.name(), stoppers, progress -> run.waiting(order, progress));
      } finally {
        waits.release();
      }
    } else {
      talk.say(Replies.tooManyWaits(MOST_WAITS));
    }
  }
}
