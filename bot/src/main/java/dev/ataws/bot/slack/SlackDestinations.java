package dev.ataws.bot.slack;

import com.slack.api.Slack;
import dev.ataws.channels.Channel;
import dev.ataws.channels.RoleSessions;
import dev.ataws.channels.Workspace;
import dev.ataws.notifications.charts.Charts;
import dev.ataws.notifications.delivery.Destination;
import dev.ataws.notifications.threads.NamedThreads;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Slack channels that get notifications, with what they share: a client for each workspace, charts, uploads. */
public final class SlackDestinations implements Function<Channel, Destination>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackDestinations.class);
  private static final int UPLOADS = 2;
  private static final int MOST_UPLOADS = 200;

  private final Charts charts;
  private final SlackCharts slackCharts;
  private final ThreadPoolExecutor uploads = new ThreadPoolExecutor(
      UPLOADS,
      UPLOADS,
      1,
      TimeUnit.MINUTES,
      new ArrayBlockingQueue<>(MOST_UPLOADS),
      NamedThreads.daemons("slack-upload-"));
  private final Map<Workspace, Slack> clients = new ConcurrentHashMap<>();

  /** Draws charts with sessions of the channels' roles, which are the caller's to close. */
  public SlackDestinations(RoleSessions sessions, Clock clock) {
    charts = Charts.overCloudWatch(sessions, clock);
    slackCharts = new SlackCharts(charts::png, SlackCharts.threads());
  }

  @Override
  public Destination apply(Channel channel) {
    Workspace workspace = channel.workspace();
    Slack slack = clients.computeIfAbsent(workspace, each -> PostingClient.of(each.slackApi()));
    return new SlackDestination(
        channel, slack.methods(workspace.botToken().reveal()), uploads, Optional.of(slackCharts));
  }

  @Override
  public void close() {
    slackCharts.close();
    charts.close();
    uploads.shutdownNow();
    clients.values().forEach(SlackDestinations::close);
  }

  private static void close(Slack client) {
    try {
      client.close();
    } catch (Exception e) { // what the SDK declares
      LOG.atWarn().setMessage("slack client not closed").setCause(e).log();
    }
  }
}
