package dev.ataws.playground.notifications;

import com.slack.api.Slack;
import dev.ataws.bot.slack.PostingClient;
import dev.ataws.bot.slack.SlackDestination;
import dev.ataws.channels.Channel;
import dev.ataws.channels.ChimeWebhook;
import dev.ataws.channels.Configuration;
import dev.ataws.channels.Feed;
import dev.ataws.channels.Logging;
import dev.ataws.channels.NotificationSettings;
import dev.ataws.channels.Secret;
import dev.ataws.channels.StateStore;
import dev.ataws.channels.Workspace;
import dev.ataws.channels.memory.Memory;
import dev.ataws.notifications.Notifications;
import dev.ataws.notifications.delivery.Timing;
import dev.ataws.policies.organization.OrganizationPolicy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code at-aws run --only notifications} does, with a webhook on this machine and without long waits. */
final class ReplicaMain {
  static final String ACCOUNT = "123456789012";
  static final List<String> CHANNELS = List.of("ops", "alerts");
  static final String WEBHOOK = "room";

  private static final Timing FAST = new Timing(
      Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofMillis(100), Duration.ofSeconds(2));

  private ReplicaMain() {}

  /** Takes where Slack is, its token, the webhook, the file of the memory, the throttle. */
  public static void main(String[] arguments) throws InterruptedException {
    URI slackApi = URI.create(arguments[0]);
    Workspace workspace =
        new Workspace("acme", "T0", new Secret("xapp-none"), new Secret(arguments[1]), slackApi);
    int throttle = Integer.parseInt(arguments[4]);
    Configuration configuration = new Configuration(
        List.of(workspace),
        CHANNELS.stream().map(name -> channel(name, workspace, throttle)).toList(),
        List.of(new ChimeWebhook(
            WEBHOOK,
            new Secret(arguments[2]),
            ACCOUNT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            feed(WEBHOOK, throttle))),
        OrganizationPolicy.none(),
        Configuration.DEFAULT_COMMAND_TIMEOUT,
        new StateStore.Sqlite(Path.of(arguments[3])),
        NotificationSettings.defaults());
    Clock clock = Clock.systemUTC();
    Slack slack = PostingClient.of(slackApi);
    Notifications.start(
        configuration,
        channel -> new SlackDestination(channel, slack.methods(arguments[1]), Runnable::run),
        Memory.open(configuration.store(), clock),
        clock,
        FAST);
    Thread.currentThread().join();
  }

  static String topic(String name) {
    return "arn:aws:sns:us-east-1:" + ACCOUNT + ":" + name;
  }

  /** The Slack channel of a configuration. */
  static String channelId(String name) {
    return "C0" + name.toUpperCase(Locale.ROOT);
  }

  private static Channel channel(String name, Workspace workspace, int throttle) {
    return new Channel(
        name,
        workspace,
        channelId(name),
        ACCOUNT,
        "arn:aws:iam::" + ACCOUNT + ":role/" + name,
        Optional.empty(),
        Optional.of("us-east-1"),
        feed(name, throttle),
        List.of(),
        List.of(),
        false);
  }

  private static Feed feed(String name, int throttle) {
    return new Feed(List.of(topic(name)), Logging.NONE, throttle);
  }
}
