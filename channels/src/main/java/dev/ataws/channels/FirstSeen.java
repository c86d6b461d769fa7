package dev.ataws.channels;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Remembers in which line each of some values stood first. */
final class FirstSeen {
  private final Map<String, Integer> lines = new HashMap<>();

  /** Notes that a value stands in a line; returns the earlier line if it is not the first. */
  Optional<Integer> earlier(String value, int line) {
    return Optional.ofNullable(lines.putIfAbsent(value, line));
  }

  /** Returns the values noted. */
  Set<String> values() {
    return lines.keySet();
  }
}
