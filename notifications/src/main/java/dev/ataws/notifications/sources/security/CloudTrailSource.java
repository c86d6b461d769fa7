package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.services.EventCard;
import java.util.Set;

/** AWS CloudTrail: what was done in any service, records of it alone, and log files that were delivered. */
final class CloudTrailSource implements Source {
  private static final String VALIDATION = "CloudTrail validation message.";

  @Override
  public Set<String> services() {
    return Set.of("aws.cloudtrail");
  }

  @Override
  public boolean claims(Incoming message) {
    return isRecord(message.json())
        || CloudTrailLogs.isDelivery(message.json())
        || message.text().startsWith(VALIDATION);
  }

  @Override
  public Card card(Incoming message) {
    if (message.event().isPresent()) {
      return card(message.event().get());
    }
    return isRecord(message.json())
        ? record(message.json())
        : CloudTrailLogs.card(message.json(), message.text());
  }

  private static Card card(AwsEvent event) {
    if (event.detail().has("insightDetails")) {
      return CloudTrailInsight.card(event);
    }
    if (!event.detail().has("eventName")) {
      return EventCard.of(
          "cloudtrail-event",
          "CloudTrail",
          event,
          event.console().link("cloudtrailv2/home?region={region}"));
    }
    return CloudTrailCall.card(event.detail(), event.region(), event.account(), event.time());
  }

  private static Card record(Fields json) {
    return CloudTrailCall.card(
        json, json.text("awsRegion"), json.text("recipientAccountId"), json.time("eventTime"));
  }

  private static boolean isRecord(Fields json) {
    return json.hasText("eventName")
        && json.text("eventSource").endsWith(".amazonaws.com")
        && json.hasObject("userIdentity")
        && json.hasText("eventTime");
  }
}
