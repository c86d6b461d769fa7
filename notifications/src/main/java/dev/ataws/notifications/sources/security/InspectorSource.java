package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.services.EventCard;
import java.util.Set;

/** Amazon Inspector: its events, findings alone, and what Inspector Classic tells by SNS. */
final class InspectorSource implements Source {
  @Override
  public Set<String> services() {
    return Set.of("aws.inspector", "aws.inspector2");
  }

  @Override
  public boolean claims(Incoming message) {
    return isFinding(message.json()) || InspectorAssessment.isOne(message.json());
  }

  @Override
  public Card card(Incoming message) {
    if (message.event().isPresent()) {
      return card(message.event().get());
    }
    return isFinding(message.json())
        ? InspectorFinding.card(
            message.json(),
            message.json().at("resources").json().path(0).path("region").asText(""),
            message.json().text("awsAccountId"),
            message.json().time("updatedAt"))
        : InspectorAssessment.card(message.json(), message.json().time("time"));
  }

  private static Card card(AwsEvent event) {
    if (event.detail().has("findingArn")) {
      return InspectorFinding.card(event.detail(), event.region(), event.account(), event.time());
    }
    if (event.detailType().endsWith("Scan")) {
      return InspectorScan.card(event);
    }
    if (event.detailType().endsWith("Coverage")) {
      return InspectorCoverage.card(event);
    }
    return InspectorAssessment.isOne(event.detail())
        ? InspectorAssessment.card(event.detail(), event.time())
        : EventCard.of(
            "inspector-event",
            "Inspector",
            event,
            event.console().link("inspector/v2/home?region={region}"));
  }

  private static boolean isFinding(Fields json) {
    return json.text("findingArn").contains(":inspector2:");
  }
}
