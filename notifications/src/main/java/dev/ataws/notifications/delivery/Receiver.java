package dev.ataws.notifications.delivery;

import dev.ataws.notifications.queue.Queue;
import dev.ataws.notifications.queue.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives ahead of the delivery, so much that it never waits and no more: all else stays in the queue. What was received is this
 * replica's until it is done, or the receiver is closed.
 */
final class Receiver {
  private static final Logger LOG = LoggerFactory.getLogger(Receiver.class);
  private static final int MOST_MESSAGES = 300;
  private static final long MOST_CHARACTERS = 16_000_000;
  private static final int DONE_TOGETHER = 10;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final Queue queue;
  private final Opening opening;
  private final Pauses pauses;
  private final Timing timing;
  private final Map<String, Received> held = new ConcurrentHashMap<>();
  private final AtomicLong characters = new AtomicLong();
  private final PriorityBlockingQueue<Parcel> parcels =
      new PriorityBlockingQueue<>(MOST_MESSAGES, Parcel.ORDER);
  private final List<Received> done = new ArrayList<>();

  Receiver(Queue queue, Opening opening, Pauses pauses, Timing timing) {
    this.queue = queue;
    this.opening = opening;
    this.pauses = pauses;
    this.timing = timing;
  }

  /** Receives until nothing goes on any more. */
  void run() {
    int faults = 0;
    while (pauses.goesOn()) {
      try {
        if (isFull()) {
          pauses.pause(LOOK_AGAIN);
        } else {
          queue.receive(timing.poll(), timing.visibility()).forEach(this::take);
          faults = 0;
        }
      } catch (RuntimeException fault) { // the network, or a store that is away: it comes again
        faults++;
        if (pauses.goesOn()) {
          LOG.atWarn()
              .setMessage("queue not read")
              .addKeyValue("times", faults)
              .setCause(fault)
              .log();
          pauses.afterFault(faults);
        }
      }
    }
  }

  private boolean isFull() {
    return held.size() >= MOST_MESSAGES || characters.get() >= MOST_CHARACTERS;
  }

  private void take(Waiting waiting) {
    Received known = held.get(waiting.id());
    if (known != null) {
      known.cameAgain(waiting);
      return;
    }
    Received received = new Received(waiting);
    List<Parcel> opened = opening.open(received);
    held.put(waiting.id(), received);
    characters.addAndGet(waiting.body().length());
    if (opened.isEmpty()) {
      drop(List.of(received));
    }
    parcels.addAll(opened);
  }

  /** Returns the next to be delivered; nothing if none came in that time. */
  Optional<Parcel> next(Duration wait) throws InterruptedException {
    return Optional.ofNullable(parcels.poll(wait.toNanos(), TimeUnit.NANOSECONDS));
  }

  /** Tells whether nothing waits to be delivered. */
  boolean isEmpty() {
    return parcels.isEmpty();
  }

  /** Notes that a notification is done; its message leaves the queue with the next {@link #flush}. */
  void done(Parcel parcel) {
    if (parcel.received().isDoneWithOne()) {
      done.add(parcel.received());
      if (done.size() >= DONE_TOGETHER) {
        flush();
      }
    }
  }

  /** Takes what is done out of the queue. */
  void flush() {
    if (!done.isEmpty()) {
      List<Received> together = List.copyOf(done);
      done.clear();
      drop(together);
    }
  }

  private void drop(List<Received> together) {
    queue.done(together.stream().map(Received::waiting).toList());
    together.forEach(this::forget);
  }

  /** Puts what cannot be delivered with the dead letters. */
  void bury(Parcel parcel, String why) {
    if (parcel.received().isDoneWithOne()) {
      queue.bury(parcel.received().waiting(), why);
      forget(parcel.received());
    }
  }

  private void forget(Received received) {
    if (held.remove(received.waiting().id()) != null) {
      characters.addAndGet(-received.waiting().body().length());
    }
  }

  /** Keeps what was received from others. */
  void keep() {
    List<Waiting> all = held.values().stream().map(Received::waiting).toList();
    if (!all.isEmpty()) {
      queue.keep(all, timing.visibility());
    }
  }

  /** Returns when the oldest message that is not done came into the queue. */
  Optional<Instant> oldest() {
    return held.values().stream()
        .map(received -> received.waiting().sent())
        .min(Comparator.naturalOrder());
  }

  /** Gives back what is not done. */
  void giveBack() {
    flush();
    List<Waiting> all = held.values().stream().map(Received::waiting).toList();
    if (!all.isEmpty()) {
      queue.giveBack(all);
    }
    held.clear();
    parcels.clear();
  }
}
