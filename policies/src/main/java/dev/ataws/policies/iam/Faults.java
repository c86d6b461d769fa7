package dev.ataws.policies.iam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers the faults of one policy while it is read. */
final class Faults {
  private final List<Fault> found = new ArrayList<>();

  void add(Node.Place place, String text) {
    found.add(new Fault(place.line(), place.column(), text));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Returns the faults from the top of the document to its bottom. */
  List<Fault> inOrder() {
    return found.stream()
        .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
        .toList();
  }
}
