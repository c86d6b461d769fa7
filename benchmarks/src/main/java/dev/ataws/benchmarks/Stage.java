package dev.ataws.benchmarks;

import dev.ataws.bot.Bot;
import dev.ataws.bot.aws.AwsAccount;
import dev.ataws.bot.socketmode.Settings;
import dev.ataws.channels.Channel;
import dev.ataws.channels.Configuration;
import dev.ataws.channels.StateStore;
import dev.ataws.channels.memory.Memory;
import dev.ataws.playground.Playground;
import dev.ataws.playground.slack.PretendSlack;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A bot in a pretend Slack, its memory in a file, with a channel of its own for each of the crowd. */
final class Stage implements AutoCloseable {
  private final PretendSlack slack;
  private final Memory memory;
  private final Bot bot;
  private final List<Asker> people;

  private Stage(PretendSlack slack, Memory memory, Bot bot, List<Asker> people) {
    this.slack = slack;
    this.memory = memory;
    this.bot = bot;
    this.people = people;
  }

  /** Starts a bot that asks an account, returns when it is connected. */
  static Stage open(AwsAccount account, Path file) throws InterruptedException {
    Clock clock = Clock.systemUTC();
    PretendSlack slack = PretendSlack.start(0);
    Memory memory = Memory.open(new StateStore.Sqlite(file), clock);
    Bot bot = Bot.start(configuration(slack), account, memory, clock, Settings.defaults());
    while (!bot.isConnected()) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    return new Stage(slack, memory, bot, people(slack));
  }

  private static Configuration configuration(PretendSlack slack) {
    Configuration one = Playground.configuration(slack);
    Channel like = one.channels().get(0);
    return new Configuration(
        one.workspaces(),
        IntStream.range(0, Crowd.SIZE)
            .mapToObj(number -> channel(slack, like, number))
            .toList());
  }

  private static Channel channel(PretendSlack slack, Channel like, int number) {
    slack.workspace().addUser(user(number), "person-" + number);
    slack.workspace().addChannel(channelId(number), "crowd-" + number);
    return new Channel(
        "crowd-" + number,
        like.workspace(),
        channelId(number),
        like.account(),
        like.role(),
        like.externalId(),
        like.region(),
        like.feed(),
        like.guardrails(),
        like.userRoles(),
        like.userRolesRequired());
  }

  private static List<Asker> people(PretendSlack slack) {
    return IntStream.range(0, Crowd.SIZE)
        .mapToObj(number -> new Asker(slack, channelId(number), user(number)))
        .toList();
  }

  private static String channelId(int number) {
    return "C0CROWD%03d".formatted(number);
  }

  private static String user(int number) {
    return "U0CROWD%03d".formatted(number);
  }

  /** Returns who may ask here. */
  List<Asker> people() {
    return people;
  }

  @Override
  public void close() {
    bot.close();
    memory.close();
    slack.close();
  }
}
