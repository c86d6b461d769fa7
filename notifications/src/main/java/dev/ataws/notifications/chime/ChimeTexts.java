package dev.ataws.notifications.chime;

/** What is said of a webhook that does not take a message: what, why, what next. Never its address, which has a token in it. */
final class ChimeTexts {
  private final String name;

  ChimeTexts(String name) {
    this.name = name;
  }

  String gone(int status) {
    return refused(
        "The webhook is gone, or its token is not the one it was given (HTTP %d)."
            .formatted(status),
        "Make a new webhook in the chat room, put its address where `url` of `%s` refers to"
            .formatted(name));
  }

  String redirected(int status) {
    return refused(
        "It answered with a redirect, which is not followed (HTTP %d).".formatted(status),
        "Look at the address that `url` of `%s` refers to".formatted(name));
  }

  String notTaken(int status) {
    return refused(
        "It refuses the message, as plain text too (HTTP %d).".formatted(status),
        "Try `at-aws notification send` with another message");
  }

  private String refused(String why, String next) {
    return "The webhook `%s` of Amazon Chime did not take a notification. %s %s."
        .formatted(name, why, next);
  }

  String broken(int status) {
    return "Amazon Chime answered the webhook `%s` with HTTP %d. It passes by itself."
        .formatted(name, status);
  }

  String unreachable(String fault) {
    return "Amazon Chime cannot be reached for the webhook `%s` (%s). Look whether hooks.chime.aws may be reached from here."
        .formatted(name, fault);
  }

  String unanswered(String fault) {
    return "Amazon Chime gave no answer to a message for the webhook `%s` (%s)."
        .formatted(name, fault);
  }
}
