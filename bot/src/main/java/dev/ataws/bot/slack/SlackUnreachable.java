package dev.ataws.bot.slack;

/** Slack did not take a call after several tries; the message names the method, never what was said. */
@SuppressWarnings("serial") // never serialised
final class SlackUnreachable extends RuntimeException {
  SlackUnreachable(String method, Exception cause) {
    super("slack did not take " + method + ": " + cause.getClass().getSimpleName(), null);
  }
}
