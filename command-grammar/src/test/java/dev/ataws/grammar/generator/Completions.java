package dev.ataws.grammar.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The AWS CLI's knowledge of which operation lists the values of which parameter. */
final class Completions {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Path> files = new TreeMap<>();

  /** Where values are found: a list operation, and what to pick out of its answer. */
  record Found(String operation, String jmesPath) {}

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

  /** What is known of the service that botocore keeps in this directory. */
  OfService of(String directory) throws IOException {
    Path file = files.get(directory);
    return new OfService(
        file == null ? JSON.createObjectNode() : JSON.readTree(Files.readString(file)));
  }

  /** What is known of one service. */
  static final class OfService {

    private final JsonNode root;

    private OfService(JsonNode root) {
      this.root = root;
    }

    /** Where values for a parameter of an operation are found. */
    Optional<Found> of(String operation, String parameter) {
      JsonNode completion = root.path("operations")
          .path(operation)
          .path(parameter)
          .path("completions")
          .path(0);
      JsonNode resource =
          root.path("resources").path(completion.path("resourceName").asText());
      JsonNode path = resource
          .path("resourceIdentifier")
          .path(completion.path("resourceIdentifier").asText());
      return path.isTextual()
          ? Optional.of(new Found(resource.path("operation").asText(), path.asText()))
          : Optional.empty();
    }
  }
}
