package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.services.EventCard;
import java.util.Set;

/** Amazon GuardDuty: its events, and findings alone, as rules with a transformer send them. */
final class GuardDutySource implements Source {
  @Override
  public Set<String> services() {
    return Set.of("aws.guardduty");
  }

  @Override
  public boolean claims(Incoming message) {
    return isFinding(message.json()) || isEventWithoutSource(message.json());
  }

  @Override
  public Card card(Incoming message) {
    return message.event().map(GuardDutySource::card).orElseGet(() -> bare(message.json()));
  }

  private static Card card(AwsEvent event) {
    String type = event.detailType();
    if (type.equals("GuardDuty Finding")) {
      return GuardDutyFinding.card(event.detail(), event.region(), event.account(), event.time());
    }
    if (type.contains("Scan Result")) {
      return MalwareScan.card(event);
    }
    if (type.endsWith("Healthy") || type.endsWith("Unhealthy")) {
      return RuntimeCoverage.card(event);
    }
    return EventCard.of(
        "guardduty-event",
        "GuardDuty",
        event,
        event.console().link("guardduty/home?region={region}"));
  }

  private static Card bare(Fields json) {
    Fields finding = json.hasObject("detail") ? json.at("detail") : json;
    AnyCase read = new AnyCase(finding);
    String region = json.text("region").isEmpty() ? read.text("region") : json.text("region");
    return GuardDutyFinding.card(
        finding,
        region,
        read.text("accountId"),
        json.time("time").or(() -> read.at("updatedAt").json().time()));
  }

  private static boolean isFinding(Fields json) {
    AnyCase read = new AnyCase(json);
    return read.text("service", "serviceName").equals("guardduty")
        || (read.text("arn").contains(":guardduty:") && read.at("type").json().hasText());
  }

  private static boolean isEventWithoutSource(Fields json) {
    return json.text("detail-type").equals("GuardDuty Finding") && json.hasObject("detail");
  }
}
