package dev.ataws.notifications.sources.management;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;

/** Events in the form of AWS Health that people send themselves to try their rules: AWS takes no source that begins with aws. */
final class HealthMockSource implements Source {
  @Override
  public boolean claims(Incoming message) {
    return message
        .event()
        .filter(event -> !event.source().startsWith("aws."))
        .filter(HealthMockSource::isHealth)
        .isPresent();
  }

  @Override
  public Card card(Incoming message) {
    return HealthCard.of(message.event().orElseThrow());
  }

  private static boolean isHealth(AwsEvent event) {
    return event.detailType().startsWith("AWS Health ");
  }
}
