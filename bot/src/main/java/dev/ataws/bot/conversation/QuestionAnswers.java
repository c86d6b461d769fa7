package dev.ataws.bot.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ataws.bot.aws.Regions;
import dev.ataws.bot.rendering.Forms;
import dev.ataws.bot.rendering.Input;
import dev.ataws.bot.rendering.Replies;
import dev.ataws.bot.rendering.Reply;
import dev.ataws.channels.Channel;
import dev.ataws.channels.memory.Claim;
import dev.ataws.grammar.Command;
import dev.ataws.grammar.Interpretation;
import dev.ataws.grammar.Interpreter;
import dev.ataws.grammar.Missing;
import dev.ataws.grammar.OptionText;
import dev.ataws.policies.Decision;
import dev.ataws.policies.OwnAction;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What people answer to the bot's questions: typed, chosen in a menu, or filled into a form. Each question is answered once. */
final class QuestionAnswers {
  private static final int MOST_SUGGESTIONS = 100;

  /** What has opened a form, which it does once. */
  private final Cache<String, Boolean> forms = Caffeine.newBuilder()
      .maximumSize(10_000)
      .expireAfterWrite(Duration.ofMinutes(1))
      .build();

  private final Interpreter interpreter;
  private final Places places;
  private final Permissions permissions;
  private final Questions questions;
  private final Completions completions;
  private final Commands commands;
  private final Audit audit;
  private final Duration atMost;

  QuestionAnswers(
      Interpreter interpreter,
      Places places,
      Permissions permissions,
      Questions questions,
      Completions completions,
      Commands commands,
      Audit audit,
      Duration atMost) {
    this.interpreter = interpreter;
    this.places = places;
    this.permissions = permissions;
    this.questions = questions;
    this.completions = completions;
    this.commands = commands;
    this.audit = audit;
    this.atMost = atMost;
  }

  /** Takes a text that is no command as the answer to what the person was asked; false when it answers nothing. */
  boolean isTaken(Talk talk, String typed) {
    Optional<Questions.Waiting> asked = questions.asked(talk.origin());
    if (asked.isEmpty()) {
      return isTooLate(talk, typed);
    }
    Optional<Interpretation> answer = answer(talk, asked.get(), typed);
    if (answer.isEmpty()) {
      return false;
    }
    if (answer.get() instanceof Interpretation.Rejected rejected) {
      talk.say(Replies.wrongAnswer(rejected.problem()));
    } else if (answer.get() instanceof Interpretation.Ready ready) {
      take(talk, asked.get().id(), ready.command(), List.of());
    } else if (answer.get() instanceof Interpretation.NeedsInput needs) {
      take(talk, asked.get().id(), needs.soFar(), needs.missing());
    }
    return true;
  }

  private Optional<Interpretation> answer(Talk talk, Questions.Waiting asked, String typed) {
    Question question = asked.question();
    boolean isThere = question.origin().isInThreadOf(talk.origin());
    return interpreter.answered(question.command(), typed, isThere);
  }

  /** Whoever answers a question that is over is told so. */
  private boolean isTooLate(Talk talk, String typed) {
    boolean isLate = questions
        .late(talk.origin())
        .flatMap(asked -> answer(talk, asked, typed))
        .isPresent();
    if (isLate) {
      talk.say(Replies.answerTooLate());
    }
    return isLate;
  }

  private void take(Talk talk, String id, Command command, List<Missing> missing) {
    claimed(talk, id, talk.origin().userId(), question -> {
      question.messageTs().ifPresent(ts -> talk.replace(ts, Replies.answered(command.name())));
      commands.take(talk, command, missing);
    });
  }

  /** Takes what was chosen in a menu. */
  void choose(Talk talk, Press press) {
    Press.Control control = press.control();
    if (control.choice().isEmpty()) {
      return; // a menu that was emptied
    }
    Optional<Question> waiting = mine(talk, press);
    if (waiting.isEmpty()) {
      return;
    }
    switch (waiting.get().kind()) {
      case ACCOUNT ->
        places
            .named(talk.origin(), control.choice())
            .ifPresentOrElse(
                channel -> chooseAccount(talk, press, channel),
                () -> talk.whisper(Replies.changed()));
      case REGION -> chooseRegion(talk, press, waiting.get());
      case INPUT -> chooseInput(talk, press, waiting.get());
    }
  }

