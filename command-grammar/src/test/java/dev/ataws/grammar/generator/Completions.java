package dev.ataws.grammar.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ataws.grammar.generator.Models.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which operation lists the values of which option: what the models tell by their names, and where
 * they tell nothing, what the AWS CLI's own files say of names, ids and ARNs.
 */
final class Completions {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NAMES_A_RESOURCE =
      Pattern.compile("(?:[Nn]ame|I[Dd]|^id|A[Rr][Nn]|^arn|Identifier|^identifier)s?$");
  private static final Set<String> NAMES_NO_RESOURCE =
      Set.of("RevisionId", "revisionId", "SortKeyName");

  private final Map<String, Path> files = new TreeMap<>();

  /** Where values are found: a list operation, its parameters, and what to pick out of its answer. */
  record Found(String operation, Map<String, String> parameters, String jmesPath) {}

  Completions(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      all.filter(file -> file.endsWith("completions-1.json"))
          .sorted()
          .forEach(file -> files.put(serviceOf(file), file));
    }
  }

  private static String serviceOf(Path file) {
    return file.getName(file.getNameCount() - 3).toString();
  }

  /** What is known of one service. */
  OfService of(Model model) throws IOException {
    Path file = files.get(model.directory());
    JsonNode known = file == null ? JSON.createObjectNode() : JSON.readTree(Files.readString(file));
    return new OfService(known, new ListOperations(model));
  }

  /** What is known of one service. */
  static final class OfService {

    private final JsonNode known;
    private final ListOperations lists;

    private OfService(JsonNode known, ListOperations lists) {
      this.known = known;
      this.lists = lists;
    }

    /** Where values for an option of an operation are found. */
    Optional<Found> of(String operation, String member) {
      return lists.supplying(operation, member).or(() -> known(operation, member));
    }

    private Optional<Found> known(String operation, String member) {
      if (!NAMES_A_RESOURCE.matcher(member).find() || NAMES_NO_RESOURCE.contains(member)) {
        return Optional.empty();
      }
      JsonNode completion = known
          .path("operations")
          .path(operation)
          .path(member)
          .path("completions")
          .path(0);
      JsonNode resource =
          known.path("resources").path(completion.path("resourceName").asText());
      JsonNode path = resource
          .path("resourceIdentifier")
          .path(completion.path("resourceIdentifier").asText());
      String list = resource.path("operation").asText();
      return path.isTextual() && lists.needsNothing(list)
          ? Optional.of(new Found(list, Map.of(), path.asText()))
          : Optional.empty();
    }
  }
}
