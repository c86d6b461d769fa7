package dev.ataws.notifications.sources.systemsmanager;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Words;
import java.util.Locale;

/** An instance whose inventory was switched off or deleted. */
final class InventoryCard {
  private InventoryCard() {}

  static Card of(AwsEvent event) {
    Fields detail = event.detail();
    String status = detail.text("action-status");
    String resource = detail.text("resource-id");
    boolean hasFailed = status.toLowerCase(Locale.ROOT).contains("fail");
    return StatusCard.of(
            "ssm-inventory",
            hasFailed ? Severity.ERROR : Severity.INFO,
            "Inventory",
            detail.text("action"),
            event)
        .about(resource.isEmpty() ? Arn.name(event.resource()) : resource)
        .text(detail.text("action-reason"))
        .fact("Action", Words.label(detail.text("action")))
        .fact("Status", Words.label(status))
        .fact("Resource", resource)
        .fact("Resource type", Words.label(detail.text("resource-type")))
        .fact("Inventory type", detail.text("inventory-type"))
        .fact("Schema version", detail.text("inventory-schema-version"))
        .link(
            "Open the inventory", event.console().link("systems-manager/inventory?region={region}"))
        .build();
  }
}
