package dev.ataws.playground.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What goes wrong with the next calls, by their names: first what was asked for call by call, then what the weather brings. */
public final class Mishaps {
  private final Map<String, Deque<Mishap>> byName = new HashMap<>();
  private Optional<Weather> weather = Optional.empty();

  /** Lets the next calls of a name go wrong, after those for which it was asked before. */
  public synchronized void add(String name, int times, Mishap mishap) {
    Deque<Mishap> mishaps = byName.computeIfAbsent(name, unknown -> new ArrayDeque<>());
    for (int time = 0; time < times; time++) {
      mishaps.add(mishap);
    }
  }

  /** Lets calls go wrong at random from now on. */
  public synchronized void weather(Weather now) {
    weather = Optional.of(now);
  }

  /** Ends the weather. */
  public synchronized void calm() {
    weather = Optional.empty();
  }

  /** Forgets everything that was to go wrong. */
  public synchronized void clear() {
    byName.clear();
    calm();
  }

  /** What goes wrong with a call of a name that is made now. */
  public synchronized Optional<Mishap> next(String name) {
    Deque<Mishap> mishaps = byName.getOrDefault(name, new ArrayDeque<>());
    return Optional.ofNullable(mishaps.poll()).or(() -> weather.flatMap(now -> now.next(name)));
  }
}
