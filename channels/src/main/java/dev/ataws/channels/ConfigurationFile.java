package dev.ataws.channels;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code at-aws.yml} with the policies that it names; docs/configuration.md describes its settings. */
public final class ConfigurationFile {
  private ConfigurationFile() {}

  /** Reads a file; {@code ${NAME}} in it stands for a variable of the environment given. */
  public static ReadConfiguration read(Path file, Map<String, String> environment) {
    return read(file, Optional.of(environment));
  }

  /** Reads a file for those who need none of its secrets: no variable has to be set, none is looked at. */
  public static ReadConfiguration readWithoutSecrets(Path file) {
    return read(file, Optional.empty());
  }

  private static ReadConfiguration read(Path file, Optional<Map<String, String>> environment) {
    return ReadText.of(file)
        .match(
            text -> parse(file, text, environment),
            unreadable -> refused(file, ConfigurationTexts.unreadable(unreadable)));
  }

  /** Reads a text as if it were that file: faults name the file, and what the text names is looked for beside it. */
  public static ReadConfiguration parse(Path file, String text, Map<String, String> environment) {
    return parse(file, text, Optional.of(environment));
  }

  private static ReadConfiguration parse(
      Path file, String text, Optional<Map<String, String>> environment) {
    if (text.length() > ReadText.LARGEST) {
      return refused(file, ConfigurationTexts.tooLarge());
    }
    Faults faults = new Faults(file.toString());
    Optional<Configuration> configuration = YamlDocument.read(text, faults)
        .flatMap(root -> new ConfigurationReader(file, environment, faults).read(root));
    return configuration
        .<ReadConfiguration>map(ReadConfiguration.Valid::new)
        .orElseGet(() -> new ReadConfiguration.Faulty(faults.inOrder()));
  }

  private static ReadConfiguration refused(Path file, Words words) {
    return new ReadConfiguration.Faulty(
        List.of(new Fault(file.toString(), 0, 0, words.what(), words.next())));
  }
}
