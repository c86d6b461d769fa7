package dev.ataws.channels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.policies.Policies;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the reader against the data files beside it: {@code faults/NAME.yml} must give the faults in {@code faults/NAME.txt}.
 * {@code -Dgolden.update=true} writes what it gives.
 */
class ConfigurationFileTest {
  private static final Map<String, String> ENVIRONMENT = Map.of(
      "SLACK_APP_TOKEN", "xapp-1-from-the-environment",
      "SLACK_BOT_TOKEN", "xoxb-from-the-environment",
      "AT_AWS_EXTERNAL_ID", "external-from-the-environment",
      "EMPTY", "",
      "NOT_A_TOKEN", "from-the-environment",
      "BROKEN_TOKEN", "xapp-1-from-the-environment\n",
      "BAD_EXTERNAL_ID", "from the environment");

  @ParameterizedTest
  @MethodSource("faultyFiles")
  void namesEveryFaultWordForWord(String name) throws IOException {
    Path expected = data("faults").resolve(name + ".txt");
    String found = faults(Files.readString(data("faults").resolve(name + ".yml"))).stream()
        .map(Fault::text)
        .collect(Collectors.joining("\n", "", "\n"));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, found);
    }
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("faultyFiles")
  void repeatsNoSecret(String name) throws IOException {
    assertThat(faults(Files.readString(data("faults").resolve(name + ".yml"))))
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(fault.toString())
            .doesNotContain("hunter2", "from-the-environment", "from the environment", "0000"));
  }

  @Test
  void readsEverySetting() throws IOException {
    Configuration configuration =
        valid(Files.readString(data("valid").resolve("all-settings.yml")));

    Workspace acme = configuration.workspace("acme").orElseThrow();
    assertThat(acme)
        .isEqualTo(new Workspace(
            "acme",
            "T0123ABCD",
            new Secret("xapp-1-from-the-environment"),
            new Secret("xoxb-from-the-environment"),
            URI.create("http://127.0.0.1:8391/api/")));
    assertThat(configuration.channel("T0123ABCD", "C0123ABCD"))
        .contains(new Channel(
            "ops",
            acme,
            "C0123ABCD",
            "123456789012",
            "arn:aws:iam::123456789012:role/team/at-aws-ops",
            Optional.of("external-from-the-environment"),
            Optional.of("eu-west-1"),
            List.of(
                "arn:aws:sns:eu-west-1:123456789012:alarms",
                "arn:aws:sns:us-east-1:210987654321:orders.fifo"),
            List.of(Policies.READ_ONLY)));
  }

  @Test
  void tellsTheSameSlackIdOfTwoWorkspacesApart() throws IOException {
    Configuration configuration =
        valid(Files.readString(data("valid").resolve("all-settings.yml")));

    assertThat(configuration.channel("T99", "C0123ABCD")).map(Channel::name).contains("china");
    assertThat(configuration.channel("T8", "C0123ABCD")).isEmpty();
    assertThat(configuration.workspace("nobody")).isEmpty();
  }

  @Test
  void aChannelWithoutGuardrailsOnlyReads() throws IOException {
    Configuration configuration =
        valid(Files.readString(data("valid").resolve("all-settings.yml")));

    assertThat(configuration.channel("T99", "C0123ABCD").orElseThrow().guardrails())
        .containsExactly("read-only-command-permissions");
  }

  @Test
  void theExampleInTheDocumentationIsValid() {
    ReadConfiguration read =
        ConfigurationFile.read(Path.of("../docs/at-aws.example.yml"), ENVIRONMENT);

    assertThat(read.<List<String>>match(
            valid -> valid.channels().stream().map(Channel::name).toList(),
            faults -> faults.stream().map(Fault::text).toList()))
        .containsExactly("ops", "deployments");
  }

  @Test
  void aValidConfigurationPrintsNoSecret() throws IOException {
    String text = Files.readString(data("valid").resolve("all-settings.yml"));

    assertThat(ConfigurationFile.parse("at-aws.yml", text, ENVIRONMENT).toString())
        .contains("appToken=[secret]", "botToken=[secret]")
        .doesNotContain("xapp-1-from-the-environment", "xoxb-from-the-environment");
  }

  @Test
  void saysWhyAFileCannotBeRead(@TempDir Path directory) throws IOException {
    Path large = Files.writeString(directory.resolve("large.yml"), "#".repeat((1 << 20) + 1));
    Path notText = Files.write(directory.resolve("latin.yml"), new byte[] {'#', (byte) 0xe9, '\n'});

    assertThat(faults(directory.resolve("at-aws.yml")))
        .isEqualTo(
            directory
                + "/at-aws.yml: there is no such file. Copy docs/at-aws.example.yml there, and fill in your own ids.");
    assertThat(faults(large))
        .endsWith("large.yml: the file is larger than 1 MB, the most that is read."
            + " Check that it is the right file, or shorten it.");
    assertThat(faults(notText))
        .endsWith(
            "latin.yml: the file is not text in UTF-8. Save it again with the encoding UTF-8.");
    assertThat(faults(directory)).contains(": the file cannot be read: ");
  }

  @Test
  void aTextAboveTheLimitIsNotParsed() {
    assertThat(faults("#".repeat((1 << 20) + 1))).hasSize(1);
  }

  static Stream<String> faultyFiles() throws IOException {
    try (Stream<Path> files = Files.list(data("faults"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yml"))
          .map(name -> name.substring(0, name.length() - 4))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Configuration valid(String text) {
    return ConfigurationFile.parse("at-aws.yml", text, ENVIRONMENT)
        .match(valid -> valid, faults -> {
          throw new AssertionError(faults);
        });
  }

  private static List<Fault> faults(String text) {
    return ConfigurationFile.parse("at-aws.yml", text, ENVIRONMENT)
        .match(valid -> List.of(), faults -> faults);
  }

  private static String faults(Path file) {
    return ConfigurationFile.read(file, ENVIRONMENT)
        .match(Configuration::toString, faults -> faults.get(0).text());
  }

  private static Path data(String directory) {
    return Path.of("src/test/resources/dev/ataws/channels", directory);
  }
}
