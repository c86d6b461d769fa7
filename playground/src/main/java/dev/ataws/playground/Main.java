package dev.ataws.playground;

/** The command line {@code at-aws} with the playground in it. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(
        dev.ataws.bot.Main.commandLine().addSubcommand(new PlaygroundCommand()).execute(arguments));
  }
}
