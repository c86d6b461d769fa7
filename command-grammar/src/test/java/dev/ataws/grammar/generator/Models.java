package dev.ataws.grammar.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The service models of botocore, in its wheel or in a directory that the wheel was unpacked to. */
final class Models implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern SPECIAL_NAME =
      Pattern.compile("\\(\\s*'(\\w+)',\\s*'-',?\\s*\\):\\s*'([\\w-]+)'");

  private final Optional<FileSystem> wheel;
  private final Path botocore;

  /** The newest models of one service; empty objects where botocore has none. */
  record Model(String directory, JsonNode service, JsonNode paginators, JsonNode waiters) {}

  Models(Path directoryOrWheel) throws IOException {
    this.wheel = Files.isDirectory(directoryOrWheel)
        ? Optional.empty()
        : Optional.of(FileSystems.newFileSystem(directoryOrWheel));
    Path root = wheel.map(zip -> zip.getPath("/")).orElse(directoryOrWheel.toAbsolutePath());
    this.botocore = Stream.of(root, root.resolve("botocore"))
        .filter(directory -> Files.isDirectory(directory.resolve("data")))
        .findFirst()
        .orElseThrow(() -> new IOException("No botocore/data in " + directoryOrWheel));
  }

  /** The directories with service models, sorted by name. */
  List<String> directories() throws IOException {
    try (Stream<Path> directories = Files.list(botocore.resolve("data"))) {
      return directories
          .filter(Files::isDirectory)
          .filter(directory -> newest(directory).isPresent())
          .map(directory -> directory.getFileName().toString().replace("/", ""))
          .sorted()
          .toList();
    }
  }

  /** The newest models in a directory. */
  Model model(String directory) throws IOException {
    Path version = newest(botocore.resolve("data").resolve(directory)).orElseThrow();
    return new Model(
        directory,
        read(version, "service-2"),
        read(version, "paginators-1").path("pagination"),
        read(version, "waiters-2").path("waiters"));
  }

  /** The names that botocore does not spell by its rules: API name to CLI name. */
  Map<String, String> specialNames() throws IOException {
    Map<String, String> names = new LinkedHashMap<>();
    Matcher matcher = SPECIAL_NAME.matcher(Files.readString(botocore.resolve("__init__.py")));
    while (matcher.find()) {
      names.put(matcher.group(1), matcher.group(2));
    }
    return names;
  }

  @Override
  public void close() throws IOException {
    if (wheel.isPresent()) {
      wheel.get().close();
    }
  }

  private static Optional<Path> newest(Path directory) {
    try (Stream<Path> versions = Files.list(directory)) {
      return versions
          .filter(version -> Files.exists(version.resolve("service-2.json.gz"))
              || Files.exists(version.resolve("service-2.json")))
          .max(Comparator.comparing(version -> version.getFileName().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One model file with the file of additions that botocore merges into it. */
  private static JsonNode read(Path version, String name) throws IOException {
    JsonNode model = readJson(version.resolve(name + ".json"));
    JsonNode extras = readJson(version.resolve(name + ".sdk-extras.json")).path("merge");
    merge((ObjectNode) model, extras);
    return model;
  }

  private static JsonNode readJson(Path file) throws IOException {
    Path compressed = file.resolveSibling(file.getFileName() + ".gz");
    if (Files.exists(compressed)) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(compressed))) {
        return JSON.readTree(in);
      }
    }
    return Files.exists(file) ? JSON.readTree(Files.readString(file)) : JSON.createObjectNode();
  }

  private static void merge(ObjectNode into, JsonNode from) {
    from.properties().forEach(entry -> {
      if (entry.getValue().isObject() && into.path(entry.getKey()).isObject()) {
        merge((ObjectNode) into.path(entry.getKey()), entry.getValue());
      } else {
        into.set(entry.getKey(), entry.getValue());
      }
    });
  }
}
