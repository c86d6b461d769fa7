package dev.ataws.policies.organization;

import java.util.Set;

/**
 * A setting of an organisation policy.
 *
 * @param key where it stands, {@code platforms.slack.workspaces}
 * @param allowed the values that it allows
 */
record Rule(String key, Set<String> allowed) {
  /** Copies the values. */
  Rule {
    allowed = Set.copyOf(allowed);
  }

  boolean allows(String value) {
    return allowed.contains(value);
  }
}
