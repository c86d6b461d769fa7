package dev.ataws.notifications.sources.systemsmanager;

import static java.util.Map.entry;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.services.EventCard;
import java.util.Map;
import java.util.function.Function;

/**
 * The <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/monitoring-systems-manager-event-examples.html">events of
 * Systems Manager</a> by EventBridge, each read by its detail-type.
 */
final class SystemsManagerEvents {
  private static final Map<String, Function<AwsEvent, Card>> CARDS = Map.ofEntries(
      entry("Configuration Compliance State Change", ComplianceCard::of),
      entry("EC2 Automation Execution Status-change Notification", AutomationCard::of),
      entry("EC2 Automation Step Status-change Notification", AutomationCard::of),
      entry("EC2 Command Status-change Notification", CommandCard::of),
      entry("EC2 Command Invocation Status-change Notification", CommandCard::of),
      entry("EC2 State Manager Association State Change", AssociationCard::of),
      entry("EC2 State Manager Instance Association State Change", AssociationCard::of),
      entry("Parameter Store Change", ParameterCard::of),
      entry("Parameter Store Policy Action", ParameterCard::of),
      entry("OpsItem Create", OpsItemCard::of),
      entry("OpsItem Update", OpsItemCard::of),
      entry("Change Request Status Update", ChangeRequestCard::of),
      entry("Calendar State Change", CalendarCard::of),
      entry("Inventory Resource State Change", InventoryCard::of));

  private SystemsManagerEvents() {}

  static Card card(AwsEvent event) {
    Function<AwsEvent, Card> card = CARDS.get(event.detailType());
    if (card != null) {
      return card.apply(event);
    }
    return event.detailType().startsWith("Maintenance Window")
        ? MaintenanceWindowCard.of(event)
        : EventCard.of(
            kind(event.detailType()),
            "",
            event,
            event.console().link("systems-manager/home?region={region}"));
  }

  private static String kind(String detailType) {
    if (detailType.contains("Access Request") || detailType.startsWith("JITNA")) {
      return "ssm-access-request";
    }
    if (detailType.contains("Document Review")) {
      return "ssm-document-review";
    }
    return detailType.startsWith("SSM Managed Instance") ? "ssm-managed-instance" : "ssm-event";
  }
}
