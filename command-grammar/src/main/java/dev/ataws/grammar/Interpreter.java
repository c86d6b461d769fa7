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
  private final Search search;
  private final HelpPages help;

  public Interpreter(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.search = new Search(catalogue);
    this.help = new HelpPages(
        catalogue, search, new Examples(line -> interpret(line) instanceof Interpretation.Ready));
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

  /** The operation that a service's API calls by this name. */
  public Optional<Operation> operation(String service, String apiName) {
    return catalogue.service(service).flatMap(found -> found.operationByApiName(apiName));
  }

  /**
   * A command with what somebody answers to the question for what it lacks: an option of it with a value, {@code function-name
   * hello} or {@code --function-name hello}; where no more than one is missing, the value alone.
   *
   * @param asked the text of the command so far
   * @param answer the text that may be an answer
   * @param isAlone whether the value alone counts, as it does right below the question
   * @return the command as it is with the answer; empty when the text answers nothing
   */
  public Optional<Interpretation> answered(String asked, String answer, boolean isAlone) {
    if (!(interpret(asked) instanceof Interpretation.NeedsInput needs)) {
      return Optional.empty();
    }
    String typed = answer.strip();
    String name = typed.split("[\\s=]", 2)[0].replaceFirst("^[-\u2013\u2014]+", "");
    Command soFar = needs.soFar();
    boolean isOption = ArgumentTable.of(soFar.operation(), soFar.verb()).arguments().stream()
        .anyMatch(argument -> argument.name().equals("--" + name));
    if (isOption) {
      return Optional.of(
          interpret(soFar.canonical() + " --" + typed.replaceFirst("^[-\u2013\u2014]+", "")));
    }
    boolean isOne = needs.missing().size() == 1 && !needs.missing().get(0).isNested();
    return isAlone && isOne && !typed.isEmpty() && !typed.startsWith("-")
        ? Optional.of(
            interpret(soFar.canonical() + " " + needs.missing().get(0).option() + " " + typed))
        : Optional.empty();
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
    Optional<Interpretation> builtIn = BuiltIns.of(words);
    if (builtIn.isPresent()) {
      return builtIn.get();
    }
    Optional<HelpPage> page = help.asked(words, line.wants() == GlobalOptions.Wants.HELP);
    if (page.isPresent()) {
      return new Interpretation.Help(page.get());
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

  /** An operation that only one service has does without the service's name. */
  private Interpretation withoutService(List<Word> words, GlobalOptions line) {
    Word first = words.get(0);
    if (OptionReader.isOption(first)) {
      throw new Rejection(Texts.optionBeforeService(OptionReader.name(first), first.at()));
    }
    if (first.text().equals(INVOKE)) {
      return interpret(line.rawByDefault().ofService("lambda", words));
    }
    List<String> services = catalogue.servicesWith(first.text());
    if (services.size() == 1) {
      return interpret(line.ofService(services.get(0), words));
    }
    throw new Rejection(noSuchService(words, services));
  }

  private Problem noSuchService(List<Word> words, List<String> services) {
    String name = words.get(0).text();
    int at = words.get(0).at();
    return CliOnly.service(name)
        .orElseGet(() -> services.isEmpty()
            ? Texts.noSuchService(name, search.insteadOfService(plain(words)), at)
            : Texts.operationWithoutService(name, search.mostUsed(services), at));
  }

  /** The words before the options. */
  private static List<String> plain(List<Word> words) {
    return words.stream()
        .takeWhile(word -> !OptionReader.isOption(word))
        .map(Word::text)
        .toList();
  }

  private Interpretation service(Service service, List<Word> words, GlobalOptions line) {
    return words.get(0).text().equals(HelpPages.WAIT) && !service.waiters().isEmpty()
        ? waiter(service, words.subList(1, words.size()), line)
        : operation(service, words, line);
  }

  private Interpretation waiter(Service service, List<Word> words, GlobalOptions line) {
    String name = words.get(0).text();
    Waiter waiter = Optional.ofNullable(service.waiters().get(name))
        .orElseThrow(() -> new Rejection(Texts.noSuchWaiter(
            service.name(),
            name,
            Nearest.to(name, service.waiters().keySet()),
            words.get(0).at())));
    Operation operation = service.operationByApiName(waiter.operation()).orElseThrow();
    return read(
        operation, "wait " + name, Optional.of(waiter), words.subList(1, words.size()), line);
  }

  private Interpretation operation(Service service, List<Word> words, GlobalOptions line) {
    Word word = words.get(0);
    String verb = word.text();
    if (OptionReader.isOption(word)) {
      throw new Rejection(
          Texts.optionBeforeOperation(service.name(), OptionReader.name(word), word.at()));
    }
    Operation operation = CliNames.operation(service, verb)
        .orElseThrow(() -> new Rejection(noSuchOperation(service, words)));
    operation.asynchronousOnly().ifPresent(reason -> {
      throw new Rejection(Texts.asynchronousOnly(service.name() + " " + verb, reason));
    });
    return read(operation, verb, Optional.empty(), words.subList(1, words.size()), line);
  }

  private Problem noSuchOperation(Service service, List<Word> words) {
    String verb = words.get(0).text();
    if (CliNames.isRemoved(service.name(), verb)) {
      return Texts.leftOut(service.name(), verb, CliNames.replacement(service.name(), verb));
    }
    return CliOnly.operation(service.name(), verb)
        .orElseGet(() -> Texts.noSuchOperation(
            service,
            verb,
            search.insteadOfOperation(service.name(), plain(words)),
            words.get(0).at()));
  }

  private static Interpretation read(
      Operation operation,
      String verb,
      Optional<Waiter> waiter,
      List<Word> words,
      GlobalOptions line) {
    return new CommandReader(ArgumentTable.of(operation, verb), verb, waiter).read(words, line);
  }
}
