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
    ReadConfiguration read = ConfigurationFile.read(file, System.getenv());
    if (read instanceof ReadConfiguration.Faulty faulty) {
      faulty.faults().forEach(fault -> faults.println(fault.text()));
      faults.flush();
      return Optional.empty();
    }
    return Optional.of(((ReadConfiguration.Valid) read).configuration());
  }
}
