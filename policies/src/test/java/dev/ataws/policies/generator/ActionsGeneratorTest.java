package dev.ataws.policies.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what the generator makes of two small made-up services against the files in expected. */
final class ActionsGeneratorTest {
  @TempDir
  private Path directory;

  private Path catalogue = Path.of("");

  private static Path small() throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(ActionsGeneratorTest.class.getResource("small")).toURI());
  }

  @BeforeEach
  void packCatalogue() throws IOException, URISyntaxException {
    catalogue = directory.resolve("catalogue");
    Files.createDirectories(catalogue.resolve("services"));
    try (Stream<Path> files = Files.list(small().resolve("catalogue/services"))) {
      for (Path file : files.toList()) {
        Json.writeLines(
            catalogue.resolve("services").resolve(file.getFileName() + ".gz"),
            Json.readLines(file));
      }
    }
  }

  private Report generate(Path out) throws IOException, URISyntaxException {
    return new ActionsGenerator(
            new CatalogueFiles(catalogue),
            new IamData(small().resolve("iam-data")),
            new RestPaths(small().resolve("botocore")),
            new Exceptions(Json.read(small().resolve("exceptions.json"))))
        .write(out);
  }

  @ParameterizedTest
  @ValueSource(strings = {"services/pets.jsonl", "services/apigateway.jsonl", "index.jsonl"})
  void writesTheTable(String file) throws IOException, URISyntaxException {
    Path out = directory.resolve("out");
    generate(out);
    assertThat(gunzip(out.resolve(file + ".gz")))
        .isEqualTo(Files.readString(small().resolve("expected").resolve(file)));
  }

  @Test
  void saysWhatItDoesNotKnow() throws IOException, URISyntaxException {
    assertThat(generate(directory.resolve("out")))
        .hasToString(Files.readString(small().resolve("expected/report.txt")));
  }

  @Test
  void writesTheSameBytesAgain() throws IOException, URISyntaxException {
    Path one = directory.resolve("one");
    Path two = directory.resolve("two");
    generate(one);
    Files.createDirectories(two.resolve("services"));
    Files.writeString(two.resolve("services/gone.jsonl.gz"), "of an older table");
    generate(two);
    assertThat(two.resolve("services/pets.jsonl.gz"))
        .hasSameBinaryContentAs(one.resolve("services/pets.jsonl.gz"));
    assertThat(two.resolve("index.jsonl.gz")).hasSameBinaryContentAs(one.resolve("index.jsonl.gz"));
    assertThat(two.resolve("services/gone.jsonl.gz")).doesNotExist();
  }

  private static String gunzip(Path file) throws IOException {
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
