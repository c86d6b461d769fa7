package dev.ataws.notifications.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ataws.channels.Metrics;
import dev.ataws.notifications.Moto;
import dev.ataws.notifications.queue.Depth;
import dev.ataws.notifications.subscriptions.AwsClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricsOutletTest {
  private static final Optional<Metrics.CloudWatch> CLOUD_WATCH =
      Optional.of(new Metrics.CloudWatch(Optional.of("eu-west-1"), "AtAws/Chatbot"));

  @Test
  void cloudWatchGetsTheNamesOfAwsChatbot() throws IOException {
    try (PretendCloudWatch cloudWatch = PretendCloudWatch.start();
        AwsClients clients = Moto.clients(cloudWatch.uri())) {
      try (MetricsOutlet outlet =
          MetricsOutlet.open(new Metrics(CLOUD_WATCH, Optional.empty()), clients)) {
        NotificationMetrics metrics = new NotificationMetrics(outlet.registry());
        metrics.received("ops", "1", Cards.generic(), "hello");
        metrics.watch("ops", () -> new Depth(7, 0, 0), () -> Duration.ZERO);
      }
      assertThat(cloudWatch.puts()).isNotEmpty();
      assertThat(cloudWatch.puts().toString())
          .contains("Namespace=AtAws/Chatbot")
          .contains("MetricName=EventsProcessed,")
          .contains("MetricName=UnsupportedEvents,")
          .contains("MetricName=QueueDepth,")
          .contains("[{Name=ConfigurationName, Value=ops}]")
          .contains("Value=7.0");
    }
  }

  @Test
  void prometheusReadsAPage() throws Exception {
    try (AwsClients clients = Moto.clients(URI.create("http://127.0.0.1:1"));
        MetricsOutlet outlet = MetricsOutlet.open(
            new Metrics(Optional.empty(), Optional.of(new Metrics.Prometheus(0))), clients)) {
      new NotificationMetrics(outlet.registry()).delivered("ops", "1");

      int port = outlet.port().orElseThrow();
      assertThat(get(port, "/metrics").body())
          .contains("MessageDeliverySuccess_total{ConfigurationName=\"ops\"} 1.0");
      assertThat(get(port, "/metrics/other").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void goesNowhereUnlessAsked() {
    try (AwsClients clients = Moto.clients(URI.create("http://127.0.0.1:1"));
        MetricsOutlet outlet = MetricsOutlet.open(Metrics.nowhere(), clients)) {
      new NotificationMetrics(outlet.registry()).delivered("ops", "1");
      assertThat(outlet.port()).isEmpty();
    }
  }

  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0);
        AwsClients clients = Moto.clients(URI.create("http://127.0.0.1:1"))) {
      Metrics settings =
          new Metrics(Optional.empty(), Optional.of(new Metrics.Prometheus(taken.getLocalPort())));
      assertThatThrownBy(() -> MetricsOutlet.open(settings, clients))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage("I cannot answer Prometheus on port " + taken.getLocalPort()
              + ". Choose another for `metrics.prometheus`.");
    }
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
