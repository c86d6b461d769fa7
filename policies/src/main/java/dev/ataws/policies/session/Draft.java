package dev.ataws.policies.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a session policy is to say, before it is made short.
 *
 * @param clauses what it says, at every access level
 * @param readsEverything whether AWS's ReadOnlyAccess goes with it
 * @param width how it compares with the guardrails
 */
record Draft(List<Clause> clauses, boolean readsEverything, Width width) {
  static final Draft EMPTY = new Draft(List.of(), false, Width.EXACT);

  /** Copies the clauses. */
  Draft {
    clauses = List.copyOf(clauses);
  }

  Draft and(Optional<Clause> clause) {
    List<Clause> more = new ArrayList<>(clauses);
    clause.ifPresent(more::add);
    return new Draft(more, readsEverything, width);
  }

  Draft and(Clause clause) {
    return and(Optional.of(clause));
  }

  Draft readingEverything() {
    return new Draft(clauses, true, width);
  }

  Draft atLeast(Width least) {
    return new Draft(clauses, readsEverything, width.or(least));
  }
}
