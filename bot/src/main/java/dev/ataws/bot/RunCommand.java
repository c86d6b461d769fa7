package dev.ataws.bot;

import dev.ataws.bot.aws.SdkAccount;
import dev.ataws.bot.socketmode.Settings;
import dev.ataws.channels.Configuration;
import dev.ataws.channels.RoleSessions;
import dev.ataws.channels.memory.Memory;
import dev.ataws.channels.memory.MemoryUnavailable;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code at-aws run}: the bot, until it is told to stop. */
@Command(
    name = "run",
    description =
        "Runs the bot until it is stopped. Exit code 1 when the configuration has faults, or when Slack refuses every workspace for good.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin
  private final ConfigurationOption option = new ConfigurationOption();

  @Override
  public Integer call() throws InterruptedException {
    Optional<Configuration> read = option.read(spec.commandLine().getErr());
    if (read.isEmpty()) {
      return 1;
    }
    Configuration configuration = read.get();
    Clock clock = Clock.systemUTC();
    Optional<Memory> memory = memory(configuration, clock);
    if (memory.isEmpty()) {
      return 1;
    }
    SdkAccount account =
        new SdkAccount(RoleSessions.overSts(clock), configuration.commandTimeout());
    Bot bot = Bot.start(configuration, account, memory.get(), clock, Settings.defaults());
    LOG.atInfo()
        .setMessage("started")
        .addKeyValue("workspaces", configuration.workspaces().size())
        .addKeyValue("channels", configuration.channels().size())
        .log();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> close(bot, account, memory.get()), "stop"));
    while (!bot.isStopped()) {
      TimeUnit.SECONDS.sleep(1);
    }
    return 1; // every workspace refused for good: the log says why, what to do
  }

  private Optional<Memory> memory(Configuration configuration, Clock clock) {
    try {
      return Optional.of(Memory.open(configuration.store(), clock));
    } catch (MemoryUnavailable e) {
      spec.commandLine().getErr().println(e.what() + " " + e.next());
      return Optional.empty();
    }
  }

  private static void close(Bot bot, SdkAccount account, Memory memory) {
    bot.close();
    account.close();
    memory.close();
  }
}
