package dev.ataws.grammar.generator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.generator.Models.Model;
import dev.ataws.grammar.generator.Sdk.SdkService;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the catalogue: a file for each service that both botocore and the AWS SDK know, and the
 * index of them all. The same input gives the same bytes.
 */
final class CatalogueGenerator {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String USAGE =
      "Usage: --botocore DIRECTORY_OR_WHEEL --sdk BUNDLE_JAR --completions DIRECTORY"
          + " --out DIRECTORY (see docs/catalogue.md)";

  private final Models models;
  private final Sdk sdk;
  private final Completions completions;
  private final Report report = new Report();
  private final Map<String, ObjectNode> index = new TreeMap<>();

  CatalogueGenerator(Models models, Sdk sdk, Completions completions) {
    this.models = models;
    this.sdk = sdk;
    this.completions = completions;
  }

  /** Writes the catalogue into the directory given by the arguments, and prints a report. */
  public static void main(String[] arguments) throws IOException {
    Map<String, Path> paths = paths(arguments);
    try (Models models = new Models(path(paths, "--botocore"));
        SdkBundle sdk = new SdkBundle(path(paths, "--sdk"))) {
      CatalogueGenerator generator =
          new CatalogueGenerator(models, sdk, new Completions(path(paths, "--completions")));
      System.out.println(generator.write(path(paths, "--out")));
    }
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

  /** Writes the catalogue in place of the one in this directory, and says what it left out. */
  Report write(Path directory) throws IOException {
    Path services = Files.createDirectories(directory.resolve("services"));
    deleteFiles(services);
    Map<String, String> specialNames = models.specialNames();
    for (String name : models.directories()) {
      Model model = models.model(name);
      Optional<SdkService> client = sdk.service(sdkPackage(model));
      if (client.isPresent()) {
        write(
            services,
            new ServiceCompiler(model, client.get(), completions.of(model), specialNames, report)
                .lines());
      } else {
        report.remark(
            "Services that the SDK lacks",
            name + " with " + model.service().path("operations").size() + " operations");
      }
    }
    writeLines(directory.resolve("index.jsonl.gz"), List.copyOf(index.values()));
    report.count("services", index.size());
    return report;
  }

  private static String sdkPackage(Model model) {
    return ServiceNames.sdkPackage(
        model.service().path("metadata").path("serviceId").asText());
  }

  private void write(Path directory, List<ObjectNode> lines) throws IOException {
    ObjectNode service = lines.get(0);
    String name = service.path("service").asText();
    ObjectNode entry = JSON.createObjectNode();
    entry.put("service", name);
    entry.set("title", service.path("title"));
    ArrayNode operations = entry.putArray("operations");
    service.path("operations").fieldNames().forEachRemaining(operations::add);
    index.put(name, entry);
    writeLines(directory.resolve(name + ".jsonl.gz"), lines);
  }

  private static void writeLines(Path file, List<ObjectNode> lines) throws IOException {
    try (OutputStream out = new BestGzip(Files.newOutputStream(file))) {
      for (ObjectNode line : lines) {
        out.write((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static void deleteFiles(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  /** Gzip without a time, at its smallest. */
  private static final class BestGzip extends GZIPOutputStream {

    BestGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(9);
    }
  }
}
