package dev.ataws.notifications.sources.systemsmanager;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;

/** A change request of Change Manager: waiting for approval, under way, rejected, done. */
final class ChangeRequestCard {
  private static final int MOST = 10;

  private ChangeRequestCard() {}

  static Card of(AwsEvent event) {
    Fields detail = event.detail();
    String status = detail.text("ops-item-status");
    String title = detail.text("change-request-title");
    CardBuilder card = StatusCard.of(
        "ssm-change-request",
        "Change Request",
        status,
        title.isEmpty() ? detail.text("ops-item-id") : title,
        event);
    return card.fact("Status", Words.label(status))
        .fact("Template", detail.text("change-template-document-name"))
        .fact("Runbook", Arn.name(detail.text("runbook-document-arn")))
        .fact("Created by", detail.text("ops-item-created-by"))
        .fact("Changed by", detail.text("ops-item-modified-by"))
        .fact("Approvers", Wording.upTo(MOST, detail.texts("approvers")))
        .fact("Approved by itself", detail.text("auto-approve").equals("true") ? "yes" : "")
        .fact("OpsItem", detail.text("ops-item-id"))
        .fact("Created", Wording.time(detail, "ops-item-created-time"))
        .link(
            "Open Change Manager",
            event.console().link("systems-manager/change-manager?region={region}"))
        .build();
  }
}
