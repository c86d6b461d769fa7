package dev.ataws.grammar.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.grammar.generator.Sdk.SdkOperation;
import dev.ataws.grammar.generator.Sdk.SdkService;
import dev.ataws.grammar.generator.Sdk.SdkStructure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds what the generator makes of a small made-up service against the files in expected. */
final class CatalogueGeneratorTest {

  private static final SdkStructure NOTHING = new FakeStructure("Nothing", Map.of());
  private static final SdkStructure PETS = new FakeStructure(
      "Pets", Map.of("Pets", "Pets", "NextToken", "NextToken", "Result", "return"));
  private static final SdkService CLIENT = new SdkService(
      "PetsClient",
      "animals.model",
      Map.of(
          "listpets",
          new SdkOperation(
              "listPets", "ListPetsRequest", "ListPetsResponse", false, named("NextToken"), PETS),
          "createpet",
          new SdkOperation(
              "createPET",
              "CreatePetRequest",
              "CreatePetResponse",
              false,
              named("PetName", "Tags", "Kind", "ClientToken"),
              NOTHING),
          "feedpet",
          new SdkOperation(
              "feedPet",
              "FeedRequest",
              "FeedResponse",
              false,
              named("PetName", "VetId", "Grams", "Brand"),
              NOTHING),
          "hearpet",
          new SdkOperation(
              "hearPet",
              "HearPetRequest",
              "HearPetResponse",
              true,
              named("PetName", "VetId", "Grams", "Brand"),
              NOTHING)));

  @TempDir
  private Path out;

  private static SdkStructure named(String... names) {
    return new FakeStructure(
        String.join(" ", names), Stream.of(names).collect(Collectors.toMap(n -> n, n -> n)));
  }

  private record FakeStructure(String name, Map<String, String> wireNames) implements SdkStructure {

    @Override
    public Map<String, Set<String>> members() {
      return wireNames.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, e -> Set.of(e.getValue())));
    }

    @Override
    public Optional<SdkStructure> nested(String member) {
      return Optional.empty();
    }
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(CatalogueGeneratorTest.class.getResource(name)).toURI());
  }

  private static Report generate(Path botocore, Path out) throws IOException, URISyntaxException {
    Sdk sdk = name -> name.equals("pets") ? Optional.of(CLIENT) : Optional.empty();
    try (Models models = new Models(botocore)) {
      return new CatalogueGenerator(models, sdk, new Completions(resource("completions")))
          .write(out);
    }
  }

  private static String gunzip(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void writesTheServiceAndTheIndex() throws IOException, URISyntaxException {
    generate(resource("botocore"), out);
    assertThat(out.resolve("services")).isDirectoryNotContaining("glob:**unicorns*");
    assertThat(gunzip(out.resolve("services/pets.jsonl.gz")))
        .isEqualTo(Files.readString(resource("expected/pets.jsonl")));
    assertThat(gunzip(out.resolve("index.jsonl.gz")))
        .isEqualTo(Files.readString(resource("expected/index.jsonl")));
  }

  @Test
  void saysWhatItLeftOut() throws IOException, URISyntaxException {
    assertThat(generate(resource("botocore"), out))
        .hasToString(Files.readString(resource("expected/report.txt")));
  }

  @Test
  void writesTheSameBytesAgainFromTheWheel() throws IOException, URISyntaxException {
    Path wheel = wheel(out.resolve("botocore.whl"));
    generate(resource("botocore"), out.resolve("one"));
    Files.createDirectories(out.resolve("two/services"));
    Files.writeString(out.resolve("two/services/gone.jsonl.gz"), "of an older catalogue");
    generate(wheel, out.resolve("two"));
    for (String file : new String[] {"index.jsonl.gz", "services/pets.jsonl.gz"}) {
      assertThat(out.resolve("two").resolve(file))
          .hasSameBinaryContentAs(out.resolve("one").resolve(file));
    }
    assertThat(out.resolve("two/services/gone.jsonl.gz")).doesNotExist();
  }

  private static Path wheel(Path file) throws IOException, URISyntaxException {
    Path from = resource("botocore");
    try (FileSystem zip = FileSystems.newFileSystem(file, Map.of("create", "true"));
        Stream<Path> all = Files.walk(from)) {
      for (Path source : all.toList()) {
        Path target = zip.getPath("botocore").resolve(from.relativize(source).toString());
        if (Files.isDirectory(source)) {
          Files.createDirectories(target);
        } else {
          Files.copy(source, target);
        }
      }
    }
    return file;
  }
}
