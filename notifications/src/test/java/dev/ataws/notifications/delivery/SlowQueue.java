package dev.ataws.notifications.delivery;

import dev.ataws.notifications.queue.Depth;
import dev.ataws.notifications.queue.Queue;
import dev.ataws.notifications.queue.Waiting;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A queue whose answers take their time to arrive; one that nobody waits for is lost, and its messages with it for a while. */
final class SlowQueue implements Queue {
  private final Queue queue;
  private volatile boolean isAsked;
  private volatile boolean isAnswering;

  SlowQueue(Queue queue) {
    this.queue = queue;
  }

  boolean isAsked() {
    return isAsked;
  }

  boolean isAnswering() {
    return isAnswering;
  }

  @Override
  public List<Waiting> receive(Duration wait, Duration visibility) {
    isAsked = true;
    List<Waiting> messages = queue.receive(wait, visibility);
    isAnswering = !messages.isEmpty();
    try {
      TimeUnit.MILLISECONDS.sleep(500);
    } catch (InterruptedException lost) {
      throw new IllegalStateException("nobody waits for it any more", lost);
    }
    return messages;
  }

  @Override
  public void keep(Collection<Waiting> messages, Duration time) {
    queue.keep(messages, time);
  }

  @Override
  public void done(Collection<Waiting> messages) {
    queue.done(messages);
  }

  @Override
  public void giveBack(Collection<Waiting> messages) {
    queue.giveBack(messages);
  }

  @Override
  public void bury(Waiting message, String reason) {
    queue.bury(message, reason);
  }

  @Override
  public int replay() {
    return queue.replay();
  }

  @Override
  public Depth depth() {
    return queue.depth();
  }
}
