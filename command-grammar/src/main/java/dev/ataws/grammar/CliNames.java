package dev.ataws.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Service;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the AWS CLI's names differ from those that follow from the models: commands and options, kept as data. */
final class CliNames {
  private static final JsonNode NAMES = read();

  private CliNames() {}

  private static JsonNode read() {
    try (InputStream names = CliNames.class.getResourceAsStream("cli-names.json")) {
      if (names == null) {
        throw new FileNotFoundException("cli-names.json");
      }
      return new ObjectMapper().readTree(names);
    } catch (IOException e) {
      throw new UncheckedIOException("The names of the AWS CLI cannot be read", e);
    }
  }

  /** The operation that a command of the service calls; none for operations that the AWS CLI leaves out. */
  static Optional<Operation> operation(Service service, String verb) {
    if (isRemoved(service.name(), verb)) {
      return Optional.empty();
    }
    JsonNode apiName = NAMES.path("commands").path(service.name() + " " + verb);
    return apiName.isTextual()
        ? service.operationByApiName(apiName.textValue())
        : service.operation(verb);
  }

  /** Whether the AWS CLI has no command for this operation, though AWS has the operation. */
  static boolean isRemoved(String service, String verb) {
    return NAMES.path("removed").path(service).has(verb);
  }

  /** The command that the AWS CLI has in place of one that it leaves out. */
  static Optional<String> replacement(String service, String verb) {
    String replacement = NAMES.path("removed").path(service).path(verb).asText();
    return replacement.isEmpty() ? Optional.empty() : Optional.of(replacement);
  }

  /** The commands of a service as the AWS CLI has them. */
  static List<String> verbs(Service service) {
    return Stream.concat(
            service.operationNames().stream().filter(verb -> !isRemoved(service.name(), verb)),
            NAMES.path("commands").properties().stream()
                .map(Map.Entry::getKey)
                .filter(command -> command.startsWith(service.name() + " "))
                .map(command -> command.substring(service.name().length() + 1)))
        .sorted()
        .toList();
  }

  /** Gives the options of a command the AWS CLI's names. */
  static void apply(String service, String verb, ArgumentTable.Builder table) {
    for (String command : List.of(service + " *", service + " " + verb)) {
      NAMES
          .path("renamed")
          .path(command)
          .properties()
          .forEach(name -> rename(table, name.getKey(), name.getValue().textValue()));
      NAMES
          .path("aliased")
          .path(command)
          .properties()
          .forEach(name -> alias(table, name.getKey(), name.getValue().textValue()));
    }
  }

  private static void rename(ArgumentTable.Builder table, String from, String to) {
    if (table.has(from)) {
      table.rename(from, to);
    }
  }

  /** Of two names for one option the AWS CLI insists on neither. */
  private static void alias(ArgumentTable.Builder table, String of, String alias) {
    if (table.has(of)) {
      table.optional(of);
      table.alias(of, alias);
    }
  }
}
