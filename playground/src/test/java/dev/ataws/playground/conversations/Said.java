package dev.ataws.playground.conversations;

import java.util.List;

/**
 * Something that the bot did in Slack.
 *
 * @param verb which line of a script tells it
 * @param name to whom, or which file; empty where there is none
 * @param thread the channel and the thread that it happened in
 * @param message the timestamp of the message that it is, or that it changed
 * @param lines what can be read
 */
record Said(Verb verb, String name, String thread, String message, List<String> lines) {
  Said {
    lines = List.copyOf(lines);
  }

  /** How a script begins the line that tells it. */
  String head() {
    return switch (verb) {
      case BOT_SAYS_ALONE -> "Bot to " + name + " alone";
      case BOT_CHANGES -> "Bot changed that to";
      case BOT_SHARES -> "Bot shares " + name;
      case BOT_OPENS_FORM -> "Bot opens a form";
      case BOT_CHANGES_FORM -> "Bot changes the form to";
      case SLACK_REFUSES -> "Slack refused " + name;
      default -> "Bot";
    };
  }

  /** Whether it says no more than that something takes long, which depends on the machine. */
  boolean isProgress() {
    return verb == Verb.BOT_SAYS && !lines.isEmpty() && lines.get(0).endsWith(" Running…");
  }

  /** The same as if it had been said at once. */
  Said atOnce() {
    return new Said(Verb.BOT_SAYS, "", thread, message, lines);
  }

  boolean isToldBy(Step step) {
    return step.verb() == verb
        && (name.isEmpty() || name.equals(step.name(0)))
        && Wildcards.match(step.text(), lines);
  }
}
