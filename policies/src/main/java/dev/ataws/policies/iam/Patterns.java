package dev.ataws.policies.iam;

import java.util.List;

/**
 * What a statement is about: the values of Action or NotAction, Resource or NotResource.
 *
 * @param not whether it is the Not… form, which matches whatever none of the values matches
 * @param values as they stand in the document, wildcards and variables included; at least one
 */
public record Patterns(boolean not, List<String> values) {
  /** Copies the values. */
  public Patterns {
    values = List.copyOf(values);
  }
}
