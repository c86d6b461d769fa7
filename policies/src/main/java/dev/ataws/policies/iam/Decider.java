package dev.ataws.policies.iam;

import java.util.Optional;

/**
 * The statement that decided.
 *
 * @param document the name of its document
 * @param index its place among the document's statements, from 0
 * @param sid its Sid, unless it has none
 */
public record Decider(String document, int index, Optional<String> sid) {
  /** What a person finds the statement by: its Sid, or {@code statement 3}, counted from 1. */
  public String statement() {
    return sid.orElseGet(() -> "statement " + (index + 1));
  }
}
