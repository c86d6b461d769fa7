package dev.ataws.policies.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The compiled catalogue of services, as far as actions and resources need it. */
final class CatalogueFiles {
  private final Path directory;

  /** A parameter of the first level that can hold names: one, or a list; the pattern is empty when the model has none. */
  record Parameter(String name, boolean isList, String pattern) {}

  /** An operation with its parameters that can hold names. */
  record CalledOperation(String name, String http, List<Parameter> parameters) {}

  /** A service with the name that it signs requests with. */
  record CalledService(
      String name, String signingName, SortedMap<String, CalledOperation> operations) {}

  CatalogueFiles(Path directory) {
    this.directory = directory.resolve("services");
  }

  List<String> services() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString().replace(".jsonl.gz", ""))
          .sorted()
          .toList();
    }
  }

  CalledService service(String name) throws IOException {
    Map<String, JsonNode> shapes = new HashMap<>();
    Map<String, JsonNode> operations = new LinkedHashMap<>();
    JsonNode service = Json.MAPPER.missingNode();
    for (JsonNode line : Json.readLines(directory.resolve(name + ".jsonl.gz"))) {
      if (line.has("shape")) {
        shapes.put(line.path("shape").asText(), line);
      } else if (line.has("operation")) {
        operations.put(line.path("operation").asText(), line);
      } else {
        service = line;
      }
    }
    SortedMap<String, CalledOperation> called = new TreeMap<>();
    operations.forEach((operation, line) -> called.put(
        operation,
        new CalledOperation(operation, line.path("http").asText(), parameters(line, shapes))));
    return new CalledService(name, service.path("signingName").asText(name), called);
  }

  private static List<Parameter> parameters(JsonNode operation, Map<String, JsonNode> shapes) {
    JsonNode input = shape(shapes, operation.path("input").asText());
    return input.path("members").properties().stream()
        .flatMap(member -> parameter(member.getKey(), member.getValue(), shapes).stream())
        .toList();
  }

  private static List<Parameter> parameter(
      String name, JsonNode member, Map<String, JsonNode> shapes) {
    JsonNode shape = shape(
        shapes, member.isTextual() ? member.asText() : member.path("shape").asText());
    boolean isList = shape.path("type").asText().equals("list");
    JsonNode text = isList ? shape(shapes, shape.path("member")) : shape;
    return switch (text.path("type").asText()) {
      case "string" ->
        text.has("enum")
            ? List.of()
            : List.of(new Parameter(name, isList, text.path("pattern").asText("")));
      case "integer", "long" -> List.of(new Parameter(name, isList, "[0-9]+"));
      default -> List.of();
    };
  }

  private static JsonNode shape(Map<String, JsonNode> shapes, JsonNode member) {
    return shape(
        shapes, member.isTextual() ? member.asText() : member.path("shape").asText());
  }

  private static JsonNode shape(Map<String, JsonNode> shapes, String name) {
    return shapes.getOrDefault(name, Json.MAPPER.missingNode());
  }
}
