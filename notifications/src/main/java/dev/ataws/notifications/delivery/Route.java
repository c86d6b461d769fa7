package dev.ataws.notifications.delivery;

import dev.ataws.notifications.queue.Queue;

/**
 * The way of one configuration's messages.
 *
 * @param queue where they wait
 * @param destination where they go
 * @param throttle how many a second go there one by one
 */
public record Route(Queue queue, Destination destination, int throttle) {}
