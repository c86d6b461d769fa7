package dev.ataws.bot;

import dev.ataws.channels.Configuration;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code at-aws config}: what concerns the configuration file. */
@Command(
    name = "config",
    description = "Checks the configuration file.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class ConfigCommand {

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before any command runs
  private CommandSpec spec;

  @Command(
      name = "validate",
      description =
          "Reads the file, names each fault with its line. Exit code 0 when there is none, 1 otherwise.",
      mixinStandardHelpOptions = true)
  int validate(@Mixin ConfigurationOption option) {
    Optional<Configuration> configuration = option.read(spec.commandLine().getErr());
    configuration.ifPresent(valid -> {
      PrintWriter out = spec.commandLine().getOut();
      out.printf(
          "%s is valid: %d workspaces, %d channels, %d webhooks of Amazon Chime.%n",
          option.file(),
          valid.workspaces().size(),
          valid.channels().size(),
          valid.chimeWebhooks().size());
      out.flush();
    });
    return configuration.isPresent() ? 0 : 1;
  }
}
