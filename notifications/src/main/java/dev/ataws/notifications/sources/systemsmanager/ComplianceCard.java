package dev.ataws.notifications.sources.systemsmanager;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;
import java.util.Locale;

/** An instance that keeps to what its patches and associations demand, or does so no more. */
final class ComplianceCard {
  private ComplianceCard() {}

  static Card of(AwsEvent event) {
    Fields detail = event.detail();
    String status = detail.text("compliance-status");
    String resource = detail.text("resource-id");
    Severity severity = Tone.orInfo(status);
    boolean isCritical = severity == Severity.ERROR
        && detail.text("severity").toLowerCase(Locale.ROOT).equals("critical");
    return StatusCard.of(
            "ssm-compliance",
            isCritical ? Severity.CRITICAL : severity,
            "Systems Manager Compliance",
            status,
            event)
        .about(resource.isEmpty() ? Arn.name(event.resource()) : resource)
        .fact("Status", Words.label(status))
        .fact("Compliance type", detail.text("compliance-type"))
        .fact("Severity", Words.label(detail.text("severity")))
        .fact("Resource", resource)
        .fact("Resource type", Words.label(detail.text("resource-type")))
        .fact("Patch baseline", detail.text("patch-baseline-id"))
        .fact("Patch group", detail.text("patch-group"))
        .fact("Last run", Wording.time(detail, "last-runtime"))
        .link("Open compliance", event.console().link("systems-manager/compliance?region={region}"))
        .build();
  }
}
