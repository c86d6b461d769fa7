package dev.ataws.grammar;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.ataws.grammar.catalogue.Catalogue;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a person types after {@code @aws} as the AWS CLI would. */
public final class Interpreter {
  /** Longer texts are refused unread; Slack's own messages end here too. */
  static final int LONGEST = 40_000;

  /** Options that the AWS CLI adds to operations. */
  private static final Set<String> NOT_YET = Set.of(
      "--max-items",
      "--page-size",
      "--starting-token",
      "--cli-input-json",
      "--cli-input-yaml",
      "--generate-cli-skeleton");

  private final Catalogue catalogue;
  private final Search search;
  private final HelpPages help;
  private final LoadingCache<Operation, OperationOptions> options =
      Caffeine.newBuilder().maximumSize(2_000).weakKeys().build(OperationOptions::new);

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

  /** People paste whole lines from a terminal: the word {@code aws} before the service says nothing here. */
  private static List<Word> withoutAws(List<Word> words) {
    boolean startsWithAws = !words.isEmpty() && words.get(0).text().equalsIgnoreCase("aws");
    return startsWithAws ? words.subList(1, words.size()) : words;
  }

  private Interpretation interpret(GlobalOptions line) {
    List<Word> words = line.rest();
    Optional<HelpPage> page = help.asked(words, line.wantsHelp());
    if (page.isPresent()) {
      return new Interpretation.Help(page.get());
    }
    Service service = service(words);
    Operation operation = operation(service, words.subList(1, words.size()));
    return command(operation, words.subList(2, words.size()), line);
  }

  private Service service(List<Word> words) {
    Word word = words.get(0);
    if (OptionReader.isOption(word)) {
      throw new Rejection(Texts.optionBeforeService(OptionReader.name(word), word.at()));
    }
    return catalogue.service(word.text()).orElseThrow(() -> new Rejection(noSuchService(words)));
  }

  private Problem noSuchService(List<Word> words) {
    String name = words.get(0).text();
    int at = words.get(0).at();
    List<String> services = search.mostUsed(catalogue.servicesWith(name));
    return CliOnly.service(name)
        .orElseGet(() -> services.isEmpty()
            ? Texts.noSuchService(name, search.insteadOfService(plain(words)), at)
            : Texts.operationWithoutService(name, services, at));
  }

  /** The words before the options. */
  private static List<String> plain(List<Word> words) {
    return words.stream()
        .takeWhile(word -> !OptionReader.isOption(word))
        .map(Word::text)
        .toList();
  }

  private Operation operation(Service service, List<Word> words) {
    Word word = words.get(0);
    String name = word.text();
    if (OptionReader.isOption(word)) {
      throw new Rejection(
          Texts.optionBeforeOperation(service.name(), OptionReader.name(word), word.at()));
    }
    Operation operation = service
        .operation(name)
        .orElseThrow(() -> new Rejection(CliOnly.operation(service.name(), name)
            .orElseGet(() -> Texts.noSuchOperation(
                service,
                name,
                search.insteadOfOperation(service.name(), plain(words)),
                word.at()))));
    operation.asynchronousOnly().ifPresent(reason -> {
      throw new Rejection(Texts.asynchronousOnly(service.name() + " " + name, reason));
    });
    return operation;
  }

  private Interpretation command(Operation operation, List<Word> words, GlobalOptions line) {
    OperationOptions table = options.get(operation);
    OptionReader.Sorted sorted = table.reader().sort(words);
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    sorted.values().forEach((option, values) -> {
      Member member = table.member(option);
      parameters.set(
          member.name(),
          option.takes() == Option.Takes.NOTHING
              ? JsonNodeFactory.instance.booleanNode(table.isOn(option))
              : Values.read(member, values));
    });
    takeOnlyWord(operation, parameters, sorted.rest());
    check(operation, parameters);
    Command command = new Command(operation, parameters, line.region());
    List<Missing> missing = missing(operation, parameters);
    return missing.isEmpty()
        ? new Interpretation.Ready(command)
        : new Interpretation.NeedsInput(command, missing);
  }

  /** One word without an option is the value of the one required parameter; any other word is refused. */
  private void takeOnlyWord(Operation operation, ObjectNode parameters, List<Word> rest) {
    if (rest.isEmpty()) {
      return;
    }
    List<Member> required = required(operation);
    if (rest.size() > 1
        || OptionReader.isOption(rest.get(0))
        || required.size() != 1
        || parameters.has(required.get(0).name())) {
      throw new Rejection(unknown(operation, rest));
    }
    Member only = required.get(0);
    parameters.set(only.name(), Values.read(only, List.of(rest.get(0).text())));
  }

  private Problem unknown(Operation operation, List<Word> rest) {
    Word first = rest.stream().filter(OptionReader::isOption).findFirst().orElse(rest.get(0));
    if (!OptionReader.isOption(first)) {
      return Texts.strayWord(operation, first.text(), first.at());
    }
    String name = OptionReader.name(first);
    if (NOT_YET.contains(name)) {
      return Texts.notYet(name);
    }
    return Texts.noSuchOption(
        operation, name, Nearest.to(name, options.get(operation).reader().names()), first.at());
  }

  private static void check(Operation operation, ObjectNode parameters) {
    List<String> faults = Validation.faults(operation.input(), parameters);
    if (!faults.isEmpty()) {
      throw new Rejection(Texts.invalidParameters(operation, faults));
    }
  }

  private static List<Missing> missing(Operation operation, ObjectNode parameters) {
    List<Missing> missing = new ArrayList<>();
    for (Member member : required(operation)) {
      if (!parameters.has(member.name())) {
        missing.add(Missing.of(member));
      }
    }
    return missing;
  }

  private static List<Member> required(Operation operation) {
    Map<String, Member> members = operation.input().members();
    return members.values().stream().filter(Member::isAskedFor).toList();
  }
}
