package dev.ataws.grammar;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Waiter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the words behind an operation into a command, in the order in which the AWS CLI and botocore go about it. */
final class CommandReader {
  private final ArgumentTable table;
  private final Operation operation;
  private final String verb;
  private final Optional<Waiter> waiter;

  CommandReader(ArgumentTable table, String verb, Optional<Waiter> waiter) {
    this.table = table;
    this.operation = table.operation();
    this.verb = verb;
    this.waiter = waiter;
  }

  Interpretation read(List<Word> words, GlobalOptions line) {
    OptionReader.Sorted sorted = table.reader().sort(words);
    Map<Option, List<Word>> given = sorted.values();
    List<Word> rest = takeOnlyWord(
        given, sorted.rest().stream().filter(word -> !word.text().isEmpty()).toList());
    refuse(rest);
    table.checkExclusions(given.keySet());
    ObjectNode input = GenericOptions.input(given);
    Paging paging = new Paging(table, given, input, line.options());
    ObjectNode parameters = parameters(given, paging);
    input.properties().stream()
        .filter(entry -> !parameters.has(entry.getKey()))
        .forEach(entry -> parameters.set(entry.getKey(), entry.getValue()));
    Optional<String> skeleton = GenericOptions.skeleton(given);
    if (skeleton.isPresent() && !skeleton.get().equals("output")) {
      return new Interpretation.BuiltIn.Skeleton(
          operation, Skeletons.input(operation.input()), skeleton.get().startsWith("yaml"));
    }
    Interpretation command = command(parameters, paging, line);
    return skeleton.isPresent() && command instanceof Interpretation.Ready
        ? new Interpretation.BuiltIn.Skeleton(
            operation, Skeletons.output(operation.output()), false)
        : command;
  }

  private ObjectNode parameters(Map<Option, List<Word>> given, Paging paging) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    given.entrySet().stream()
        .filter(entry -> !paging.takes(entry.getKey()))
        .flatMap(
            entry -> table
                .argument(entry.getKey())
                .map(argument -> Map.entry(argument, entry.getValue()))
                .stream())
        .sorted(
            Comparator.comparing(entry -> !entry.getKey().isTopLevel())) // then what goes into it
        .forEach(entry -> entry.getKey().put(parameters, entry.getValue()));
    return parameters;
  }

  private Interpretation command(ObjectNode parameters, Paging paging, GlobalOptions line) {
    line.blobs().orElse(Blobs.BASE64).readAll(operation.input(), parameters, table::spoken);
    Options options = paging.apply(line.options(), parameters, table.arguments());
    table.rewrite(parameters);
    Validation.Result result = Validation.of(operation.input(), parameters, table::spoken);
    if (!result.faults().isEmpty()) {
      throw new Rejection(Texts.invalidParameters(name(), result));
    }
    Command command = new Command(operation, verb, parameters, options, waiter);
    return result.lacks().isEmpty()
        ? new Interpretation.Ready(command)
        : new Interpretation.NeedsInput(command, missing(result.lacks()));
  }

  /** Words without an option are the value of the one required option, when that is not there: one, or all of a list. */
  private List<Word> takeOnlyWord(Map<Option, List<Word>> given, List<Word> rest) {
    if (rest.isEmpty() || OptionReader.isOption(rest.get(0))) {
      return rest;
    }
    List<Argument> required =
        table.arguments().stream().filter(Argument::isRequired).toList();
    if (required.size() != 1 || given.containsKey(required.get(0).option())) {
      return rest;
    }
    int taken = required.get(0).option().takes() == Option.Takes.WORDS ? plain(rest) : 1;
    given.put(required.get(0).option(), rest.subList(0, taken));
    return rest.subList(taken, rest.size());
  }

  /** How many words stand before the first that is like an option. */
  private static int plain(List<Word> words) {
    return (int) words.stream().takeWhile(word -> !OptionReader.isOption(word)).count();
  }

  /** One more word names the file that the AWS CLI would write bytes into; the bot answers them as a file anyway. */
  private void refuse(List<Word> rest) {
    boolean isOutfile = rest.size() == 1
        && !OptionReader.isOption(rest.get(0))
        && GenericOptions.answersBytes(operation);
    if (!rest.isEmpty() && !isOutfile) {
      throw new Rejection(unknown(rest));
    }
  }

  private Problem unknown(List<Word> rest) {
    Word first = rest.stream().filter(OptionReader::isOption).findFirst().orElse(rest.get(0));
    if (!OptionReader.isOption(first)) {
      return Texts.strayWord(name(), first.text(), first.at());
    }
    String name = OptionReader.name(first);
    return Texts.noSuchOption(name(), name, Nearest.to(name, table.reader().names()), first.at());
  }

  private List<Missing> missing(List<Validation.Lack> lacks) {
    List<Missing> missing = new ArrayList<>();
    for (Validation.Lack lack : lacks) {
      missing.add(Missing.of(table.optionFor(lack.path()), lack.path(), lack.member()));
    }
    return missing;
  }

  private String name() {
    return operation.service().name() + " " + verb;
  }
}
