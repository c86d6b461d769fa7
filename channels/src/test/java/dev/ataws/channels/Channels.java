package dev.ataws.channels;

import java.util.List;
import java.util.Optional;

/** Channels that tests speak of. */
final class Channels {
  static final Workspace ACME = new Workspace(
      "acme", "T0123ABCD", new Secret("xapp-1"), new Secret("xoxb-1"), Workspace.SLACK_API);

  private Channels() {}

  static Channel ops() {
    return ops("arn:aws:iam::123456789012:role/at-aws-ops", Optional.of("eu-west-1"));
  }

  static Channel ops(String role, Optional<String> region) {
    return ops(role, region, Optional.empty());
  }

  static Channel ops(String role, Optional<String> region, Optional<String> externalId) {
    return new Channel(
        "ops",
        ACME,
        "C0123ABCD",
        "123456789012",
        role,
        externalId,
        region,
        Feed.none(),
        List.of(),
        List.of(),
        false);
  }
}
