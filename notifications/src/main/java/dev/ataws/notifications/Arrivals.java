package dev.ataws.notifications;

import dev.ataws.channels.Feed;
import dev.ataws.notifications.queue.Queue;

/** How messages come in: kept up until it is closed. */
interface Arrivals extends AutoCloseable {
  /** Begins to see to it that messages come, and opens the queue of each configuration when it is there. */
  void start(Opened whoDelivers);

  /** Confirms the subscription of a topic by its token. */
  void confirm(String topicArn, String token);

  @Override
  void close();

  /** Takes a queue whose messages are to be delivered. */
  @FunctionalInterface
  interface Opened {
    void open(String configuration, Queue queue, Feed feed);
  }
}
