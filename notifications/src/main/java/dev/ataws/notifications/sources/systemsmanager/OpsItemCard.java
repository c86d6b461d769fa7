package dev.ataws.notifications.sources.systemsmanager;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;

/** An item of work of OpsCenter: opened, changed, resolved. */
final class OpsItemCard {
  private OpsItemCard() {}

  static Card of(AwsEvent event) {
    Fields detail = event.detail();
    String id = detail.text("ops-item-id");
    String status = detail.text("status");
    String severity = detail.text("severity");
    CardBuilder card = StatusCard.of(
            "ssm-opsitem",
            severity(status, severity),
            event.detailType().endsWith("Create") ? "OpsItem created" : "OpsItem updated",
            status,
            event)
        .about(detail.text("title").isEmpty() ? id : detail.text("title"));
    return card.text(detail.text("description"))
        .fact("Status", Words.label(status))
        .fact("Severity", severity)
        .fact("Priority", detail.text("priority"))
        .fact("Category", detail.text("category"))
        .fact("OpsItem", id)
        .fact("Type", detail.text("ops-item-type"))
        .fact("Source", detail.text("source"))
        .fact("Changed by", detail.text("modified-by"))
        .fact("Created by", detail.text("created-by"))
        .fact("Created", Wording.time(detail, "created-time"))
        .link(
            "Open the OpsItem",
            event.console().link("systems-manager/opsitems/%s?region={region}", id))
        .build();
  }

  /** The severity of an item goes from 1, critical, to 4. */
  private static Severity severity(String status, String severity) {
    if (status.equals("Resolved") || status.equals("Closed")) {
      return Severity.GOOD;
    }
    return switch (severity) {
      case "1" -> Severity.CRITICAL;
      case "2" -> Severity.ERROR;
      case "3", "4" -> Severity.WARNING;
      default -> status.equals("Open") ? Severity.WARNING : Severity.INFO;
    };
  }
}
