package dev.ataws.policies;

import dev.ataws.policies.iam.PolicyDocument;
import dev.ataws.policies.organization.ChannelKind;
import dev.ataws.policies.organization.OrganizationPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The channel {@code ops} under the guardrails in the folder of that name, and Alice, who is in it. */
final class Guardrails {
  private static final ChatConfiguration OPS = new ChatConfiguration("aws", "123456789012", "ops");

  static final Asker ALICE = new Asker(
      "T0ACME0000",
      ChannelKind.PRIVATE,
      "U0ALICE000",
      Optional.of(Set.of("S0ONCALL00", "S0STAFF000")),
      false,
      "arn:aws:iam::123456789012:role/at-aws-ops",
      Map.of("team", "ops"),
      Instant.parse("2026-01-31T12:00:00Z"));

  private Guardrails() {}

  static Policies policies(String name) {
    return policies(name, OrganizationPolicy.none(), ChannelRules.NONE);
  }

  static Policies policies(String name, OrganizationPolicy organization, ChannelRules rules) {
    return Policies.of(OPS, organization, List.of(document(name)), rules);
  }

  static PolicyDocument document(String name) {
    return name.equals("read-only") ? Templates.readOnly() : BuiltIn.read("guardrails/" + name);
  }
}
