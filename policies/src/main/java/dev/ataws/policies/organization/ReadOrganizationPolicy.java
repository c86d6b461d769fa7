package dev.ataws.policies.organization;

import dev.ataws.policies.iam.Fault;
import java.util.List;
import java.util.function.Function;

/** What came of reading an organisation policy: the policy, or every fault that keeps it from being one. */
public sealed interface ReadOrganizationPolicy {
  /** Goes the way of a valid policy or that of a faulty one. */
  <T> T match(Function<OrganizationPolicy, T> valid, Function<List<Fault>, T> faulty);

  /** A policy without a fault. */
  record Valid(OrganizationPolicy policy) implements ReadOrganizationPolicy {
    @Override
    public <T> T match(Function<OrganizationPolicy, T> valid, Function<List<Fault>, T> faulty) {
      return valid.apply(policy);
    }
  }

  /** A policy that is refused whole, with its faults from top to bottom; there is at least one. */
  record Faulty(List<Fault> faults) implements ReadOrganizationPolicy {
    /** Copies the faults. */
    public Faulty {
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("a faulty policy has a fault");
      }
      faults = List.copyOf(faults);
    }

    @Override
    public <T> T match(Function<OrganizationPolicy, T> valid, Function<List<Fault>, T> faulty) {
      return faulty.apply(faults);
    }
  }
}
