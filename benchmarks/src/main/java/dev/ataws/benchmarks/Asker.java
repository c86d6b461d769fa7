package dev.ataws.benchmarks;

import dev.ataws.playground.slack.Message;
import dev.ataws.playground.slack.PretendSlack;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A person who says one command again and again in a channel of their own, and waits for its answer each time. */
final class Asker {
  static final String COMMAND = "dynamodb list-tables";
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
  private static final long BETWEEN_LOOKS = TimeUnit.MICROSECONDS.toNanos(20);

  private final PretendSlack slack;
  private final String channel;
  private final String user;
  private final Semaphore changes = new Semaphore(0);

  Asker(PretendSlack slack, String channel, String user) {
    this.slack = slack;
    this.channel = channel;
    this.user = user;
    slack.watchMessages(changed -> {
      if (changed.equals(channel)) {
        changes.release();
      }
    });
  }

  /** The milliseconds from a mention to its acknowledgement and to its answer. */
  record Waited(double ack, double answer) {}

  /** Says the command while nobody else says anything, so that the next acknowledgement is this one's. */
  Waited askAlone() throws InterruptedException {
    int acks = slack.acks().size();
    long start = System.nanoTime();
    String thread = say();
    while (slack.acks().size() == acks) {
      requireInTime(start);
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
    double ack = Times.since(start);
    awaitAnswer(thread, start);
    return new Waited(ack, Times.since(start));
  }

  /** Says the command, returns the milliseconds to its answer. */
  double ask() throws InterruptedException {
    long start = System.nanoTime();
    awaitAnswer(say(), start);
    return Times.since(start);
  }

  private String say() {
    return slack.say(channel, user, "@aws " + COMMAND).ts();
  }

  private void awaitAnswer(String thread, long start) throws InterruptedException {
    while (!isAnswered(thread)) {
      requireInTime(start);
      boolean unused = changes.tryAcquire(1, TimeUnit.SECONDS);
    }
    changes.drainPermits();
  }

  /** Nobody else speaks in the channel, so the last message tells; what is said while the command runs is no answer. */
  private boolean isAnswered(String thread) {
    List<Message> all = slack.messages(channel);
    Message last = all.get(all.size() - 1);
    return last.threadTs().filter(thread::equals).isPresent()
        && !last.text().startsWith("`" + COMMAND + "` Running");
  }

  private static void requireInTime(long start) {
    if (System.nanoTime() - start > PATIENCE) {
      throw new IllegalStateException("waited in vain");
    }
  }
}
