package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Words;

/** Whether Inspector scans a resource. */
final class InspectorCoverage {
  private InspectorCoverage() {}

  static Card card(AwsEvent event) {
    Fields status = event.detail().at("scanStatus");
    String code = status.firstOf("statusCodeValue", "statusCode");
    Severity severity = code.equals("ACTIVE")
        ? Severity.GOOD
        : code.isEmpty() ? Severity.NEUTRAL : Severity.WARNING;
    return new CardBuilder("inspector-coverage", severity, "Inspector Coverage")
        .about(Arn.name(event.resource()))
        .in(event.region(), event.account())
        .at(event.time())
        .text(
            code.equals("ACTIVE")
                ? "Inspector scans this resource."
                : code.isEmpty() ? "" : "Inspector does not scan this resource.")
        .fact("Status", Words.label(code))
        .fact("Reason", Words.label(status.text("reason")))
        .fact("Scan type", Words.label(event.text("scanType")))
        .fact("Resource", event.resource())
        .link(
            "Open the coverage",
            event.console().link("inspector/v2/home?region={region}#/coverage"))
        .build();
  }
}
