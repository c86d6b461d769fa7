package dev.ataws.channels.memory;

import java.time.Instant;

/**
 * What somebody chose for a channel.
 *
 * @param value the account of 12 digits, or the region
 * @param by Slack's id of who chose it
 * @param at when
 */
public record Choice(String value, String by, Instant at) {}
