package dev.ataws.policies;

/** Every sentence that this module says to a person. */
final class Texts {
  static final String READ_INSTEAD =
      "Ask for the same thing with a list, describe or get command, or run it where you are signed in yourself.";
  static final String USE_CONSOLE =
      "Nothing in the configuration lifts this. Use the AWS console or your own terminal, where you are signed in yourself.";

  private Texts() {}

  static String readOnly(String channel) {
    return "The guardrail `%s` of `%s` allows only commands that list, describe or get."
        .formatted(Policies.READ_ONLY, channel);
  }

  static String denied(String entry, String reason) {
    return "`%s` is on the list of what never runs from chat: %s.".formatted(entry, reason);
  }
}
