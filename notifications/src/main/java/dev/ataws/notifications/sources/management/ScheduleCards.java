package dev.ataws.notifications.sources.management;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.services.EventCard;
import dev.ataws.notifications.sources.words.TellingFacts;
import java.util.Set;

/** Makes the cards of rules and schedules of EventBridge whose time came. */
final class ScheduleCards {
  private static final String KIND = "eventbridge-schedule";
  private static final String WHAT = "EventBridge Schedule";

  private ScheduleCards() {}

  static Card events(AwsEvent event) {
    return event.detailType().equals("Scheduled Event")
        ? card(event, "events/home?region={region}#/eventbus/default/rules/%s")
        : EventCard.of("eventbridge-event", "EventBridge", event);
  }

  static Card scheduler(AwsEvent event) {
    return event.detailType().equals("Scheduled Event")
        ? card(event, "scheduler/home?region={region}#schedules/default/%s")
        : EventCard.of(KIND, WHAT, event);
  }

  private static Card card(AwsEvent event, String page) {
    String name = Arn.name(event.resource());
    CardBuilder card = new CardBuilder(KIND, Severity.INFO, WHAT)
        .about(name)
        .in(event.region(), event.account())
        .at(event.time())
        .text("It is time for " + (name.isEmpty() ? "the schedule" : name) + ".");
    TellingFacts.add(card, event.detail(), Set.of(), Set.of());
    return card.link("Open the schedule", event.console().link(page, name)).build();
  }
}
