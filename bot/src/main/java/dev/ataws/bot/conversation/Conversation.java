package dev.ataws.bot.conversation;

import dev.ataws.bot.aws.AwsAccount;
import dev.ataws.bot.rendering.Replies;
import dev.ataws.bot.rendering.Reply;
import dev.ataws.channels.Channel;
import dev.ataws.channels.Configuration;
import dev.ataws.channels.memory.ChannelChoices;
import dev.ataws.channels.memory.Memory;
import dev.ataws.channels.memory.SeenIds;
import dev.ataws.grammar.Interpretation;
import dev.ataws.grammar.Interpreter;
import dev.ataws.grammar.SlackText;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What people say to the bot, press and fill in, and what it says to them. Whoever says something gets an answer in the
 * thread; whoever presses what is not theirs is told so alone.
 */
public final class Conversation implements AutoCloseable {
  private static final Duration MOMENT = Duration.ofMillis(700);

  private final Interpreter interpreter;
  private final Function<String, Chat> chats;
  private final Places places;
  private final Permissions permissions;
  private final SeenIds told;
  private final Questions questions;
  private final Runs runs;
  private final Commands commands;
  private final QuestionAnswers answers;
  private final Presses presses;
  private final LogPresses logs;
  private final Recovery recovery;
  private final Audit audit;

  /**
   * Ties the parts of a conversation together.
   *
   * @param chats where the bot speaks, by the id of the workspace
   * @param memory what survives a restart
   */
  public Conversation(
      Configuration configuration,
      Interpreter interpreter,
      Permissions permissions,
      Function<String, Chat> chats,
      AwsAccount account,
      Memory memory,
      Clock clock) {
    this.interpreter = interpreter;
    this.chats = chats;
    this.permissions = permissions;
    this.audit = new Audit(clock);
    this.places = new Places(configuration, new ChannelChoices(memory, clock));
    this.told = SeenIds.ofEvents(memory, clock);
    this.questions = new Questions(memory, clock);
    this.runs = new Runs(memory, clock, MOMENT);
    Results results = new Results(memory, clock);
    Confirmations confirmations = new Confirmations(memory, clock);
    Completions completions = new Completions(interpreter, permissions, account, audit);
    CommandRun run = new CommandRun(account, results, audit);
    this.commands = new Commands(
        interpreter, places, permissions, questions, completions, confirmations, run, runs, audit);
    Duration atMost = configuration.commandTimeout().plusSeconds(30);
    this.answers = new QuestionAnswers(
        interpreter, places, permissions, questions, completions, commands, audit, atMost);
    this.presses = new Presses(
        interpreter,
        places,
        permissions,
        confirmations,
        results,
        commands,
        runs,
        run,
        audit,
        atMost);
    LogCalls logCalls = new LogCalls(interpreter, permissions, account, audit);
    this.logs = new LogPresses(places, logCalls, commands, results, runs, audit);
    this.recovery = new Recovery(questions, confirmations, chats, audit);
  }

  /** Answers a mention. */
  public void answer(Mention mention) {
    Talk talk = talk(mention.origin());
    if (mention.isStranger()) {
      talk.say(Replies.stranger());
    } else if (!places.all(mention.origin()).isEmpty()) {
      answer(talk, SlackText.commandIn(mention.text()));
    } else if (isFirstTimeIn(mention.origin())) {
      talk.say(Replies.unknownChannel(
          mention.origin().workspaceId(), mention.origin().channelId()));
    }
  }

  private Talk talk(Origin origin) {
    return new Talk(origin, chats.apply(origin.workspaceId()));
  }

  /** In a channel that nobody configured, that is said once. */
  private boolean isFirstTimeIn(Origin origin) {
    return told.firstTime("unconfigured/" + origin.workspaceId() + "/" + origin.channelId());
  }

