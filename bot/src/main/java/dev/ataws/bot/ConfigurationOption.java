package dev.ataws.bot;

import dev.ataws.channels.Configuration;
import dev.ataws.channels.ConfigurationFile;
import dev.ataws.channels.ReadConfiguration;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that names the configuration file. */
final class ConfigurationOption {
  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      defaultValue = "at-aws.yml",
      description = "The configuration file (default: ${DEFAULT-VALUE}).")
  private Path file = Path.of("at-aws.yml");

  Path file() {
    return file;
  }

  /** The configuration, or none when it has faults, which are printed a line each. */
  Optional<Configuration> read(PrintWriter faults) {
    return valid(ConfigurationFile.read(file, System.getenv()), faults);
  }

  /** The same without a look at tokens, for what speaks to nobody. */
  Optional<Configuration> readWithoutSecrets(PrintWriter faults) {
    return valid(ConfigurationFile.readWithoutSecrets(file), faults);
  }

  private static Optional<Configuration> valid(ReadConfiguration read, PrintWriter faults) {
    if (read instanceof ReadConfiguration.Faulty faulty) {
      faulty.faults().forEach(fault -> faults.println(fault.text()));
      faults.flush();
      return Optional.empty();
    }
    return Optional.of(((ReadConfiguration.Valid) read).configuration());
  }
}
