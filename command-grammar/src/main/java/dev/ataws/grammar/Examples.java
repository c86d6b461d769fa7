package dev.ataws.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds lines that call an operation as they stand, with values that look like AWS's own. Where a value could only be
 * made up, such as a password, a policy or a file, there is no line.
 */
final class Examples {
  private static final int LONGEST = 300;

  /** They say how much of the answer comes, or whether it is tried only, not of what. */
  private static final Set<String> BESIDE_THE_POINT = Set.of(
      "next-token",
      "marker",
      "max-results",
      "max-items",
      "max-records",
      "page-size",
      "limit",
      "dry-run",
      "tag-specifications");

  /** Operations that change what an option says: without one they change nothing. */
  private static final Set<String> CHANGES = Set.of("update", "modify");

  private static final Map<String, List<String>> WRITTEN = Resources.lines("examples.txt").stream()
      .collect(Collectors.groupingBy(line -> line.replaceAll("^(\\S+ \\S+).*", "$1")));

  private final Predicate<String> isReady;

  /** The predicate tells whether a line is read as a whole command; no other is shown. */
  Examples(Predicate<String> isReady) {
    this.isReady = isReady;
  }

  /**
   * Lines for an operation, the plainest first; none where none is honest.
   *
   * @param command how one types it, {@code lambda get-function} or {@code lambda wait function-exists}
   */
  List<String> of(Operation operation, String command) {
    List<String> written = WRITTEN.getOrDefault(command, List.of());
    String verb = command.substring(operation.service().name().length() + 1);
    return (written.isEmpty() ? built(ArgumentTable.of(operation, verb), verb) : written.stream())
        .filter(isReady)
        .toList();
  }

  private static Stream<String> built(ArgumentTable table, String verb) {
    Operation operation = table.operation();
    List<Member> required =
        operation.input().members().values().stream().filter(Member::isAskedFor).toList();
    return parameters(operation, required).stream()
        .flatMap(parameters -> lines(table, verb, required, parameters))
        .filter(line -> line.length() <= LONGEST);
  }

  /** The line with what is required, and one with an option more or without any. */
  private static Stream<String> lines(
      ArgumentTable table, String verb, List<Member> required, ObjectNode parameters) {
    String line = line(table.operation(), verb, parameters);
    Optional<String> longer = withOption(table.operation(), verb, parameters);
    if (CHANGES.contains(verb.split("-", 2)[0])) {
      return Stream.of(longer.orElse(line));
    }
    return required.isEmpty()
        ? Stream.concat(Stream.of(line), longer.stream())
        : Stream.concat(Stream.of(line), withoutOption(table, required, line).stream());
  }

  /** Values for all of the members; empty where one has none. */
  private static Optional<ObjectNode> parameters(Operation operation, List<Member> members) {
    ExampleValues values = new ExampleValues(operation);
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    for (Member member : members) {
      Optional<JsonNode> value = values.of(member);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      parameters.set(member.name(), value.get());
    }
    return Optional.of(parameters);
  }

  private static String line(Operation operation, String verb, ObjectNode parameters) {
    return new Command(operation, verb, parameters, Options.NONE, Optional.empty()).canonical();
  }

  /** The line with the first option besides the required ones that says something. */
  private static Optional<String> withOption(
      Operation operation, String verb, ObjectNode required) {
    return operation.input().members().values().stream()
        .filter(member -> !required.has(member.name()) && !member.isDeprecated())
        .filter(member -> !member.isIdempotencyToken())
        .filter(member -> !BESIDE_THE_POINT.contains(member.cliName()))
        .flatMap(member -> parameters(operation, List.of(member)).stream())
        .findFirst()
        .map(option -> line(operation, verb, option.setAll(required)));
  }

  /** The line with the one value alone, which needs no option before it. */
  private static Optional<String> withoutOption(
      ArgumentTable table, List<Member> required, String line) {
    Member first = required.get(0);
    boolean isText = first.shape() instanceof Scalar scalar && scalar.kind() == Scalar.Kind.STRING;
    return isText && required.size() == 1
        ? table
            .standingFor(first.name())
            .map(argument -> line.replace(" " + argument.name() + " ", " "))
        : Optional.empty();
  }
}
