package dev.ataws.playground.slack;

/** Somebody who writes in the workspace: a member of it, somebody of another workspace in a shared channel, or a bot. */
public record Person(String id, String name, boolean isBot, String teamId) {
  /** The id of a bot as its messages carry it, beside its user id. */
  String botId() {
    return "B" + id.substring(1);
  }
}
