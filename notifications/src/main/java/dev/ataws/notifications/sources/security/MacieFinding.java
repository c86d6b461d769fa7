package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Console;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A finding of Macie: sensitive data in a bucket, or a bucket that is open. */
final class MacieFinding {
  private static final int MOST = 10;

  private MacieFinding() {}

  static boolean isOne(Fields json) {
    return json.has("resourcesAffected") && json.has("severity") && json.hasText("category");
  }

  static Card card(AwsEvent event) {
    return card(event.detail(), event.region(), event.account(), event.time());
  }

  static Card card(Fields finding, String region, String account, Optional<Instant> time) {
    Fields bucket = finding.at("resourcesAffected", "s3Bucket");
    Fields object = finding.at("resourcesAffected", "s3Object");
    Optional<Grade> grade = Grade.of(finding.text("severity", "description"));
    String owner = finding.text("accountId");
    return new CardBuilder(
            "macie-finding",
            grade.map(Grade::severity).orElse(Severity.WARNING),
            "Macie Finding" + grade.map(each -> " (" + each.label() + ")").orElse(""))
        .about(finding.firstOf("title", "type"))
        .in(region, owner.isEmpty() ? account : owner)
        .at(time)
        .text(finding.text("description"))
        .fact("Type", finding.text("type"))
        .fact("Bucket", bucket.text("name"))
        .fact("Object", object.firstOf("key", "path"))
        .fact("Public access", access(bucket))
        .fact("Encryption", Words.label(object.text("serverSideEncryption", "encryptionType")))
        .fact("Action", finding.text("policyDetails", "action", "apiCallDetails", "api"))
        .fact("By", actor(finding.at("policyDetails", "actor", "userIdentity")))
        .fact("Count", finding.text("count").equals("1") ? "" : finding.text("count"))
        .fact("Sample", finding.text("sample").equals("true") ? "yes, no real finding" : "")
        .list("Sensitive data", Wording.upTo(MOST, detections(finding)))
        .link(
            "Open the finding",
            Console.of(region)
                .link(
                    "macie/home?region={region}#findings?macros=current&itemId=%s",
                    finding.text("id")))
        .build();
  }

  private static String access(Fields bucket) {
    String access = Words.label(bucket.text("publicAccess", "effectivePermission"));
    return access.equals("Not public") ? "" : access;
  }

  private static String actor(Fields identity) {
    return Wording.joined(
        ", ",
        identity.text("type"),
        identity.text("iamUser", "userName"),
        identity.text("assumedRole", "arn"));
  }

  private static List<String> detections(Fields finding) {
    List<String> detections = new ArrayList<>();
    Fields result = finding.at("classificationDetails", "result");
    for (Fields group : result.items("sensitiveData")) {
      detections(group.items("detections"), "type", detections);
    }
    detections(result.items("customDataIdentifiers", "detections"), "name", detections);
    return detections;
  }

  private static void detections(List<Fields> from, String member, List<String> to) {
    for (Fields each : from) {
      String count = each.text("count");
      String what = member.equals("type") ? Words.label(each.text(member)) : each.text(member);
      to.add(Wording.joined(": ", what, count));
    }
  }
}
