package dev.ataws.notifications.operations;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The events of one configuration that CloudWatch Logs has not got yet, as many as there is room for. */
final class Journal {
  /** What PutLogEvents adds to each event when it counts. */
  private static final int OVERHEAD = 26;

  private static final int LARGEST_BATCH = 1_048_576;
  private static final int LONGEST_BATCH = 10_000;
  private static final int ROOM = 4 * LARGEST_BATCH;

  private final Deque<Line> lines = new ArrayDeque<>();
  private int bytes;
  private long lost;
  private Instant last = Instant.EPOCH;

  /**
   * An event.
   *
   * @param bytes how many PutLogEvents counts
   */
  record Line(Instant time, String json, int bytes) {
    LocalDate day() {
      return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
  }

  /** Adds an event; counts it as lost if there is no room. */
  synchronized void add(Instant time, String json) {
    int size = json.getBytes(StandardCharsets.UTF_8).length + OVERHEAD;
    if (bytes + size > ROOM) {
      lost++;
      return;
    }
    // CloudWatch Logs takes events in their order only, clocks may step back
    last = time.isBefore(last) ? last : time;
    lines.add(new Line(last, json, size));
    bytes += size;
  }

  /** Returns the next events of one day that fit into one call, without taking them away. */
  synchronized List<Line> next() {
    List<Line> batch = new ArrayList<>();
    int size = 0;
    for (Line line : lines) {
      size += line.bytes();
      boolean isSameDay = batch.isEmpty() || batch.get(0).day().equals(line.day());
      if (!isSameDay || size > LARGEST_BATCH || batch.size() == LONGEST_BATCH) {
        break;
      }
      batch.add(line);
    }
    return batch;
  }

  /** Takes the first events away. */
  synchronized void remove(int count) {
    for (int i = 0; i < count && !lines.isEmpty(); i++) {
      bytes -= lines.remove().bytes();
    }
  }

  /** Returns how many events wait. */
  synchronized int size() {
    return lines.size();
  }

  /** Returns how many events there was no room for since it was asked last. */
  synchronized long lost() {
    long since = lost;
    lost = 0;
    return since;
  }
}
