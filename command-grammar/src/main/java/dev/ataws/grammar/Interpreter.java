package dev.ataws.grammar;

import dev.ataws.grammar.catalogue.Catalogue;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Service;
import dev.ataws.grammar.catalogue.Waiter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a person types after {@code @aws} as the AWS CLI would. */
public final class Interpreter {
  /** Longer texts are refused unread; Slack's own messages end here too. */
  static final int LONGEST = 40_000;

  /** AWS Chatbot's short form of {@code lambda invoke --function-name NAME}, whose payload is JSON as it stands. */
  private static final String INVOKE = "invoke";

  private final Catalogue catalogue;
  private final HelpPages help;

  public Interpreter(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.help = new HelpPages(catalogue);
  }

  /** What a text asks for; never throws, whatever the text. */
  public Interpretation interpret(String text) {
    try {
      if (text.length() > LONGEST) {
        throw new Rejection(Texts.tooLong(LONGEST));
      }
      return interpret(GlobalOptions.of(withoutAws(Words.of(text))));
    } catch (Rejection rejection) {
      return new Interpretation.Rejected(rejection.problem());
    }
  }

  /** People paste whole lines from a terminal or a channel: {@code aws} before the service says nothing here. */
  private static List<Word> withoutAws(List<Word> words) {
    boolean startsWithAws = !words.isEmpty() && words.get(0).text().matches("@?(?i:aws)");
    return startsWithAws ? words.subList(1, words.size()) : words;
  }

  private Interpretation interpret(GlobalOptions line) {
    if (line.wants() == GlobalOptions.Wants.VERSION) {
      return new Interpretation.BuiltIn.Version();
    }
    List<Word> words = optionsBehind(line.rest());
    if (words.isEmpty() || isHelp(words.get(0))) {
      return new Interpretation.Help(help.everything());
    }
    Optional<Service> service = catalogue.service(words.get(0).text());
    return service.isPresent()
        ? service(service.get(), words.subList(1, words.size()), line)
        : withoutService(words, line);
  }

  /** As in the AWS CLI an option that brings its value along may stand before the operation. */
  private static List<Word> optionsBehind(List<Word> words) {
    List<Word> early = new ArrayList<>();
    List<Word> line = new ArrayList<>();
    for (Word word : words) {
      boolean isEarly =
          line.size() < 2 && OptionReader.isOption(word) && word.text().indexOf('=') > 0;
      (isEarly ? early : line).add(word);
    }
    line.addAll(early);
    return line;
  }

  private static boolean isHelp(Word word) {
    return word.text().equals("help") || word.text().equals("-h");
  }

  /** An operation that only one service has does without the service's name. */
  private Interpretation withoutService(List<Word> words, GlobalOptions line) {
    Word first = words.get(0);
    String name = first.text();
    if (OptionReader.isOption(first)) {
      throw new Rejection(Texts.optionBeforeService(OptionReader.name(first), first.at()));
    }
    if (name.equals(INVOKE)) {
      return service(catalogue.service("lambda").orElseThrow(), words, line.rawByDefault());
    }
    List<String> services = catalogue.servicesWith(name);
    if (services.size() == 1) {
      return service(catalogue.service(services.get(0)).orElseThrow(), words, line);
    }
    throw new Rejection(CliOnly.service(name)
        .orElseGet(() -> Texts.noSuchService(
            name, Nearest.to(name, catalogue.serviceNames()), services, first.at())));
  }

  private Interpretation service(Service service, List<Word> words, GlobalOptions line) {
    if (words.isEmpty() || isHelp(words.get(0))) {
      return new Interpretation.Help(help.service(service));
    }
    List<Word> rest = words.subList(1, words.size());
    return words.get(0).text().equals("wait") && !service.waiters().isEmpty()
        ? waiter(service, rest, line)
        : operation(service, words.get(0), rest, line);
  }

  private Interpretation waiter(Service service, List<Word> words, GlobalOptions line) {
    if (words.isEmpty() || isHelp(words.get(0))) {
      throw new Rejection(Texts.waiters(service.name(), service.waiters().keySet()));
    }
    String name = words.get(0).text();
    Waiter waiter = Optional.ofNullable(service.waiters().get(name))
        .orElseThrow(() -> new Rejection(Texts.noSuchWaiter(
            service.name(),
            name,
            Nearest.to(name, service.waiters().keySet()),
            words.get(0).at())));
    Operation operation = service.operationByApiName(waiter.operation()).orElseThrow();
    return command(
        operation, "wait " + name, Optional.of(waiter), words.subList(1, words.size()), line);
  }

  private Interpretation operation(
      Service service, Word word, List<Word> rest, GlobalOptions line) {
    String verb = word.text();
    if (OptionReader.isOption(word)) {
      throw new Rejection(
          Texts.optionBeforeOperation(service.name(), OptionReader.name(word), word.at()));
    }
    Operation operation = CliNames.operation(service, verb)
        .orElseThrow(() -> new Rejection(noSuchOperation(service, verb, word.at())));
    operation.asynchronousOnly().ifPresent(reason -> {
      throw new Rejection(Texts.asynchronousOnly(service.name() + " " + verb, reason));
    });
    return command(operation, verb, Optional.empty(), rest, line);
  }

  private static Problem noSuchOperation(Service service, String verb, int at) {
    if (CliNames.isRemoved(service.name(), verb)) {
      return Texts.leftOut(service.name(), verb, CliNames.replacement(service.name(), verb));
    }
    return CliOnly.operation(service.name(), verb)
        .orElseGet(() ->
            Texts.noSuchOperation(service, verb, Nearest.to(verb, CliNames.verbs(service)), at));
  }

  private Interpretation command(
      Operation operation,
      String verb,
      Optional<Waiter> waiter,
      List<Word> words,
      GlobalOptions line) {
    boolean wantsHelp =
        line.wants() == GlobalOptions.Wants.HELP || (words.size() == 1 && isHelp(words.get(0)));
    return wantsHelp
        ? new Interpretation.Help(help.operation(operation))
        : new CommandReader(ArgumentTable.of(operation, verb), verb, waiter).read(words, line);
  }
}
