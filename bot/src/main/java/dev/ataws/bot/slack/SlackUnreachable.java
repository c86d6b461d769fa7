package dev.ataws.bot.slack;

import com.slack.api.methods.SlackApiException;

/** Slack did not take a call after several tries; the message names the method, never what was said. */
@SuppressWarnings("serial") // never serialised
final class SlackUnreachable extends RuntimeException {
  SlackUnreachable(String method, Exception cause) {
    super("slack did not take " + method + ": " + reason(cause), null);
  }

  private static String reason(Exception cause) {
    return cause instanceof SlackApiException answered
        ? "HTTP " + answered.getResponse().code()
        : cause.getClass().getSimpleName();
  }
}
