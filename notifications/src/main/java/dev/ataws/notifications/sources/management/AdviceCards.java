package dev.ataws.notifications.sources.management;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Console;
import dev.ataws.notifications.sources.services.EventCard;
import dev.ataws.notifications.sources.words.TellingFacts;
import java.util.Set;

/** Makes the cards of checks of Trusted Advisor, and of cases of AWS Support. */
final class AdviceCards {
  private AdviceCards() {}

  static Card trustedAdvisor(AwsEvent event) {
    String check = event.text("check-name");
    if (check.isEmpty()) {
      return EventCard.of("trustedadvisor-check", "Trusted Advisor", event);
    }
    String reason = event.text("check-item-detail", "Reason");
    CardBuilder card = new CardBuilder(
            "trustedadvisor-check", severity(event.text("status")), "Trusted Advisor")
        .about(check)
        .in(itemRegion(event), event.account())
        .at(event.time())
        .text(reason.isEmpty() ? said(event.text("status")) : reason)
        .fact("Status", event.text("status"))
        .fact("Resource", event.text("resource_id"));
    TellingFacts.add(
        card,
        event.detail().at("check-item-detail"),
        Set.of("Region", "Region/AZ", "Status"),
        Set.of(reason));
    return card.link(
            "Open Trusted Advisor", Console.of("us-east-1").link("trustedadvisor/home#/dashboard"))
        .build();
  }

  /** The service reports from a region of its own, whichever the resource is in. */
  private static String itemRegion(AwsEvent event) {
    String region = event.text("check-item-detail", "Region");
    String alternative = event.text("check-item-detail", "Region/AZ");
    return region.isEmpty() ? alternative : region;
  }

  private static String said(String status) {
    return switch (status) {
      case "ERROR" -> "Action is recommended.";
      case "WARN" -> "Investigation is recommended.";
      case "OK" -> "No problem was detected.";
      default -> "";
    };
  }

  private static Severity severity(String status) {
    return switch (status) {
      case "ERROR" -> Severity.ERROR;
      case "WARN" -> Severity.WARNING;
      case "OK" -> Severity.GOOD;
      default -> Severity.NEUTRAL;
    };
  }

  static Card supportCase(AwsEvent event) {
    String name = event.text("event-name");
    String id = event.text("display-id");
    return new CardBuilder(
            "support-case",
            name.equals("ResolveCase") ? Severity.GOOD : Severity.INFO,
            "AWS Support Case")
        .about(id.isEmpty() ? event.text("case-id") : id)
        .in("", event.account())
        .at(event.time())
        .text(done(name, event))
        .fact("Event", name)
        .fact("By", event.text("origin"))
        .fact("Communication", event.text("communication-id"))
        .fact("Case", event.text("case-id"))
        .link("Open the case", Console.of("us-east-1").link("support/home#/case/?displayId=%s", id))
        .build();
  }

  private static String done(String name, AwsEvent event) {
    return switch (name) {
      case "CreateCase" -> "The case was opened.";
      case "ResolveCase" -> "The case was resolved.";
      case "ReopenCase" -> "The case was opened again.";
      case "AddCommunicationToCase" ->
        event.text("origin").equals("AWS") ? "AWS answered." : "The customer added a message.";
      default -> event.detailType();
    };
  }
}
