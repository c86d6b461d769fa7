package dev.ataws.playground.slack;

import java.util.Optional;

/** An acknowledgement of the bot, with the milliseconds that it took after the delivery; only events have an event id. */
public record Ack(String envelopeId, Optional<String> eventId, long milliseconds) {}
