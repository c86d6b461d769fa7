package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.services.EventCard;
import java.util.Set;

/** Amazon Macie: its events, and findings alone. */
final class MacieSource implements Source {
  @Override
  public Set<String> services() {
    return Set.of("aws.macie", "aws.macie2");
  }

  @Override
  public boolean claims(Incoming message) {
    return MacieFinding.isOne(message.json());
  }

  @Override
  public Card card(Incoming message) {
    return message.event().map(MacieSource::card).orElseGet(() -> bare(message.json()));
  }

  private static Card card(AwsEvent event) {
    return MacieFinding.isOne(event.detail())
        ? MacieFinding.card(event)
        : EventCard.of(
            event.detailType().contains("Alert") ? "macie-finding" : "macie-event",
            "Macie",
            event,
            event.console().link("macie/home?region={region}"));
  }

  private static Card bare(Fields json) {
    return MacieFinding.card(
        json, json.text("region"), json.text("accountId"), json.time("updatedAt"));
  }
}
