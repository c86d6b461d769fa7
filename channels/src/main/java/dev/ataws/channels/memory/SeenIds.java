package dev.ataws.channels.memory;

import java.time.Clock;
import java.time.Duration;

/** The ids of what has come already, so that a redelivery does nothing at any replica. */
public final class SeenIds {
  /** Slack delivers an event again for up to a day, with delayed events switched on. */
  private static final Duration EVENTS_STAY = Duration.ofDays(2);

  private final Memory memory;
  private final Clock clock;
  private final String kind;
  private final Duration stay;

  private SeenIds(Memory memory, Clock clock, String kind, Duration stay) {
    this.memory = memory;
    this.clock = clock;
    this.kind = kind;
    this.stay = stay;
  }

  /** Returns the ids of Slack's events. */
  public static SeenIds ofEvents(Memory memory, Clock clock) {
    return new SeenIds(memory, clock, "event", EVENTS_STAY);
  }

  /** Tells whether an id was never seen, and remembers it; true for exactly one of all who ask. */
  public boolean firstTime(String id) {
    return memory.putIfAbsent(new Key(kind, id), Value.until(clock.instant().plus(stay), "{}"));
  }

  /** Tells whether an id was seen. */
  public boolean isSeen(String id) {
    return memory.get(new Key(kind, id)).isPresent();
  }

  /** Forgets an id, so that its next delivery counts. */
  public void forget(String id) {
    memory.delete(new Key(kind, id));
  }
}
