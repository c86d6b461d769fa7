package dev.ataws.bot;

import dev.ataws.bot.aws.SdkAccount;
import dev.ataws.bot.socketmode.Settings;
import dev.ataws.channels.Configuration;
import dev.ataws.channels.RoleSessions;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code at-aws run}: the bot, until it is told to stop. */
@Command(
    name = "run",
    description =
        "Runs the bot until it is stopped. Exit code 1 when the configuration has faults.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Runnable, picocli.CommandLine.IExitCodeGenerator {

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin
  private final ConfigurationOption option = new ConfigurationOption();

  private int exitCode;

  @Override
  public void run() {
    Optional<Configuration> configuration = option.read(spec.commandLine().getErr());
    if (configuration.isEmpty()) {
      exitCode = 1;
      return;
    }
    SdkAccount account = new SdkAccount(RoleSessions.overSts(Clock.systemUTC()));
    Bot bot = Bot.start(configuration.get(), account, Settings.defaults());
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(
            () -> {
              bot.close();
              account.close();
              stopped.countDown();
            },
            "stop"));
    awaitUninterruptibly(stopped);
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException ignored) {
        return; // whoever interrupts the main thread wants it to end
      }
    }
  }

  @Override
  public int getExitCode() {
    return exitCode;
  }
}
