package dev.ataws.notifications.delivery;

import dev.ataws.notifications.cards.Card;
import java.time.Instant;
import java.util.Comparator;

/**
 * One notification on its way.
 *
 * @param id SNS's id of the message, or another that is the same whenever it is delivered again
 * @param card what it says
 * @param text the message itself
 * @param published when it was sent
 * @param number the how manieth it was to arrive here
 * @param received what it came in
 */
record Parcel(
    String id, Card card, String text, Instant published, long number, Received received) {
  /** The order in which they were published, as far as that is known. */
  static final Comparator<Parcel> ORDER =
      Comparator.comparing(Parcel::published).thenComparing(Parcel::number);
}
