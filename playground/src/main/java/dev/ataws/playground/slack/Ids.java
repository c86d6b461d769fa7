package dev.ataws.playground.slack;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Makes ids in Slack's form: a letter or two, then upper-case letters with digits. */
final class Ids {
  private static final long FIRST = Long.parseLong("7K0000000", 36);

  private final AtomicLong last =
      new AtomicLong(FIRST + Math.floorMod(System.nanoTime(), 46_656_000_000L));

  String next(String prefix) {
    return prefix + "0" + Long.toString(last.addAndGet(7919), 36).toUpperCase(Locale.ROOT);
  }
}
