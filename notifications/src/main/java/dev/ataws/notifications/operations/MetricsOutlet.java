package dev.ataws.notifications.operations;

import dev.ataws.channels.Metrics;
import dev.ataws.notifications.subscriptions.AwsClients;
import io.micrometer.cloudwatch2.CloudWatchConfig;
import io.micrometer.cloudwatch2.CloudWatchMeterRegistry;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;

/** Where metrics go: CloudWatch, Prometheus, both, nowhere. */
public final class MetricsOutlet implements AutoCloseable {
  /** What Micrometer adds to the names of counters and gauges. */
  private static final Pattern ADDED = Pattern.compile("\\.(count|value)$");

  private final CompositeMeterRegistry registry = new CompositeMeterRegistry();
  private final Optional<PrometheusPage> page;

  private MetricsOutlet(Metrics settings, AwsClients clients, Duration step) {
    settings
        .cloudWatch()
        .map(each ->
            cloudWatch(each.namespace(), clients.metrics(AwsClients.region(each.region())), step))
        .ifPresent(registry::add);
    page = settings.prometheus().map(each -> prometheus(each.port()));
  }

  /** Opens what the settings name. */
  public static MetricsOutlet open(Metrics settings, AwsClients clients) {
    return open(settings, clients, Duration.ofMinutes(1));
  }

  static MetricsOutlet open(Metrics settings, AwsClients clients, Duration step) {
    return new MetricsOutlet(settings, clients, step);
  }

  /** Returns the registry that all of them read. */
  public MeterRegistry registry() {
    return registry;
  }

  /** Returns the port of the page for Prometheus, if there is one. */
  public Optional<Integer> port() {
    return page.map(PrometheusPage::port);
  }

  private static MeterRegistry cloudWatch(
      String namespace, CloudWatchAsyncClient client, Duration step) {
    CloudWatchConfig config = new CloudWatchConfig() {
      @Override
      public @Nullable String get(String key) {
        return null;
      }

      @Override
      public String namespace() {
        return namespace;
      }

      @Override
      public Duration step() {
        return step;
      }
    };
    MeterRegistry cloudWatch = new CloudWatchMeterRegistry(config, Clock.SYSTEM, client);
    cloudWatch
        .config()
        .namingConvention((name, type, unit) -> ADDED.matcher(name).replaceFirst(""));
    return cloudWatch;
  }

  private PrometheusPage prometheus(int port) {
    PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    registry.add(prometheus);
    return PrometheusPage.open(prometheus, port);
  }

  /** Sends what CloudWatch has not got yet, and ends. */
  @Override
  public void close() {
    page.ifPresent(PrometheusPage::close);
    registry.getRegistries().forEach(MeterRegistry::close);
    registry.close();
  }
}
