package dev.ataws.notifications.operations;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.delivery.Observer;
import dev.ataws.notifications.queue.Depth;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Counts what becomes of messages under the names that AWS Chatbot's metrics have, by configuration; measures the queues.
 *
 * @see <a href="https://docs.aws.amazon.com/chatbot/latest/adminguide/monitoring-cloudwatch.html">AWS Chatbot's metrics</a>
 */
public final class NotificationMetrics implements Observer {
  private static final String CONFIGURATION = "ConfigurationName";

  private final MeterRegistry registry;

  /** Counts in a registry. */
  public NotificationMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /**
   * Measures the queue of a configuration, once a minute at most.
   *
   * @param depth asks the queue how much waits, and may fail
   * @param oldest asks how long the oldest message waits, and may fail
   */
  public void watch(String configuration, Supplier<Depth> depth, Supplier<Duration> oldest) {
    Clock clock = registry.config().clock();
    OnceAMinute<Depth> depths = new OnceAMinute<>(configuration, depth, clock);
    OnceAMinute<Duration> ages = new OnceAMinute<>(configuration, oldest, clock);
    gauge("QueueDepth", configuration, depths, Depth::waiting);
    gauge("QueueInFlight", configuration, depths, Depth::inFlight);
    gauge("DeadLetters", configuration, depths, Depth::dead);
    gauge("OldestMessageAge", configuration, ages, Duration::toSeconds);
  }

  private <T> void gauge(
      String name, String configuration, OnceAMinute<T> measured, ToDoubleFunction<T> value) {
    Gauge.builder(name, measured, from -> from.get().map(value::applyAsDouble).orElse(Double.NaN))
        .tag(CONFIGURATION, configuration)
        .strongReference(true)
        .register(registry);
  }

  @Override
  public void received(String configuration, String messageId, Card card, String message) {
    count("EventsProcessed", configuration);
    if (card.isGeneric()) {
      count("UnsupportedEvents", configuration);
    }
  }

  @Override
  public void throttled(String configuration, String messageId) {
    count("EventsThrottled", configuration);
  }

  @Override
  public void delivered(String configuration, String messageId) {
    count("MessageDeliverySuccess", configuration);
  }

  @Override
  public void refused(String configuration, String messageId, String message, String why) {
    count("MessageDeliveryFailure", configuration);
  }

  @Override
  public void failing(String configuration, String why) {}

  @Override
  public void recovered(String configuration) {}

  private void count(String name, String configuration) {
    registry.counter(name, CONFIGURATION, configuration).increment();
  }
}
