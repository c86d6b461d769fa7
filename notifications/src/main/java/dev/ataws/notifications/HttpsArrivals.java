package dev.ataws.notifications;

import dev.ataws.channels.Feed;
import dev.ataws.channels.Intake;
import dev.ataws.channels.memory.Memory;
import dev.ataws.notifications.https.Signatures;
import dev.ataws.notifications.https.SnsEndpoint;
import dev.ataws.notifications.queue.StoredQueue;
import dev.ataws.notifications.subscriptions.AwsClients;
import dev.ataws.notifications.subscriptions.Hearer;
import dev.ataws.notifications.subscriptions.Subscriptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Messages by an endpoint that SNS posts to, kept in the memory until they are delivered. */
final class HttpsArrivals implements Arrivals {
  private final Map<String, Feed> feeds;
  private final Map<String, StoredQueue> queues = new LinkedHashMap<>();
  private final Subscriptions subscriptions;
  private final Intake.Https where;
  private final Signatures signatures = Signatures.ofAws();
  private final SnsEndpoint endpoint;
  private final Caretaker caretaker = new Caretaker();

  HttpsArrivals(
      Intake.Https where, Map<String, Feed> feeds, AwsClients clients, Memory memory, Clock clock) {
    this.where = where;
    this.feeds = feeds;
    feeds.keySet().forEach(name -> queues.put(name, new StoredQueue(memory, clock, name)));
    this.subscriptions =
        new Subscriptions(clients::sns, memory, Feeds.topics(feeds), queueArn -> false);
    this.endpoint = SnsEndpoint.start(where, signatures, queuesByTopic(), subscriptions::confirm);
  }

  private Map<String, List<StoredQueue>> queuesByTopic() {
    Map<String, List<StoredQueue>> byTopic = new LinkedHashMap<>();
    feeds.forEach((name, feed) -> feed.topics()
        .forEach(topic -> byTopic
            .computeIfAbsent(topic, key -> new ArrayList<>())
            .add(Objects.requireNonNull(queues.get(name)))));
    return byTopic;
  }

  @Override
  public void start(Opened whoDelivers) {
    feeds.forEach(
        (name, feed) -> whoDelivers.open(name, Objects.requireNonNull(queues.get(name)), feed));
    List<Hearer> hearers = List.of(Hearer.of(where.url(), Feeds.topics(feeds)));
    caretaker.start(() -> subscriptions.ensure(hearers, true));
  }

  @Override
  public void confirm(String topicArn, String token) {
    subscriptions.confirm(topicArn, token);
  }

  @Override
  public void close() {
    caretaker.close();
    endpoint.close();
    signatures.close();
  }
}
