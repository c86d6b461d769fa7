package dev.ataws.policies.iam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers the faults of one policy while it is read. */
public final class Faults {
  private final List<Fault> found = new ArrayList<>();

  /** Adds a fault that lies where a value begins, in words for a person on one line. */
  public void add(Node.Place place, String text) {
    found.add(new Fault(place.line(), place.column(), text));
  }

  /** Tells whether the policy is in order so far. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Returns the faults from the top of the document to its bottom. */
  public List<Fault> inOrder() {
    return found.stream()
        .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
        .toList();
  }
}
