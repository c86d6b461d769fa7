package dev.ataws.policies.reach;

import dev.ataws.policies.actions.AccessLevel;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** How many operations are allowed, by access level and extent. */
public final class Count {
  private final Map<Extent, Map<AccessLevel, Integer>> numbers = new EnumMap<>(Extent.class);

  void add(AccessLevel level, Extent extent) {
    add(level, extent, 1);
  }

  void add(Count other) {
    other.numbers.forEach(
        (extent, levels) -> levels.forEach((level, number) -> add(level, extent, number)));
  }

  private void add(AccessLevel level, Extent extent, int number) {
    numbers
        .computeIfAbsent(extent, key -> new EnumMap<>(AccessLevel.class))
        .merge(level, number, Integer::sum);
  }

  /** How many operations of this level are allowed to this extent. */
  public int of(AccessLevel level, Extent extent) {
    return numbers.getOrDefault(extent, Map.of()).getOrDefault(level, 0);
  }

  /** How many operations are allowed to this extent. */
  public int of(Extent extent) {
    return Arrays.stream(AccessLevel.values())
        .mapToInt(level -> of(level, extent))
        .sum();
  }

  /** How many operations of this level are allowed, always or sometimes. */
  public int allowed(AccessLevel level) {
    return of(level, Extent.ALWAYS) + of(level, Extent.SOMETIMES);
  }

  /** How many operations are allowed, always or sometimes. */
  public int allowed() {
    return of(Extent.ALWAYS) + of(Extent.SOMETIMES);
  }

  /** How many operations there are. */
  public int all() {
    return allowed() + of(Extent.NEVER);
  }
}
