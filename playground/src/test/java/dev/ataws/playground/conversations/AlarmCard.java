package dev.ataws.playground.conversations;

import com.slack.api.Slack;
import dev.ataws.bot.slack.PostingClient;
import dev.ataws.bot.slack.SlackDestination;
import dev.ataws.channels.Channel;
import dev.ataws.channels.Feed;
import dev.ataws.channels.Secret;
import dev.ataws.channels.Workspace;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.MetricChart;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.delivery.Outcome;
import dev.ataws.notifications.delivery.Post;
import dev.ataws.playground.slack.PretendSlack;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Posts the card of an alarm that changed its state just now, as notifications do. */
final class AlarmCard {
  private static final String ACCOUNT = "123456789012";

  private final PretendSlack slack;

  AlarmCard(PretendSlack slack) {
    this.slack = slack;
  }

  /** Returns where it stands. */
  String post(String channelId, String trigger) {
    URI api = URI.create(slack.methodsEndpointPrefix());
    Secret token = new Secret(slack.botToken());
    Channel channel = new Channel(
        "ops",
        new Workspace("pretend", "T0ATAWS000", token, token, api),
        channelId,
        ACCOUNT,
        "arn:aws:iam::" + ACCOUNT + ":role/at-aws-ops",
        Optional.empty(),
        Optional.empty(),
        Feed.none(),
        List.of(),
        List.of(),
        false);
    MetricChart chart = new MetricChart(
        ACCOUNT,
        "eu-west-1",
        "arn:aws:cloudwatch:eu-west-1:" + ACCOUNT + ":alarm:alarm",
        trigger,
        Instant.now());
    Post post = new Post(
        "script",
        new CardBuilder("cloudwatch-alarm", Severity.ERROR, "CloudWatch Alarm")
            .chart(chart)
            .build(),
        Optional.empty());
    Slack client = PostingClient.of(api);
    try {
      Outcome outcome =
          new SlackDestination(channel, client.methods(token.reveal()), Runnable::run).post(post);
      return ((Outcome.Taken) outcome).reference();
    } finally {
      close(client);
    }
  }

  private static void close(Slack client) {
    try {
      client.close();
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }
}
