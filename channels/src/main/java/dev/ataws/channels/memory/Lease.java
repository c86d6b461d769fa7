package dev.ataws.channels.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What one of all replicas holds at a time, such as a duty that only one may do.
 *
 * <p>Each object is a holder of its own, which a restart does not bring back. Another may take a lease over {@link #SLACK} after its
 * end, so that two never hold it as long as their clocks differ by no more than that.
 */
public final class Lease {
  /** How much the clocks of two replicas may differ. */
  public static final Duration SLACK = Duration.ofSeconds(2);

  /** Longer than any slack, for the store's own clock. */
  private static final Duration ENDED_STAYS = Duration.ofHours(1);

  private static final String BY = "by";
  private static final String UNTIL = "until";

  private final Memory memory;
  private final Clock clock;
  private final Key key;
  private final Duration length;
  private final String me = UUID.randomUUID().toString();
  private volatile Instant heldUntil = Instant.MIN;

  /**
   * Names a lease that is not held yet.
   *
   * @param name which lease, the same for all who want it
   * @param length how long it is held after each {@link #hold()}
   */
  public Lease(Memory memory, Clock clock, String name, Duration length) {
    this.memory = memory;
    this.clock = clock;
    this.key = new Key("lease", name);
    this.length = length;
  }

  /**
   * Takes the lease if it is free or over, or renews it if this object has it; false if another has it, or if the store took longer
   * to answer than the lease is long. When it throws {@link MemoryUnavailable}, what was held before is held until its end.
   */
  public synchronized boolean hold() {
    Instant now = clock.instant();
    Instant until = now.plus(length);
    heldUntil = isTaken(now, until) ? until : Instant.MIN;
    return isHeld();
  }

  /** Tells whether this object has the lease, by its own clock, without asking the store. */
  public boolean isHeld() {
    return clock.instant().isBefore(heldUntil);
  }

  /** Gives the lease back, if this object still has it: another may take it at once. */
  public synchronized void release() {
    heldUntil = Instant.MIN;
    memory
        .get(key)
        .filter(entry -> Json.of(entry).text(BY).equals(me))
        .ifPresent(entry -> memory.replace(entry, value(Instant.EPOCH)));
  }

  private boolean isTaken(Instant now, Instant until) {
    Optional<Entry> entry = memory.get(key);
    return entry.isEmpty()
        ? memory.putIfAbsent(key, value(until))
        : isMineOrOver(entry.get(), now)
            && memory.replace(entry.get(), value(until)).isPresent();
  }

  private boolean isMineOrOver(Entry entry, Instant now) {
    Json lease = Json.of(entry);
    return lease.text(BY).equals(me) || !now.isBefore(lease.time(UNTIL).plus(SLACK));
  }

  private Value value(Instant until) {
    String json = Json.text(Json.object().put(BY, me).put(UNTIL, until.toString()));
    return Value.until(clock.instant().plus(length).plus(ENDED_STAYS), json);
  }
}
