package dev.ataws.policies.session;

import java.util.List;

/**
 * What guardrails and deny list say in one chat.
 *
 * @param all the clauses, in the order of the documents
 * @param isCertain false when the clauses allow more than the documents, since a key of ours is compared with one of AWS's
 */
record Clauses(List<Clause> all, boolean isCertain) {
  /** Copies the clauses. */
  Clauses {
    all = List.copyOf(all);
  }
}
