package dev.ataws.policies.generator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ataws.policies.actions.AccessLevel;
import dev.ataws.policies.generator.CatalogueFiles.CalledService;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The reviewed file {@code exceptions.json}: what the data do not tell. Operations are named {@code s3api:ListBuckets}. */
final class Exceptions {
  private final Map<String, String> prefixes = new HashMap<>();
  private final Map<String, List<String>> actions = new HashMap<>();
  private final Map<String, Map<String, List<String>>> conditional = new HashMap<>();
  private final Map<String, AccessLevel> levels = new HashMap<>();
  private final Map<String, Map<String, String>> parameters = new HashMap<>();
  private final Map<String, List<String>> forms = new HashMap<>();
  private final Set<String> closed;
  private final Set<String> untold = new HashSet<>();
  private final Set<String> slashes;
  private final Set<String> unsigned;
  private final Set<String> unasked = new TreeSet<>();

  Exceptions(JsonNode file) {
    file.path("prefixes")
        .path("services")
        .properties()
        .forEach(entry -> prefixes.put(entry.getKey(), entry.getValue().asText()));
    for (JsonNode group : file.path("actions")) {
      group
          .path("operations")
          .properties()
          .forEach(entry -> actions.put(entry.getKey(), Json.texts(entry.getValue())));
    }
    for (JsonNode group : file.path("conditional")) {
      group
          .path("operations")
          .properties()
          .forEach(entry -> conditional
              .computeIfAbsent(entry.getKey(), key -> new LinkedHashMap<>())
              .put(group.path("parameter").asText(), Json.texts(entry.getValue())));
    }
    for (JsonNode group : file.path("levels")) {
      AccessLevel level = AccessLevel.valueOf(group.path("level").asText());
      Json.texts(group.path("operations")).forEach(operation -> levels.put(operation, level));
    }
    for (JsonNode group : file.path("parameters")) {
      group
          .path("types")
          .properties()
          .forEach(entry -> entry
              .getValue()
              .properties()
              .forEach(use -> parameters
                  .computeIfAbsent(entry.getKey(), key -> new HashMap<>())
                  .put(use.getKey(), use.getValue().asText())));
    }
    for (JsonNode group : file.path("forms")) {
      forms.put(group.path("type").asText(), Json.texts(group.path("arns")));
    }
    file.path("untold").forEach(group -> untold.addAll(Json.texts(group.path("operations"))));
    closed = Set.copyOf(Json.texts(file.path("closed").path("services")));
    slashes = Set.copyOf(Json.texts(file.path("slashes").path("types")));
    unsigned = Set.copyOf(Json.texts(file.path("unsigned").path("operations")));
    unasked.addAll(actions.keySet());
    unasked.addAll(conditional.keySet());
    unasked.addAll(levels.keySet());
    unasked.addAll(untold);
  }

  static Exceptions bundled() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Exceptions.class.getResourceAsStream("exceptions.json"))) {
      return new Exceptions(Json.MAPPER.readTree(in));
    }
  }

  String prefix(CalledService service) {
    return prefixes.getOrDefault(service.name(), service.signingName());
  }

  /** The actions of an operation where they are not called as it is. */
  Optional<List<String>> actions(String operation) {
    unasked.remove(operation);
    return Optional.ofNullable(actions.get(operation));
  }

  /** The actions of an operation that hang on a parameter, by the parameter. */
  Map<String, List<String>> conditional(String operation) {
    return conditional.getOrDefault(operation, Map.of());
  }

  Optional<AccessLevel> level(String operation) {
    return Optional.ofNullable(levels.get(operation));
  }

  /** The parameters that fill the placeholders of a type, {@code s3:object}, where names do not tell. */
  Map<String, String> parameters(String type) {
    return parameters.getOrDefault(type, Map.of());
  }

  /** Forms of a type that the data do not list. */
  List<String> forms(String type) {
    return forms.getOrDefault(type, List.of());
  }

  /** Whether the service is one whose actions AWS no longer lists. */
  boolean isClosed(String service) {
    return closed.contains(service);
  }

  /** Whether IAM is not asked, because the calls are not signed. */
  boolean isUnsigned(String operation) {
    return unsigned.contains(operation)
        || unsigned.contains(operation.substring(0, operation.indexOf(':')) + ":*");
  }

  /** Whether an operation touches resources that its parameters do not name in a way that can be read. */
  boolean isUntold(String operation) {
    return untold.contains(operation);
  }

  /** Whether names of this type may have slashes although no pattern says so. */
  boolean hasSlashes(String type) {
    return slashes.contains(type);
  }

  /** The operations that the file names and the catalogue does not have, after all of them were asked for. */
  List<String> unknownOperations() {
    return new ArrayList<>(unasked);
  }
}
