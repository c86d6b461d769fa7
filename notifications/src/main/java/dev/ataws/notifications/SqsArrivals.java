package dev.ataws.notifications;

import dev.ataws.channels.Feed;
import dev.ataws.channels.memory.Memory;
import dev.ataws.notifications.subscriptions.AwsClients;
import dev.ataws.notifications.subscriptions.Hearer;
import dev.ataws.notifications.subscriptions.MadeQueue;
import dev.ataws.notifications.subscriptions.Queues;
import dev.ataws.notifications.subscriptions.Subscriptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages by queues of SQS: made and subscribed when they are not, looked after every few minutes. */
final class SqsArrivals implements Arrivals {
  private static final Logger LOG = LoggerFactory.getLogger(SqsArrivals.class);

  private final Map<String, Feed> feeds;
  private final Queues queues;
  private final Subscriptions subscriptions;
  private final Set<String> opened = new HashSet<>();
  private final Caretaker caretaker = new Caretaker();

  SqsArrivals(Map<String, Feed> feeds, Queues queues, AwsClients clients, Memory memory) {
    this.feeds = feeds;
    this.queues = queues;
    this.subscriptions =
        new Subscriptions(clients::sns, memory, Feeds.topics(feeds), queues::isOurs);
  }

  @Override
  public void start(Opened whoDelivers) {
    caretaker.start(() -> {
      List<Hearer> hearers = new ArrayList<>();
      feeds.forEach((name, feed) -> ensure(name, feed, hearers, whoDelivers));
      subscriptions.ensure(hearers, hearers.size() == feeds.size());
    });
  }

  /** A queue that cannot be had holds no other back. */
  private void ensure(String name, Feed feed, List<Hearer> hearers, Opened whoDelivers) {
    try {
      MadeQueue made = queues.ensure(name, feed.topics());
      hearers.add(Hearer.of(made, feed.topics()));
      if (opened.add(name)) {
        whoDelivers.open(name, made.queue(), feed);
      }
    } catch (RuntimeException fault) {
      LOG.atError()
          .setMessage("no queue")
          .addKeyValue("configuration", name)
          .addKeyValue("why", fault.getMessage())
          .log();
    }
  }

  @Override
  public void confirm(String topicArn, String token) {
    subscriptions.confirm(topicArn, token);
  }

  @Override
  public void close() {
    caretaker.close();
  }
}
