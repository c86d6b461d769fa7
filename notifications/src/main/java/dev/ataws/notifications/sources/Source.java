package dev.ataws.notifications.sources;

import dev.ataws.notifications.cards.Card;
import java.util.Set;

/** Somebody who sends notifications of one kind or a few, and how these are read. */
public interface Source {
  /**
   * Returns the services of which it reads all events of EventBridge, {@code aws.ec2}; no two sources may name the same one.
   *
   * <p>What AWS CloudTrail tells in the name of any service, by detail-types that end with {@code via CloudTrail}, belongs to the
   * source of {@code aws.cloudtrail}, unless a source names the service and that detail-type: {@code aws.x/AWS API Call via
   * CloudTrail}.
   */
  default Set<String> services() {
    return Set.of();
  }

  /**
   * Tells whether a message that is no event of such a service is from this source: cheap, and true for one source at most.
   */
  boolean claims(Incoming message);

  /** Returns the card of a message of its services, or of one that it claims. */
  Card card(Incoming message);
}
