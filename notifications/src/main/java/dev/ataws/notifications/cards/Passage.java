package dev.ataws.notifications.cards;

/**
 * A part of a card with a heading of its own.
 *
 * @param heading what it is about; empty for none
 * @param prose what it says
 */
public record Passage(String heading, Prose prose) {}
