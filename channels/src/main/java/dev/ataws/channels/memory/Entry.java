package dev.ataws.channels.memory;

/**
 * A value as it was read.
 *
 * @param version what tells this value from every other that was or will be under the key
 */
public record Entry(Key key, Value value, String version) {}
