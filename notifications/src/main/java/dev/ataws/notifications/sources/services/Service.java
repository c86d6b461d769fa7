package dev.ataws.notifications.sources.services;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.sources.AwsEvent;
import java.util.List;

/**
 * A service that sends events by EventBridge.
 *
 * @param source as which it sends them, {@code aws.sagemaker}
 * @param beginning how the detail-types of these events begin; empty for all
 * @param kind how the kinds of its cards begin, {@code sagemaker}
 * @param title what people call it, {@code SageMaker}
 * @param page the page of the console that shows more: the path after the host, perhaps with one {@code %s} for the name
 * @param names members of the detail that name the thing, the most telling first; where there are none, the usual ones
 */
public record Service(
    String source, String beginning, String kind, String title, String page, List<String> names) {
  /** Copies the list. */
  public Service {
    names = List.copyOf(names);
  }

  /** Returns a service, with all its events. */
  public static Service of(String source, String kind, String title, String page, String... names) {
    return new Service(source, "", kind, title, page, List.of(names));
  }

  /** Returns the same for those events alone whose detail-types begin like this. */
  public Service only(String detailTypesBeginWith) {
    return new Service(source, detailTypesBeginWith, kind, title, page, names);
  }

  /** Returns the card of one of its events. */
  public Card card(AwsEvent event) {
    return EventCard.of(this, event);
  }
}
