package dev.ataws.bot;

import dev.ataws.channels.memory.Memory;
import dev.ataws.notifications.Notifications;
import java.time.Clock;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line {@code at-aws}. */
@Command(
    name = "at-aws",
    description = "A self-hosted AWS Chatbot: AWS CLI commands and AWS notifications in Slack.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      ConfigCommand.class,
      ExplainCommand.class,
      PolicyCommand.class,
      NotificationCommand.class
    })
public final class Main {

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command line with its commands, for those who add one. */
  public static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Main())
        .setExpandAtFiles(false) // @aws is no file
        .setCaseInsensitiveEnumValuesAllowed(true);
    Clock clock = Clock.systemUTC();
    Objects.requireNonNull(commandLine.getSubcommands().get("notification"))
        .addSubcommand(new ReplayCommand(configuration -> Notifications.queues(
            configuration, () -> Memory.open(configuration.store(), clock), clock)));
    return commandLine;
  }
}
