package dev.ataws.notifications.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.notifications.queue.Depth;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NotificationMetricsTest {
  private final MockClock clock = new MockClock();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
  private final NotificationMetrics metrics = new NotificationMetrics(registry);

  @Test
  void countsUnderTheNamesOfAwsChatbot() {
    metrics.received("ops", "1", Cards.alarm(), "{}");
    metrics.received("ops", "2", Cards.generic(), "hello");
    metrics.throttled("ops", "2");
    metrics.delivered("ops", "1");
    metrics.refused("ops", "2", "hello", "the channel is archived");
    metrics.failing("ops", "Slack is away");
    metrics.recovered("ops");
    metrics.received("dev", "1", Cards.alarm(), "{}");

    assertThat(counted("EventsProcessed", "ops")).isEqualTo(2);
    assertThat(counted("EventsProcessed", "dev")).isEqualTo(1);
    assertThat(counted("UnsupportedEvents", "ops")).isEqualTo(1);
    assertThat(counted("EventsThrottled", "ops")).isEqualTo(1);
    assertThat(counted("MessageDeliverySuccess", "ops")).isEqualTo(1);
    assertThat(counted("MessageDeliveryFailure", "ops")).isEqualTo(1);
  }

  @Test
  void measuresQueuesOnceAMinute() {
    AtomicInteger asked = new AtomicInteger();
    metrics.watch(
        "ops", () -> new Depth(asked.incrementAndGet(), 20, 30), () -> Duration.ofMinutes(2));

    assertThat(measured("QueueDepth")).isEqualTo(1);
    assertThat(measured("QueueInFlight")).isEqualTo(20);
    assertThat(measured("DeadLetters")).isEqualTo(30);
    assertThat(measured("OldestMessageAge")).isEqualTo(120);
    assertThat(asked).hasValue(1);

    clock.add(Duration.ofSeconds(61));
    assertThat(measured("QueueDepth")).isEqualTo(2);
  }

  @Test
  void aQueueThatDoesNotAnswerHasNoDepth() {
    metrics.watch(
        "ops",
        () -> {
          throw new IllegalStateException("SQS is away");
        },
        () -> Duration.ZERO);

    assertThat(measured("QueueDepth")).isNaN();
    assertThat(measured("OldestMessageAge")).isZero();
  }

  private double counted(String name, String configuration) {
    return registry.get(name).tag("ConfigurationName", configuration).counter().count();
  }

  private double measured(String name) {
    return registry.get(name).tag("ConfigurationName", "ops").gauge().value();
  }
}
