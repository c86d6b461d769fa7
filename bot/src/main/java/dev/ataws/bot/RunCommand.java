package dev.ataws.bot;

import dev.ataws.bot.aws.SdkAccount;
import dev.ataws.bot.slack.SlackDestinations;
import dev.ataws.bot.socketmode.Settings;
import dev.ataws.channels.Configuration;
import dev.ataws.channels.RoleSessions;
import dev.ataws.channels.memory.Memory;
import dev.ataws.channels.memory.MemoryUnavailable;
import dev.ataws.notifications.Notifications;
import dev.ataws.notifications.delivery.Timing;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code at-aws run}: the bot and the notifications, until they are told to stop. */
@Command(
    name = "run",
    description =
        "Answers commands and posts notifications until it is stopped. Exit code 1 when the configuration has faults, or when Slack refuses every workspace for good.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

  /** What may run alone. */
  enum Part {
    /** What people type and press. */
    COMMANDS,
    /** What the topics say. */
    NOTIFICATIONS
  }

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin
  private final ConfigurationOption option = new ConfigurationOption();

  @Option(
      names = "--only",
      paramLabel = "commands|notifications",
      description = "Runs one of the two alone; another process may run the other.")
  private Optional<Part> only = Optional.empty();

  /** What is closed at the end, the last that was opened first. */
  private final Deque<Runnable> open = new ArrayDeque<>();

  @Override
  public Integer call() throws InterruptedException {
    Optional<Configuration> read = option.read(spec.commandLine().getErr());
    if (read.isEmpty()) {
      return 1;
    }
    Configuration configuration = read.get();
    boolean commands = isWanted(Part.COMMANDS) && !configuration.channels().isEmpty();
    boolean notifications =
        isWanted(Part.NOTIFICATIONS) && !configuration.topics().isEmpty();
    if (!commands && !notifications) {
      spec.commandLine().getErr().println(nothingToDo());
      return 1;
    }
    Clock clock = Clock.systemUTC();
    Optional<Memory> memory = memory(configuration, clock);
    if (memory.isEmpty()) {
      return 1;
    }
    open.push(memory.get()::close);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
    if (notifications) {
      post(configuration, memory.get(), clock);
    }
    LOG.atInfo()
        .setMessage("started")
        .addKeyValue("workspaces", configuration.workspaces().size())
        .addKeyValue("channels", configuration.channels().size())
        .addKeyValue("webhooks", configuration.chimeWebhooks().size())
        .addKeyValue("topics", notifications ? configuration.topics().size() : 0)
        .log();
    if (!commands) {
      Thread.currentThread().join();
    }
    Bot bot = answer(configuration, memory.get(), clock);
    while (!bot.isStopped()) {
      TimeUnit.SECONDS.sleep(1);
    }
    return 1; // every workspace refused for good: the log says why, what to do
  }

  private boolean isWanted(Part part) {
    return only.isEmpty() || only.get() == part;
  }

  private String nothingToDo() {
    return isWanted(Part.NOTIFICATIONS)
        ? "Nothing is to be done: " + option.file()
            + " has no `topics`. Add the SNS topics that a channel or a webhook is to hear."
        : "Nothing is to be done: " + option.file() + " has no `channels`.";
  }

  private Bot answer(Configuration configuration, Memory memory, Clock clock) {
    SdkAccount account =
        new SdkAccount(RoleSessions.overSts(clock), configuration.commandTimeout());
    Bot bot = Bot.start(configuration, account, memory, clock, Settings.defaults());
    open.push(account::close);
    open.push(bot::close);
    return bot;
  }

  private void post(Configuration configuration, Memory memory, Clock clock) {
    RoleSessions sessions = RoleSessions.overSts(clock);
    SlackDestinations slack = new SlackDestinations(sessions, clock);
    open.push(sessions::close);
    open.push(slack::close);
    open.push(Notifications.start(configuration, slack, memory, clock, Timing.usual())::close);
  }

  private Optional<Memory> memory(Configuration configuration, Clock clock) {
    try {
      return Optional.of(Memory.open(configuration.store(), clock));
    } catch (MemoryUnavailable e) {
      spec.commandLine().getErr().println(e.what() + " " + e.next());
      return Optional.empty();
    }
  }

  private void close() {
    open.forEach(Runnable::run);
  }
}
