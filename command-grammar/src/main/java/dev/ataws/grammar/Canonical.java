package dev.ataws.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.catalogue.CliName;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Paginator;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Prints a command as the line that reads back as the same command: each parameter by an option that reads back as it, and
 * what no option can say as {@code --cli-input-json}.
 */
final class Canonical {
  private final Command command;
  private final ArgumentTable table;
  private final List<String> words = new ArrayList<>();

  private Canonical(Command command) {
    this.command = command;
    this.table = ArgumentTable.of(command.operation(), command.verb());
  }

  static String text(Command command) {
    return new Canonical(command).text();
  }

  private String text() {
    words.add(command.name());
    ObjectNode left = table.asWritten(command.parameters());
    left.remove(Paging.members(command.operation(), command.options()));
    boolean steersPaging = steersPaging(left);
    boolean isPageByDefault = Paging.isLarge(command.operation(), left)
        && command.options().pageSize().equals(OptionalInt.of(Paging.LARGE_PAGE));
    for (Member member : command.operation().input().members().values()) {
      JsonNode value = left.get(member.name());
      if (value != null && isPrinted(member, value)) {
        left.remove(member.name());
      }
    }
    if (command.verb().equals("run-instances") && command.service().equals("ec2")) {
      addCount(left);
    }
    if (!left.isEmpty()) {
      add(GenericOptions.INPUT_JSON.name(), List.of(left.toString()));
    }
    addOptions(steersPaging, isPageByDefault);
    return String.join(" ", words);
  }

  /** Prints a value by the option that reads back as it; whether there is one. */
  private boolean isPrinted(Member member, JsonNode value) {
    for (Argument argument : table.arguments()) {
      if (argument.isTopLevel() && argument.path().get(0).equals(member.name())) {
        for (List<String> written : waysToWrite(argument, value)) {
          if (readsBack(argument, written, value)) {
            add(argument.name(), written);
            return true;
          }
        }
      }
    }
    return false;
  }

  private static List<List<String>> waysToWrite(Argument argument, JsonNode value) {
    List<String> json = List.of(value.toString());
    return switch (argument.option().takes()) {
      case NOTHING -> List.of(List.of());
      case ONE_WORD -> value.isValueNode() ? List.of(List.of(value.asText()), json) : List.of(json);
      case AT_MOST_ONE_WORD -> List.of(List.of(), json);
      case WORDS, AT_LEAST_ONE_WORD -> {
        List<String> elements = value.valueStream().map(JsonNode::asText).toList();
        boolean areWords = !elements.isEmpty()
            && value.valueStream().allMatch(JsonNode::isValueNode)
            && elements.stream().noneMatch(element -> element.startsWith("-"));
        yield areWords ? List.of(elements, json) : List.of(json);
      }
    };
  }

  private static boolean readsBack(Argument argument, List<String> written, JsonNode value) {
    List<Word> typed =
        written.stream().map(text -> new Word(text, 0, Word.Form.QUOTED)).toList();
    try {
      return argument.reading().read(argument, typed).equals(Canonical::compareLeaves, value);
    } catch (Rejection notThisWay) {
      return false;
    }
  }

  /** Whole numbers are the same whatever room their nodes have. */
  private static int compareLeaves(JsonNode one, JsonNode other) {
    if (one.isIntegralNumber() && other.isIntegralNumber()) {
      return one.bigIntegerValue().compareTo(other.bigIntegerValue());
    }
    return one.equals(other) ? 0 : 1;
  }

  /** {@code --count 1:3}, which stands for two members. */
  private void addCount(ObjectNode left) {
    if (left.path("MinCount").isIntegralNumber() && left.path("MaxCount").isIntegralNumber()) {
      String min = left.remove("MinCount").asText();
      String max = left.remove("MaxCount").asText();
      add("--count", List.of(min.equals(max) ? min : min + ":" + max));
    }
  }

  private void addOptions(boolean steersPaging, boolean isPageByDefault) {
    Options options = command.options();
    options.region().ifPresent(region -> add("--region", List.of(region)));
    options.maxItems().ifPresent(items -> add("--max-items", List.of(String.valueOf(items))));
    if (!isPageByDefault) {
      options.pageSize().ifPresent(size -> add("--page-size", List.of(String.valueOf(size))));
    }
    options.startingToken().ifPresent(token -> add("--starting-token", List.of(token)));
    if (table.hasPaging() && !options.paginate() && !steersPaging) {
      words.add("--no-paginate");
    }
    options.query().ifPresent(query -> add("--query", List.of(query.text())));
    options.output().ifPresent(output -> add("--output", List.of(output.cliName())));
  }

  /** Whether the parameters alone turn the AWS CLI's paging off. */
  private boolean steersPaging(ObjectNode parameters) {
    return command.operation().paginator().stream()
        .flatMap(Canonical::pagingMembers)
        .anyMatch(
            member -> parameters.has(member) && !Paging.NEVER_MANUAL.contains(CliName.of(member)));
  }

  private static Stream<String> pagingMembers(Paginator paginator) {
    return Stream.concat(paginator.inputTokens().stream(), paginator.limitKey().stream());
  }

  private void add(String option, List<String> values) {
    words.add(OptionText.of(option, values));
  }
}
