package dev.ataws.notifications.charts;

import dev.ataws.channels.AssumableRole;
import dev.ataws.channels.AssumedRole;
import dev.ataws.channels.Channel;
import dev.ataws.channels.Person;
import dev.ataws.channels.RoleSession;
import dev.ataws.channels.RoleSessions;
import dev.ataws.notifications.cards.MetricChart;
import dev.ataws.notifications.threads.NamedThreads;
import dev.ataws.policies.session.SessionPolicy;
import dev.ataws.policies.session.Width;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricWidgetImageRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricWidgetImageResponse;

/**
 * Draws the charts of alarms with the roles of the channels that they are for: by CloudWatch, else from the values of the metrics.
 */
public final class Charts implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Charts.class);
  private static final Duration LIMIT = Duration.ofSeconds(10);
  /** A picture of this size has some 30 kB. */
  private static final int LARGEST = 2_000_000;

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
  private static final String NOBODY = "notifications";
  private static final List<SessionPolicy> ONLY_CHARTS = List.of(new SessionPolicy(
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":"
          + "[\"cloudwatch:GetMetricWidgetImage\",\"cloudwatch:GetMetricData\"],\"Resource\":\"*\"}]}",
      List.of(),
      Width.EXACT));

  private final RoleSessions sessions;
  private final CloudWatchClients clients;
  private final ChartReports reports;
  private final Duration limit;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(NamedThreads.daemons("chart-"));

  Charts(RoleSessions sessions, CloudWatchClients clients, Clock clock, Duration limit) {
    this.sessions = sessions;
    this.clients = clients;
    this.reports = new ChartReports(clock);
    this.limit = limit;
  }

  /** Draws with sessions of the roles; whoever gives the sessions closes them. */
  public static Charts overCloudWatch(RoleSessions sessions, Clock clock) {
    return new Charts(sessions, new CloudWatchClients(Optional.empty()), clock, LIMIT);
  }

  /**
   * Returns the chart as PNG, for an alarm of the channel's own account; nothing if there is none within ten seconds, for which the log
   * says the reason once an hour. Never throws.
   */
  public Optional<byte[]> png(Channel channel, MetricChart chart) {
    if (!isOf(channel, chart)) {
      return Optional.empty();
    }
    try {
      Future<Optional<byte[]>> picture = threads.submit(() -> drawn(channel, chart));
      return await(picture, channel);
    } catch (RejectedExecutionException closed) {
      return Optional.empty();
    }
  }

  /** Waits no longer than the limit. */
  private Optional<byte[]> await(Future<Optional<byte[]>> picture, Channel channel) {
    try {
      return picture.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      reports.late(channel, limit);
    } catch (ExecutionException fault) {
      reports.broke(channel, fault.getCause() == null ? fault : fault.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    picture.cancel(true);
    return Optional.empty();
  }

  /** A role sees the metrics of its own account; what a message says of regions may be anything. */
  private static boolean isOf(Channel channel, MetricChart chart) {
    return chart.account().equals(channel.account())
        && CloudWatchClients.isKnown(chart.region())
        && channel.reaches(chart.region());
  }

  private Optional<byte[]> drawn(Channel channel, MetricChart chart) {
    return PlotReader.read(chart)
        .flatMap(plot -> session(channel)
            .match(session -> drawn(channel, plot, session), refused -> {
              reports.noSession(channel, refused);
              return Optional.empty();
            }));
  }

  private AssumedRole session(Channel channel) {
    Person nobody = new Person(channel.workspace().id(), channel.channelId(), NOBODY);
    return sessions.session(AssumableRole.of(channel), nobody, ONLY_CHARTS);
  }

  private Optional<byte[]> drawn(Channel channel, AlarmPlot plot, RoleSession session) {
    CloudWatchClient cloudWatch = clients.in(plot.region());
    Optional<byte[]> picture = byCloudWatch(plot, session, cloudWatch);
    if (picture.isPresent()) {
      return picture;
    }
    try {
      return fromValues(plot, session, cloudWatch);
    } catch (SdkException failure) {
      forgetIfExpired(session, failure);
      reports.failed(channel, failure);
      return Optional.empty();
    }
  }

  /** Returns nothing when CloudWatch cannot or may not: there is another way. */
  private static Optional<byte[]> byCloudWatch(
      AlarmPlot plot, RoleSession session, CloudWatchClient cloudWatch) {
    try {
      GetMetricWidgetImageResponse answer =
          cloudWatch.getMetricWidgetImage(GetMetricWidgetImageRequest.builder()
              .metricWidget(MetricWidget.json(plot))
              .overrideConfiguration(CloudWatchClients.as(session))
              .build());
      return Optional.ofNullable(answer.metricWidgetImage())
          .map(SdkBytes::asByteArray)
          .filter(Charts::isPicture);
    } catch (SdkException failure) {
      LOG.atDebug()
          .setMessage("no chart from CloudWatch")
          .addKeyValue("role", session.role())
          .addKeyValue("code", ChartReports.code(failure))
          .log();
      return Optional.empty();
    }
  }

  private static boolean isPicture(byte[] bytes) {
    return bytes.length < LARGEST
        && bytes.length > PNG.length
        && Arrays.equals(bytes, 0, PNG.length, PNG, 0, PNG.length);
  }

  private static Optional<byte[]> fromValues(
      AlarmPlot plot, RoleSession session, CloudWatchClient cloudWatch) {
    return Drawing.png(
        plot,
        MetricData.lines(cloudWatch.getMetricData(MetricData.request(plot).toBuilder()
            .overrideConfiguration(CloudWatchClients.as(session))
            .build())));
  }

  private void forgetIfExpired(RoleSession session, SdkException failure) {
    if (ChartReports.code(failure).startsWith("ExpiredToken")) {
      sessions.forget(session);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    clients.close();
  }
}
