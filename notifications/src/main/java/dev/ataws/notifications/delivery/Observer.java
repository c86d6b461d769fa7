package dev.ataws.notifications.delivery;

import dev.ataws.notifications.cards.Card;

/** Hears what becomes of the messages of a configuration. Must neither throw nor take long. */
public interface Observer {
  /** A message came, for the first time. */
  void received(String configuration, String messageId, Card card, String message);

  /** A message came faster than the throttle lets pass, and will be gathered with others. */
  void throttled(String configuration, String messageId);

  /** A message is there. */
  void delivered(String configuration, String messageId);

  /** A message will never be there; it is kept with the dead letters. */
  void refused(String configuration, String messageId, String message, String why);

  /** Nothing can be delivered for now; told once until {@link #recovered}. */
  void failing(String configuration, String why);

  /** Messages are delivered again. */
  void recovered(String configuration);
}
