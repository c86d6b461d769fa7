package dev.ataws.bot;

import dev.ataws.channels.Channel;
import dev.ataws.channels.ChimeWebhook;
import dev.ataws.channels.Configuration;
import dev.ataws.notifications.queue.Queue;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code at-aws notification replay}: sends again what was kept because it could not be delivered. */
@Command(
    name = "replay",
    description =
        "Lets the bot deliver again what a channel or a webhook refused for good, once that is put right. Exit code 1 when a queue cannot be reached.",
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(ReplayCommand.class);

  private final Function<Configuration, Function<String, Queue>> queues;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin
  private final ConfigurationOption option = new ConfigurationOption();

  @Option(
      names = "--channel",
      paramLabel = "NAME",
      description = "The name of the configuration; by default all that hear a topic.")
  private Optional<String> channel = Optional.empty();

  /** Asks for the queue of each configuration by its name. */
  ReplayCommand(Function<Configuration, Function<String, Queue>> queues) {
    this.queues = queues;
  }

  @Override
  public Integer call() {
    Optional<Configuration> read = option.readWithoutSecrets(spec.commandLine().getErr());
    if (read.isEmpty()) {
      return 1;
    }
    List<String> names = names(read.get());
    Function<String, Queue> queue = queues.apply(read.get());
    long failed = names.stream().filter(name -> !replay(name, queue)).count();
    return failed == 0 ? 0 : 1;
  }

  private List<String> names(Configuration configuration) {
    List<String> hearing = Stream.concat(
            configuration.channels().stream()
                .filter(each -> !each.topics().isEmpty())
                .map(Channel::name),
            configuration.chimeWebhooks().stream().map(ChimeWebhook::name))
        .toList();
    if (channel.isEmpty()) {
      return hearing;
    }
    String name = channel.get();
    if (!hearing.contains(name)) {
      String fault = configuration.channelNamed(name).isPresent()
          ? "The channel `%s` hears no topic: nothing is kept for it.".formatted(name)
          : UnknownName.of(configuration, name);
      throw new ParameterException(spec.commandLine(), fault);
    }
    return List.of(name);
  }

  /** One queue that fails keeps no other from its messages. */
  private boolean replay(String name, Function<String, Queue> queue) {
    try {
      int messages = queue.apply(name).replay();
      say(spec.commandLine().getOut(), name + ": " + count(messages));
      return true;
    } catch (RuntimeException fault) { // what a queue throws
      LOG.atDebug().setMessage("queue not replayed").setCause(fault).log();
      say(
          spec.commandLine().getErr(),
          "%s: its queue cannot be reached (%s). Look whether at-aws may call Amazon SQS from here, then try again."
              .formatted(name, fault.getClass().getSimpleName()));
      return false;
    }
  }

  private static String count(int messages) {
    return switch (messages) {
      case 0 -> "nothing was kept.";
      case 1 -> "1 message goes again.";
      default -> messages + " messages go again.";
    };
  }

  private static void say(PrintWriter to, String line) {
    to.println(line);
    to.flush();
  }
}
