package dev.ataws.playground.conversations;

import dev.ataws.bot.Bot;
import dev.ataws.bot.aws.SdkAccount;
import dev.ataws.bot.socketmode.Settings;
import dev.ataws.channels.Configuration;
import dev.ataws.channels.ConfigurationFile;
import dev.ataws.channels.ReadConfiguration;
import dev.ataws.channels.RoleSessions;
import dev.ataws.channels.memory.Memory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** What {@code at-aws run} does, with a clock that is later, so that no test waits for minutes to pass. */
final class LaterMain {
  /** The system property that says how much later, {@code PT15M}. */
  static final String LATER = "conversations.later";

  private LaterMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    Clock clock = Clock.offset(Clock.systemUTC(), Duration.parse(System.getProperty(LATER)));
    ReadConfiguration read = ConfigurationFile.read(Path.of(arguments[2]), System.getenv());
    Configuration configuration = ((ReadConfiguration.Valid) read).configuration();
    // the sessions are moto's, which knows the time of day
    SdkAccount account =
        new SdkAccount(RoleSessions.overSts(Clock.systemUTC()), configuration.commandTimeout());
    Memory memory = Memory.open(configuration.store(), clock);
    Bot bot = Bot.start(configuration, account, memory, clock, Settings.defaults());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      bot.close();
      account.close();
      memory.close();
    }));
    new CountDownLatch(1).await();
  }
}
