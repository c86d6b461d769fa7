package dev.ataws.playground.slack;

/** A member of the workspace: a person or the bot itself. */
public record Person(String id, String name, boolean isBot) {}
