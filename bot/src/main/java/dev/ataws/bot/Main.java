package dev.ataws.bot;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line {@code at-aws}. */
@Command(
    name = "at-aws",
    description = "A self-hosted AWS Chatbot: AWS CLI commands and AWS notifications in Slack.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {RunCommand.class, ConfigCommand.class, ExplainCommand.class, PolicyCommand.class
    })
public final class Main {

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command line with its commands, for those who add one. */
  public static CommandLine commandLine() {
    return new CommandLine(new Main()).setExpandAtFiles(false); // @aws is no file
  }
}
