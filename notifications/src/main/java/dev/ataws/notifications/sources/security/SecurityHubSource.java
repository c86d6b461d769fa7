package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.services.EventCard;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** AWS Security Hub: its events, and findings alone, one or several. */
final class SecurityHubSource implements Source {
  @Override
  public Set<String> services() {
    return Set.of("aws.securityhub");
  }

  @Override
  public boolean claims(Incoming message) {
    return bare(message.json()).isPresent();
  }

  @Override
  public Card card(Incoming message) {
    return message
        .event()
        .map(SecurityHubSource::card)
        .orElseGet(() ->
            SecurityHubFindings.card(bare(message.json()).orElseThrow(), Optional.empty(), ""));
  }

  private static Card card(AwsEvent event) {
    if (event.detailType().equals("Security Hub Insight Results")) {
      return SecurityHubInsight.card(event);
    }
    List<Fields> findings = event.detail().items("findings");
    if (!findings.isEmpty()) {
      return SecurityHubFindings.card(findings, Optional.of(event), event.text("actionName"));
    }
    return EventCard.of(
        "securityhub-event",
        "Security Hub",
        event,
        event.console().link("securityhub/home?region={region}"));
  }

  private static Optional<List<Fields>> bare(Fields json) {
    if (isFinding(json)) {
      return Optional.of(List.of(json));
    }
    List<Fields> list = json.items(json.has("findings") ? "findings" : "Findings");
    return list.isEmpty() || !isFinding(list.get(0)) ? Optional.empty() : Optional.of(list);
  }

  private static boolean isFinding(Fields json) {
    return (json.hasText("ProductArn") && json.hasText("GeneratorId"))
        || (json.has("finding_info") && json.has("class_uid") && json.has("cloud"));
  }
}
