package dev.ataws.policies.iam;

import java.util.List;
import java.util.function.Function;

/** What came of reading a policy: the document, or every fault that keeps it from being one. */
public sealed interface ReadPolicy {
  /** Goes the way of a valid policy or that of a faulty one. */
  <T> T match(Function<PolicyDocument, T> valid, Function<List<Fault>, T> faulty);

  /** A policy without a fault. */
  record Valid(PolicyDocument document) implements ReadPolicy {
    @Override
    public <T> T match(Function<PolicyDocument, T> valid, Function<List<Fault>, T> faulty) {
      return valid.apply(document);
    }
  }

  /** A policy that is refused whole, with its faults from top to bottom; there is at least one. */
  record Faulty(List<Fault> faults) implements ReadPolicy {
    /** Copies the faults. */
    public Faulty {
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("a faulty policy has a fault");
      }
      faults = List.copyOf(faults);
    }

    @Override
    public <T> T match(Function<PolicyDocument, T> valid, Function<List<Fault>, T> faulty) {
      return faulty.apply(faults);
    }
  }
}
