package dev.ataws.benchmarks;

import java.util.List;

/** What took how long, in milliseconds, the shortest first. */
record Times(List<Double> sorted) {
  /** Sorts what was measured. */
  Times {
    sorted = sorted.stream().sorted().toList();
  }

  double median() {
    return sorted.get(sorted.size() / 2);
  }

  double mostOf100() {
    return sorted.get(sorted.size() * 99 / 100);
  }

  /** Returns the milliseconds since a value of {@link System#nanoTime()}. */
  static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  @Override
  public String toString() {
    return "%d times: median %.2f ms, 99 %% under %.2f ms"
        .formatted(sorted.size(), median(), mostOf100());
  }
}
