package dev.ataws.notifications.subscriptions;

/**
 * A topic that does not deliver where it should.
 *
 * @param name the name of the configuration that lacks it
 * @param topicArn the topic
 * @param why what SNS said
 * @param next what a person can do about it
 */
public record Lacking(String name, String topicArn, String why, String next) {}
