package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Words;
import java.util.Locale;

/** A scan of an image, an instance or a function by Inspector, with what it found by severity. */
final class InspectorScan {
  private InspectorScan() {}

  static Card card(AwsEvent event) {
    Fields detail = event.detail();
    Fields counts = detail.at("finding-severity-counts");
    return new CardBuilder(
            "inspector-scan", severity(detail.text("scan-status"), counts), "Inspector Scan")
        .about(about(event))
        .in(event.region(), event.account())
        .at(event.time())
        .text(found(counts))
        .fact("Status", Words.label(detail.text("scan-status")))
        .fact("Reason", Words.label(detail.text("scan-reason")))
        .fact("Image tags", detail.texts("image-tags"))
        .fact("Image", detail.text("image-digest"))
        .fact("Resource", event.resource())
        .link(
            "Open the findings",
            event.console().link("inspector/v2/home?region={region}#/findings/all"))
        .build();
  }

  private static String about(AwsEvent event) {
    String name =
        event.detail().firstOf("repository-name", "instance-id", "function-name", "resource-id");
    return Arn.name(name.isEmpty() ? event.resource() : name);
  }

  private static String found(Fields counts) {
    StringBuilder found = new StringBuilder();
    for (String label : new String[] {"CRITICAL", "HIGH", "MEDIUM", "LOW"}) {
      String number = counts.text(label);
      if (!number.isEmpty() && !number.equals("0")) {
        found.append(found.isEmpty() ? "" : ", ").append(number).append(' ');
        found.append(Grade.of(label).orElseThrow().label().toLowerCase(Locale.ROOT));
      }
    }
    String total = counts.text("TOTAL");
    if (found.isEmpty()) {
      return total.equals("0") ? "No vulnerabilities found." : "";
    }
    return "Vulnerabilities: " + found + (total.isEmpty() ? "" : ", " + total + " in all") + ".";
  }

  private static Severity severity(String status, Fields counts) {
    if (counts.number("CRITICAL").orElse(0.0) > 0) {
      return Severity.CRITICAL;
    }
    if (counts.number("HIGH").orElse(0.0) > 0) {
      return Severity.ERROR;
    }
    return counts.number("MEDIUM").orElse(0.0) > 0 ? Severity.WARNING : Tone.orInfo(status);
  }
}
