package dev.ataws.channels.memory;

import dev.ataws.channels.StateStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Keeps values under keys, over restarts and for all replicas; each call is one atomic step.
 *
 * <p>What was put outlives the process; what was replaced outlives a power cut, with all that was put before it. A value whose
 * time is over counts as absent from that second on. Every call may wait for a disk or a network, and throws
 * {@link MemoryUnavailable} when it cannot tell; a write that throws may still have happened.
 */
public interface Memory extends AutoCloseable {
  /** Opens the memory that a configuration asks for, or throws {@link MemoryUnavailable}. */
  static Memory open(StateStore store, Clock clock) {
    return store instanceof StateStore.DynamoDb table
        ? DynamoDbMemory.open(table, clock)
        : SqliteMemory.open(((StateStore.Sqlite) store).file(), clock);
  }

  /** Opens a memory that ends with the process, for a sandbox and for tests. */
  static Memory ofThisProcess(Clock clock) {
    return SqliteMemory.ofThisProcess(clock);
  }

  /** Returns what is under a key. */
  Optional<Entry> get(Key key);

  /** Puts a value under a key, whatever was there. */
  void put(Key key, Value value);

  /** Puts a value under a key where there is none; true for exactly one of all who try. */
  boolean putIfAbsent(Key key, Value value);

  /** Puts a value in the place of an entry, and returns the new one; nothing if the entry is not there any more as it was read. */
  Optional<Entry> replace(Entry read, Value value);

  /** Takes away what is under a key, if there is something. */
  void delete(Key key);

  /** Returns the entries of a kind whose ids begin so, ordered by the UTF-8 of their ids. */
  default List<Entry> list(String kind, String prefix) {
    return list(kind, prefix, Integer.MAX_VALUE);
  }

  /** Returns the first entries, so many at most, of a kind whose ids begin so, ordered by the UTF-8 of their ids. */
  List<Entry> list(String kind, String prefix, int most);

  /** Lets the store go; a memory that is closed answers nothing. */
  @Override
  void close();
}