  /** A question that waits and is this person's; otherwise they are told why not. */
  private Optional<Question> mine(Talk talk, Press press) {
    Optional<Question> waiting = questions.waiting(press.control().id());
    if (waiting.isEmpty()) {
      talk.whisper(Replies.tooLate());
      audit.pressed(press, "", "too late");
      return waiting;
    }
    boolean isTheirs = waiting.get().origin().userId().equals(press.userId());
    if (!isTheirs) {
      talk.whisper(Replies.notYours(waiting.get().origin().userId()));
      audit.pressed(press, commandName(waiting.get()), "not theirs");
    }
    return waiting.filter(question -> isTheirs);
  }

  private static String commandName(Question question) {
    String[] words = question.command().split(" ", 3);
    return words.length < 2 ? "" : words[0] + " " + words[1];
  }

  private void chooseAccount(Talk talk, Press press, Channel channel) {
    claimed(talk, press.control().id(), press.userId(), question -> {
      audit.pressed(press, commandName(question), "answered");
      talk.replace(press.messageTs(), chooseAccount(talk.origin(), channel));
      goOn(talk, question.command());
    });
  }

  private void chooseRegion(Talk talk, Press press, Question asked) {
    Optional<Channel> channel = asked
        .configuration()
        .flatMap(name -> places.named(talk.origin(), name))
        .filter(each -> each.reaches(press.control().choice()));
    if (channel.isEmpty()) {
      talk.whisper(Replies.changed());
      return;
    }
    claimed(talk, press.control().id(), press.userId(), question -> {
      audit.pressed(press, commandName(question), "answered");
      talk.replace(
          press.messageTs(),
          chooseRegion(talk.origin(), channel.get(), press.control().choice()));
      goOn(
          talk,
          question.command().isEmpty()
              ? ""
              : question.command() + " "
                  + OptionText.of("--region", List.of(press.control().choice())));
    });
  }

  private void chooseInput(Talk talk, Press press, Question asked) {
    String option = press.control().field();
    String text =
        asked.command() + " " + OptionText.of(option, List.of(press.control().choice()));
    Interpretation read = interpreter.interpret(text);
    if (read instanceof Interpretation.Rejected rejected) {
      talk.whisper(Replies.wrongAnswer(rejected.problem()));
      return;
    }
    claimed(talk, press.control().id(), press.userId(), question -> {
      audit.pressed(press, commandName(question), "answered");
      talk.replace(
          press.messageTs(),
          Replies.chosen(commandName(question), option, press.control().choice()));
      goOn(talk, text);
    });
  }

  private void goOn(Talk talk, String command) {
    if (!command.isEmpty()) {
      commands.take(talk, command);
    }
  }

  /** Goes on with a question that nobody else has answered. */
  private void claimed(Talk talk, String id, String userId, Consumer<Question> goOn) {
    Claim claim = questions.take(id, userId, atMost);
    if (claim instanceof Claim.Won won) {
      goOn.accept(Question.of(won.started().asked()));
      questions.finish(won.started());
    } else {
      talk.whisper(Replies.tooLate());
    }
  }

  /** Makes an account that of the channel's commands; what to say about it. */
  Reply chooseAccount(Origin origin, Channel channel) {
    if (permissions.rule(origin, channel, OwnAction.SET_DEFAULT_ACCOUNT)
        instanceof Decision.Denied denied) {
      return Replies.deniedOwn("set default-account", denied);
    }
    places.chooseAccount(origin, channel);
    audit.chose(origin, channel, "set default-account", channel.account());
    return Replies.accountChosen(channel);
  }

