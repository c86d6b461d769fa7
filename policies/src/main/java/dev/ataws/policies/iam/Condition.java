package dev.ataws.policies.iam;

import java.util.List;

/**
 * One test of a Condition block: all tests of a statement must hold for it to match.
 *
 * @param operator with prefix and suffix: {@code StringEquals}, {@code ForAnyValue:StringLikeIfExists}
 * @param key the condition key as written: {@code aws:RequestedRegion}
 * @param values as they stand in the document; at least one
 */
public record Condition(String operator, String key, List<String> values) {
  /** Copies the values. */
  public Condition {
    values = List.copyOf(values);
  }
}
