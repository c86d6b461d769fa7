package dev.ataws.notifications.sources.config;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.services.EventCard;
import java.util.Set;

/** AWS Config, in all the ways in which it tells something. */
final class ConfigSource implements Source {
  @Override
  public Set<String> services() {
    return Set.of("aws.config");
  }

  @Override
  public boolean claims(Incoming message) {
    return isMessage(message.json()) || isForRule(message.json());
  }

  @Override
  public Card card(Incoming message) {
    return message.event().map(ConfigSource::card).orElseGet(() -> {
      ConfigMessage read = ConfigMessage.of(message.json());
      return card(read.withSubject(message.subject()));
    });
  }

  private static Card card(AwsEvent event) {
    return event.detail().hasText("messageType")
        ? card(ConfigMessage.of(event))
        : EventCard.of(
            "config-event", "Config", event, event.console().link("config/home?region={region}"));
  }

  private static Card card(ConfigMessage message) {
    String type = message.type();
    if (type.contains("ConfigurationItemChange")) {
      return ItemChangeCard.of(message);
    }
    if (type.equals("ComplianceChangeNotification")) {
      return ComplianceChangeCard.of(message);
    }
    return type.contains("Delivery") ? DeliveryCard.of(message) : EvaluationCard.of(message);
  }

  /** Other senders have a {@code messageType} too. */
  private static boolean isMessage(Fields json) {
    String type = json.text("messageType");
    return type.contains("ConfigurationItemChange")
        || type.equals("ComplianceChangeNotification")
        || type.startsWith("ConfigurationSnapshot")
        || type.startsWith("ConfigurationHistory")
        || type.startsWith("ConfigRule")
        || (type.equals("ScheduledNotification") && json.has("notificationCreationTime"));
  }

  private static boolean isForRule(Fields json) {
    return json.hasText("invokingEvent") && json.hasText("configRuleName");
  }
}
