package dev.ataws.notifications.subscriptions;

import dev.ataws.notifications.queue.SqsQueue;

/**
 * The queue of a configuration, ready to use.
 *
 * @param configuration the name of the configuration
 * @param arn the ARN of the queue, for topics to deliver to
 * @param queue the queue
 */
public record MadeQueue(String configuration, String arn, SqsQueue queue) {}