  private void answer(Talk talk, String typed) {
    Interpretation interpretation = interpreter.interpret(typed);
    if (interpretation instanceof Interpretation.Ready ready) {
      commands.take(talk, ready.command(), List.of());
    } else if (interpretation instanceof Interpretation.NeedsInput needs) {
      commands.take(talk, needs.soFar(), needs.missing());
    } else if (interpretation instanceof Interpretation.BuiltIn builtIn) {
      builtIn(talk, builtIn);
    } else if (interpretation instanceof Interpretation.Help help) {
      talk.say(Replies.help(help.page()));
    } else if (!answers.isTaken(talk, typed)) {
      talk.say(Replies.problem(typed, ((Interpretation.Rejected) interpretation).problem()));
    }
  }

  private void builtIn(Talk talk, Interpretation.BuiltIn builtIn) {
    if (builtIn instanceof Interpretation.BuiltIn.WhoAmI) {
      talk.say(whoAmI(talk.origin()));
    } else if (builtIn instanceof Interpretation.BuiltIn.SetDefaultAccount set) {
      setAccount(talk, set.account());
    } else if (builtIn instanceof Interpretation.BuiltIn.SetDefaultRegion set) {
      setRegion(talk, set.region());
    } else {
      talk.say(Replies.builtIn(builtIn));
    }
  }

  private Reply whoAmI(Origin origin) {
    Optional<Channel> current = places.current(origin);
    return Replies.whoAmI(
        origin.userId(),
        places.all(origin).stream()
            .map(channel -> new Replies.Standing(
                channel,
                role(origin, channel),
                places.chosenRegion(origin, channel),
                current.filter(channel::equals).isPresent()))
            .toList(),
        places.account(origin));
  }

  /** Where everybody needs a role of their own, who has none has none. */
  private Optional<String> role(Origin origin, Channel channel) {
    Permissions.Standing standing = permissions.standing(origin, channel);
    return channel.userRolesRequired() && !standing.asker().hasUserRole()
        ? Optional.empty()
        : Optional.of(standing.role().arn());
  }

  private void setAccount(Talk talk, Optional<String> account) {
    List<Channel> all = places.all(talk.origin());
    if (all.size() == 1) {
      talk.say(Replies.onlyAccount(all.get(0)));
    } else if (account.isEmpty()) {
      commands.askForAccount(talk, "");
    } else {
      Optional<Channel> named = all.stream()
          .filter(channel ->
              channel.account().equals(account.get()) || channel.name().equals(account.get()))
          .findFirst();
      talk.say(named
          .map(channel -> answers.chooseAccount(talk.origin(), channel))
          .orElseGet(() -> Replies.noSuchAccount(account.get(), all)));
    }
  }

  private void setRegion(Talk talk, Optional<String> region) {
    Optional<Channel> channel = places.current(talk.origin());
    if (channel.isEmpty()) {
      commands.askForAccount(talk, "");
    } else if (region.isEmpty()) {
      commands.askForRegion(talk, channel.get(), "");
    } else {
      talk.say(answers.chooseRegion(talk.origin(), channel.get(), region.get()));
    }
  }

  /** Does what a button or a menu stands for, if it is that person's to use. */
  public void press(Press press) {
    Talk talk = talk(press.origin());
    if (press.isStranger()) {
      talk.whisper(Replies.stranger());
    } else {
      switch (press.control().button()) {
        case ANSWER -> answers.choose(talk, press);
        case FORM -> answers.openForm(talk, press);
        case SHOW_LOGS, ERROR_LOGS -> logs.press(talk, press);
        default -> presses.press(talk, press);
      }
    }
  }

  /** What is wrong with a form that was filled in, by option; nothing when {@link #submit} may have it. */
  public Map<String, String> faults(Submission submission) {
    return answers.faults(submission);
  }

  /** Goes on with what was filled in. */
  public void submit(Submission submission) {
    answers.submit(submission, this::talk);
  }

  /** The values to choose from, at most a hundred; none when nobody can tell. */
  public List<String> suggest(Suggestion suggestion) {
    return answers.suggest(suggestion);
  }

  /** Tells people what became of what a process left behind when it ended. */
  public void recover() {
    recovery.run();
  }

  @Override
  public void close() {
    runs.close();
  }
}
