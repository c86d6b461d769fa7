package dev.ataws.policies.generator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.policies.actions.AccessLevel;
import dev.ataws.policies.generator.IamData.ListedAction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes the table of actions: a file for each service of the catalogue, and an index of all actions by prefix. The same input
 * gives the same bytes.
 */
final class ActionsGenerator {
  private static final String USAGE =
      "Usage: --catalogue DIRECTORY --iam-data UNPACKED_PACKAGE --botocore DIRECTORY --out DIRECTORY"
          + " (see docs/actions.md)";

  private final CatalogueFiles catalogue;
  private final IamData data;
  private final RestPaths paths;
  private final Exceptions exceptions;
  private final Report report = new Report();
  private final SortedMap<String, TreeSet<String>> services = new TreeMap<>();

  ActionsGenerator(CatalogueFiles catalogue, IamData data, RestPaths paths, Exceptions exceptions) {
    this.catalogue = catalogue;
    this.data = data;
    this.paths = paths;
    this.exceptions = exceptions;
  }

  /** Writes the table into the directory given by the arguments, and prints a report. */
  public static void main(String[] arguments) throws IOException {
    Map<String, Path> given = paths(arguments);
    ActionsGenerator generator = new ActionsGenerator(
        new CatalogueFiles(path(given, "--catalogue")),
        new IamData(path(given, "--iam-data")),
        new RestPaths(path(given, "--botocore")),
        Exceptions.bundled());
    System.out.println(generator.write(path(given, "--out")));
  }

  private static Map<String, Path> paths(String[] arguments) {
    if (arguments.length % 2 != 0) {
      throw new IllegalArgumentException(USAGE);
    }
    Map<String, Path> paths = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      paths.put(arguments[i], Path.of(arguments[i + 1]));
    }
    return paths;
  }

  private static Path path(Map<String, Path> paths, String option) {
    return Optional.ofNullable(paths.get(option))
        .orElseThrow(() -> new IllegalArgumentException(option + " is missing. " + USAGE));
  }

  /** Writes the table in place of the one in this directory, and says what it does not know. */
  Report write(Path directory) throws IOException {
    Path files = Files.createDirectories(directory.resolve("services"));
    deleteFiles(files);
    for (String name : catalogue.services()) {
      List<ObjectNode> lines =
          new ServiceActions(catalogue.service(name), data, exceptions, paths, report).lines();
      Json.writeLines(files.resolve(name + ".jsonl.gz"), lines);
      index(name, lines);
      report.count("services", 1);
    }
    Json.writeLines(directory.resolve("index.jsonl.gz"), index());
    exceptions
        .unknownOperations()
        .forEach(name -> report.remark("Exceptions for what the catalogue does not have", name));
    return report;
  }

  private void index(String service, List<ObjectNode> lines) {
    for (ObjectNode line : lines) {
      List<String> actions = new ArrayList<>(Json.texts(line.path("actions")));
      line.path("conditional").forEach(extra -> actions.addAll(Json.texts(extra)));
      actions.forEach(action -> services
          .computeIfAbsent(action.substring(0, action.indexOf(':')), key -> new TreeSet<>())
          .add(service));
    }
  }

  private List<ObjectNode> index() {
    TreeSet<String> prefixes = new TreeSet<>(data.prefixes());
    prefixes.addAll(services.keySet());
    return prefixes.stream().map(this::prefix).toList();
  }

  private ObjectNode prefix(String prefix) {
    ObjectNode line = Json.MAPPER.createObjectNode().put("prefix", prefix);
    services.getOrDefault(prefix, new TreeSet<>()).forEach(line.withArray("services")::add);
    for (AccessLevel level : AccessLevel.values()) {
      data.actions(prefix).values().stream()
          .filter(action -> action.level() == level)
          .map(ListedAction::name)
          .sorted()
          .forEach(name -> line.withArray(level.name()).add(name));
    }
    return line;
  }

  private static void deleteFiles(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
