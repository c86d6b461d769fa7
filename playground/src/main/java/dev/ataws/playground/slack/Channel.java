package dev.ataws.playground.slack;

/** A channel of the workspace; one whose id begins with D is a direct message to the bot. */
public record Channel(String id, String name, boolean hasBot) {
  boolean isDirect() {
    return id.startsWith("D");
  }
}
