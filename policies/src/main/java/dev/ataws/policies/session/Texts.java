package dev.ataws.policies.session;

/** Every sentence of this package. */
final class Texts {
  private static final String WHY =
      "Its guardrails do not fit into the 2,048 characters that a session policy may have, or compare what only at-aws"
          + " knows with what only AWS knows; at-aws itself still holds every command to all of them.";
  private static final String NEXT =
      "Make the guardrails shorter: join actions with `*`, name fewer resources, say in one statement what several say.";

  private Texts() {}

  static Warning widened(String channel) {
    return new Warning(
        "The sessions of `%s` may do more in AWS than its guardrails allow.".formatted(channel),
        WHY,
        NEXT);
  }

  static Warning denialsOnly(String channel) {
    return new Warning(
        "The sessions of `%s` are held in AWS to the built-in deny list alone, not to its guardrails."
            .formatted(channel),
        WHY,
        NEXT);
  }

  static Warning commandAlone(String channel) {
    return new Warning(
        "The sessions of `%s` may do in AWS just what their command needs itself; a service that calls others for it is refused."
            .formatted(channel),
        "AWS packs session policies together with the tags of the session, and the guardrails took more room than was left.",
        NEXT);
  }
}
