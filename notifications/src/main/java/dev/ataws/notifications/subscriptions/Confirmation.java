package dev.ataws.notifications.subscriptions;

/** What came of a topic's question whether its subscription is wanted. */
public enum Confirmation {
  /** It is confirmed. */
  CONFIRMED,
  /** No configuration has the topic: nothing was done. */
  UNKNOWN_TOPIC,
  /** SNS did not take the token. */
  REFUSED,
  /** SNS could not be asked: again later. */
  UNREACHABLE
}
