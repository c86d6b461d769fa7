package dev.ataws.notifications.queue;

import dev.ataws.channels.memory.Entry;
import dev.ataws.channels.memory.Key;
import dev.ataws.channels.memory.Memory;
import dev.ataws.channels.memory.Value;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A queue in the bot's own memory, for messages that come by HTTPS. Any replica may add to it; one at a time receives, which
 * whoever uses it must see to.
 */
public final class StoredQueue implements Queue {
  private static final int MOST = 10;
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
  private static final String QUEUED = "queued";
  private static final String DEAD = "dead-letter";

  private final Memory memory;
  private final Clock clock;
  private final String configuration;
  /** Until when what was received is not received again, unless it is kept. */
  private final Map<String, Instant> received = new ConcurrentHashMap<>();

  private final Semaphore added = new Semaphore(0);

  /** Keeps the messages of a configuration. */
  public StoredQueue(Memory memory, Clock clock, String configuration) {
    this.memory = memory;
    this.clock = clock;
    this.configuration = configuration;
  }

  /**
   * Adds a message; once this returns, it will be delivered. One that is there already is not added again.
   *
   * @param messageId SNS's id of the message
   * @param body the message as SNS delivers it
   */
  public void add(String messageId, Instant published, String body) {
    String id = String.format("%s/%014d/%s", configuration, published.toEpochMilli(), messageId);
    memory.putIfAbsent(new Key(QUEUED, id), kept(body));
    added.release();
  }

  @Override
  public List<Waiting> receive(Duration wait, Duration visibility) {
    Instant end = clock.instant().plus(wait);
    List<Waiting> messages = next(visibility);
    while (messages.isEmpty() && clock.instant().isBefore(end) && await(end)) {
      messages = next(visibility);
    }
    return messages;
  }

  private List<Waiting> next(Duration visibility) {
    Instant now = clock.instant();
    received.values().removeIf(until -> !now.isBefore(until));
    return memory.list(QUEUED, configuration + "/", received.size() + MOST).stream()
        .filter(entry -> received.putIfAbsent(entry.key().id(), now.plus(visibility)) == null)
        .limit(MOST)
        .map(StoredQueue::waiting)
        .toList();
  }

  private static Waiting waiting(Entry entry) {
    String id = entry.key().id();
    String[] parts = id.split("/", 3);
    return new Waiting(
        id,
        id,
        Packed.unpack(entry.value().json()),
        Instant.ofEpochMilli(Long.parseLong(parts[1])));
  }

  /** Returns whether to look again: something was added, or another replica may have added something. */
  private boolean await(Instant end) {
    Duration left = Duration.between(clock.instant(), end);
    Duration pause = left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN;
    try {
      added.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS);
      added.drainPermits();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void keep(Collection<Waiting> messages, Duration time) {
    Instant until = clock.instant().plus(time);
    messages.forEach(message -> received.computeIfPresent(message.id(), (id, before) -> until));
  }

  @Override
  public void done(Collection<Waiting> messages) {
    for (Waiting message : messages) {
      memory.delete(new Key(QUEUED, message.id()));
      received.remove(message.id());
    }
  }

  @Override
  public void giveBack(Collection<Waiting> messages) {
    messages.forEach(message -> received.remove(message.id()));
  }

  @Override
  public void bury(Waiting message, String reason) {
    memory.put(new Key(DEAD, message.id()), kept(message.body()));
    done(List.of(message));
  }

  @Override
  public int replay() {
    List<Entry> dead = memory.list(DEAD, configuration + "/");
    for (Entry entry : dead) {
      memory.put(new Key(QUEUED, entry.key().id()), entry.value());
      memory.delete(entry.key());
    }
    return dead.size();
  }

  @Override
  public Depth depth() {
    int queued = memory.list(QUEUED, configuration + "/").size();
    return new Depth(
        Math.max(0, queued - received.size()),
        received.size(),
        memory.list(DEAD, configuration + "/").size());
  }

  private Value kept(String body) {
    return Value.until(clock.instant().plus(Depth.RETENTION), Packed.pack(body));
  }
}
