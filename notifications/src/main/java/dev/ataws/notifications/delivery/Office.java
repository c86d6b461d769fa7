package dev.ataws.notifications.delivery;

import dev.ataws.channels.memory.Memory;
import java.time.Clock;
import java.util.function.BiConsumer;

/**
 * What all deliveries share.
 *
 * @param memory what is known of each message
 * @param observer who hears what becomes of them
 * @param confirm takes the topic and the token of a subscription that is to be confirmed
 */
public record Office(
    Memory memory,
    Clock clock,
    Observer observer,
    BiConsumer<String, String> confirm,
    Timing timing) {}
