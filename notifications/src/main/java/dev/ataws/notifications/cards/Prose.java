package dev.ataws.notifications.cards;

/** Text for people. */
public sealed interface Prose {
  /** Returns the text as it was written. */
  String text();

  /** Text in which no character means anything but itself. */
  record Plain(String text) implements Prose {}

  /** Text with Slack's mrkdwn in it, as the publisher of a custom notification wrote it; not to be trusted. */
  record Mrkdwn(String text) implements Prose {}

  /** Text of a machine, to be shown in fixed width with its lines as they are. */
  record Code(String text) implements Prose {}
}
