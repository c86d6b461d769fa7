package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Cut;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings of IAM Access Analyzer: who may use what from outside, and who may do more than is used. */
final class AccessAnalyzerCards {
  private static final int MOST = 10;
  private static final int LONGEST = 200;

  private AccessAnalyzerCards() {}

  static Card card(AwsEvent event) {
    return event.detail().has("accessPreviewId") ? preview(event) : finding(event);
  }

  private static Card finding(AwsEvent event) {
    Fields detail = event.detail();
    String owner = detail.text("accountId");
    return new CardBuilder("access-analyzer-finding", severity(detail), event.detailType())
        .about(Arn.name(detail.text("resource")))
        .in(event.region(), owner.isEmpty() ? event.account() : owner)
        .at(event.time())
        .text(sentence(detail))
        .fact("Status", status(detail))
        .fact("Finding type", Words.label(detail.text("findingType")))
        .fact("Resource", detail.text("resource"))
        .fact("Resource type", detail.text("resourceType"))
        .fact("Principal", pairs(detail.at("principal")))
        .fact("Actions", Wording.upTo(MOST, detail.texts("action")))
        .fact("Condition", pairs(detail.at("condition")))
        .fact("Unused services", number(detail, "numberOfUnusedServices"))
        .fact("Unused actions", number(detail, "numberOfUnusedActions"))
        .fact("Error", Words.label(detail.text("error")))
        .fact("Analyzer", Arn.name(event.resource()))
        .link("Open the findings", link(event))
        .build();
  }

  private static Card preview(AwsEvent event) {
    String status = event.text("status");
    return new CardBuilder(
            "access-analyzer-preview",
            Tone.orInfo(status),
            Wording.joined(": ", "Access Preview", Words.label(status)))
        .about(event.text("accessPreviewId"))
        .in(event.region(), event.account())
        .at(event.time())
        .fact("Status", Words.label(status))
        .fact("Reason", Words.label(event.text("statusReason", "code")))
        .fact("Analyzer", Arn.name(event.resource()))
        .link("Open Access Analyzer", link(event))
        .build();
  }

  private static Optional<String> link(AwsEvent event) {
    return event.console().link("access-analyzer/home?region={region}#/findings");
  }

  private static String sentence(Fields detail) {
    if (isOver(detail)) {
      return "This access is gone or accepted.";
    }
    if (detail.text("isPublic").equals("true")) {
      return "Anybody on the internet can access this resource.";
    }
    if (detail.has("principal")) {
      return "Somebody outside of the zone of trust can access this resource.";
    }
    return detail.text("findingType").startsWith("Unused") ? "Access that nobody uses." : "";
  }

  private static Severity severity(Fields detail) {
    if (isOver(detail)) {
      return Severity.GOOD;
    }
    if (detail.text("isPublic").equals("true")) {
      return Severity.ERROR;
    }
    return detail.text("findingType").startsWith("Unused") ? Severity.INFO : Severity.WARNING;
  }

  private static boolean isOver(Fields detail) {
    return detail.text("isDeleted").equals("true")
        || detail.text("status").equals("RESOLVED")
        || detail.text("status").equals("ARCHIVED");
  }

  private static String status(Fields detail) {
    String status = Words.label(detail.text("status"));
    return detail.text("isDeleted").equals("true")
        ? Wording.joined(", ", status, "deleted")
        : status;
  }

  private static String number(Fields detail, String member) {
    String number = detail.text(member);
    return number.equals("0") ? "" : number;
  }

  private static List<String> pairs(Fields object) {
    List<String> pairs = new ArrayList<>();
    for (Map.Entry<String, Fields> member : object.members()) {
      pairs.add(Cut.to(
          LONGEST, member.getKey() + ": " + String.join(", ", member.getValue().texts())));
    }
    return Wording.upTo(MOST, pairs);
  }
}
