package dev.ataws.notifications.sources.compute;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Cut;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Words;
import java.util.List;

/**
 * Images in ECR: pushed, deleted, scanned.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/ecr-eventbridge.html">Amazon ECR events</a>
 */
final class EcrCards {
  private static final List<String> SEVERITIES =
      List.of("CRITICAL", "HIGH", "MEDIUM", "LOW", "INFORMATIONAL", "UNDEFINED");
  private static final int DIGEST = 26;

  private EcrCards() {}

  static Card action(AwsEvent event) {
    String action = event.text("action-type");
    boolean failed = event.text("result").equals("FAILURE");
    return builder(
            event,
            "ecr-image",
            failed ? Severity.ERROR : Severity.INFO,
            "ECR Image " + Words.lower(action) + (failed ? " failed" : ""))
        .fact("Action", action)
        .fact("Result", event.text("result"))
        .fact("Tag", event.text("image-tag"))
        .fact("Digest", Cut.to(DIGEST, event.text("image-digest")))
        .build();
  }

  static Card scan(AwsEvent event) {
    Fields counts = event.detail().at("finding-severity-counts");
    boolean failed = event.text("scan-status").startsWith("FAIL");
    return builder(
            event,
            "ecr-scan",
            failed ? Severity.ERROR : worst(counts),
            failed ? "ECR Image Scan failed" : "ECR Image Scan")
        .text(failed ? "" : found(counts))
        .fact("Scan status", event.text("scan-status"))
        .fact("Tags", event.detail().texts("image-tags"))
        .fact("Digest", Cut.to(DIGEST, event.text("image-digest")))
        .build();
  }

  private static String found(Fields counts) {
    StringBuilder found = new StringBuilder();
    for (String severity : SEVERITIES) {
      String count = counts.text(severity);
      if (!count.isEmpty() && !count.equals("0")) {
        found
            .append(found.length() == 0 ? "Found: " : ", ")
            .append(count)
            .append(' ')
            .append(severity.equals("UNDEFINED") ? "of unknown severity" : Words.lower(severity));
      }
    }
    return found.length() == 0 ? "Nothing found." : found.toString();
  }

  private static Severity worst(Fields counts) {
    if (has(counts, "CRITICAL")) {
      return Severity.CRITICAL;
    }
    if (has(counts, "HIGH")) {
      return Severity.ERROR;
    }
    return has(counts, "MEDIUM") || has(counts, "UNDEFINED")
        ? Severity.WARNING
        : has(counts, "LOW") || has(counts, "INFORMATIONAL") ? Severity.INFO : Severity.GOOD;
  }

  private static boolean has(Fields counts, String severity) {
    return counts.number(severity).orElse(0.0) > 0;
  }

  private static CardBuilder builder(AwsEvent event, String kind, Severity severity, String what) {
    String repository = event.text("repository-name");
    return new CardBuilder(kind, severity, what)
        .about(repository)
        .in(event.region(), event.account())
        .link(
            "Open the repository",
            event
                .console()
                .link(
                    "ecr/repositories/private/%s/%s?region={region}", event.account(), repository))
        .at(event.time());
  }
}
