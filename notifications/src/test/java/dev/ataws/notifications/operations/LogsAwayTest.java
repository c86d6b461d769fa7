package dev.ataws.notifications.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.ataws.channels.Logging;
import dev.ataws.channels.MovableClock;
import dev.ataws.notifications.Moto;
import dev.ataws.notifications.subscriptions.AwsClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

/** Meets a CloudWatch Logs that refuses and comes back. */
class LogsAwayTest {
  private final MovableClock clock = new MovableClock();
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private volatile String refusal = "";
  private HttpServer aws;
  private AwsClients clients;

  @BeforeEach
  void start() throws IOException {
    aws = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    aws.createContext("/", exchange -> {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String answer = refusal.isEmpty() ? "{}" : "{\"__type\":\"" + refusal + "\"}";
      if (refusal.isEmpty()) {
        taken.add(body);
      }
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(refusal.isEmpty() ? 200 : 400, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    });
    aws.start();
    clients = Moto.clients(URI.create("http://127.0.0.1:" + aws.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    clients.close();
    aws.stop(0);
  }

  @Test
  void whatWasRefusedIsSentLaterOnce() {
    LogGroup group = group();
    group.journal().add(clock.instant(), "{\"one\":1}");
    refusal = "AccessDeniedException";
    group.send();

    refusal = "";
    group.send();
    assertThat(taken).isEmpty();
    clock.move(Duration.ofSeconds(2));
    group.send();
    group.send();

    assertThat(taken).singleElement().asString().contains("{\\\"one\\\":1}");
  }

  @Test
  void whatWillNeverBeTakenHoldsNothingBack() {
    LogGroup group = group();
    group.journal().add(clock.instant(), "{\"one\":1}");
    refusal = "InvalidParameterException";
    group.send();
    assertThat(group.journal().next()).isEmpty();
  }

  @Test
  void aLogThatIsAwayHoldsNoDeliveryBack() {
    refusal = "AccessDeniedException";
    try (EventLog log = new EventLog(
        clients.logs(Region.US_EAST_1), Map.of("ops", Logging.ALL), clock, Duration.ofMillis(10))) {
      for (int i = 0; i < 50; i++) {
        log.refused("ops", "1", "x".repeat(200_000), "gone");
      }
      refusal = "";
      clock.move(Duration.ofMinutes(2));
      await().until(() -> !taken.isEmpty());
    }
  }

  @Test
  void whatIsLeftAtTheEndDoesNotHoldItUp() {
    refusal = "AccessDeniedException";
    EventLog log = new EventLog(
        clients.logs(Region.US_EAST_1), Map.of("ops", Logging.ALL), clock, Duration.ofMillis(10));
    log.delivered("ops", "1");
    log.close();

    assertThat(taken).isEmpty();
  }

  private LogGroup group() {
    return new LogGroup(clients.logs(Region.US_EAST_1), clock, "ops", "1");
  }
}