  /** Makes a region that of the channel's commands; what to say about it. */
  Reply chooseRegion(Origin origin, Channel channel, String region) {
    if (!channel.reaches(region) || !Regions.of(channel.partition()).contains(region)) {
      return Replies.noSuchRegion(region, channel);
    }
    if (permissions.rule(origin, channel, OwnAction.SET_DEFAULT_REGION)
        instanceof Decision.Denied denied) {
      return Replies.deniedOwn("set default-region", denied);
    }
    places.chooseRegion(origin, region);
    audit.chose(origin, channel, "set default-region", region);
    return Replies.regionChosen(region);
  }

  /** Opens the form of a question. */
  void openForm(Talk talk, Press press) {
    Optional<Question> waiting = mine(talk, press);
    waiting
        .flatMap(question -> input(question, Map.of()))
        .filter(input -> forms.asMap().putIfAbsent(press.triggerId(), true) == null)
        .ifPresent(input -> {
          boolean isOpen =
              talk.chat().open(press.triggerId(), Forms.of(press.control().id(), input));
          audit.pressed(press, input.command().name(), isOpen ? "form opened" : "form not opened");
        });
  }

  private Optional<Input> input(Question question, Map<String, List<String>> values) {
    return interpreter.interpret(question.command()) instanceof Interpretation.NeedsInput needs
        ? Optional.of(new Input(needs.soFar(), needs.missing(), values))
        : Optional.empty();
  }

  /** What is wrong with a form, by option. */
  Map<String, String> faults(Submission submission) {
    Map<String, String> faults = new LinkedHashMap<>();
    Optional<Question> asked = asked(submission);
    for (Map.Entry<String, List<String>> value : submission.values().entrySet()) {
      asked
          .map(question -> fault(question, value))
          .orElseGet(() -> Optional.of(Forms.OVER))
          .ifPresent(fault -> faults.put(value.getKey(), fault));
    }
    return faults;
  }

  private Optional<Question> asked(Submission submission) {
    return questions
        .waiting(submission.questionId())
        .filter(
            question -> question.origin().userId().equals(submission.origin().userId()));
  }

  private Optional<String> fault(Question question, Map.Entry<String, List<String>> value) {
    String text = question.command() + " " + typed(question, value.getKey(), value.getValue());
    return interpreter.interpret(text) instanceof Interpretation.Rejected rejected
        ? Optional.of(rejected.problem().text())
        : Optional.empty();
  }

  private String typed(Question question, String option, List<String> values) {
    return input(question, Map.of())
        .map(input -> Forms.typed(input.command(), option, values))
        .orElseThrow();
  }

  /** Goes on with what was filled in. */
  void submit(Submission submission, Function<Origin, Talk> talks) {
    Optional<Question> asked = asked(submission);
    asked.ifPresent(question -> {
      Talk talk = talks.apply(question.origin());
      StringBuilder text = new StringBuilder(question.command());
      submission
          .values()
          .forEach((option, values) -> text.append(' ').append(typed(question, option, values)));
      claimed(talk, submission.questionId(), submission.origin().userId(), taken -> {
        audit.submitted(talk.origin(), submission.questionId(), commandName(taken));
        taken.messageTs().ifPresent(ts -> talk.replace(ts, Replies.answered(commandName(taken))));
        commands.take(talk, text.toString());
      });
    });
  }

  /** The values that a menu offers for what was typed. */
  List<String> suggest(Suggestion suggestion) {
    String typed = suggestion.typed().toLowerCase(Locale.ROOT);
    return questions
        .waiting(suggestion.questionId())
        .filter(question -> question.origin().userId().equals(suggestion.userId()))
        .flatMap(
            question -> input(question, Map.of()).map(input -> values(question, input, suggestion)))
        .orElse(List.of())
        .stream()
        .filter(value -> value.toLowerCase(Locale.ROOT).contains(typed))
        .limit(MOST_SUGGESTIONS)
        .toList();
  }

  private List<String> values(Question question, Input input, Suggestion suggestion) {
    return question
        .configuration()
        .flatMap(name -> places.named(question.origin(), name))
        .map(channel -> completions.of(
            question.origin(),
            channel,
            places.region(question.origin(), channel, input.command()),
            input.command(),
            suggestion.field()))
        .orElse(List.of());
  }
}
