package dev.ataws.notifications.sources.config;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;

/** A resource that keeps to a rule, or does so no more. */
final class ComplianceChangeCard {
  private ComplianceChangeCard() {}

  static Card of(ConfigMessage message) {
    Fields body = message.body();
    Fields result = body.at("newEvaluationResult");
    Fields of = result.at("evaluationResultIdentifier", "evaluationResultQualifier");
    String rule = ConfigMessage.first(body.text("configRuleName"), of.text("configRuleName"));
    String id = ConfigMessage.first(body.text("resourceId"), of.text("resourceId"));
    String type = ConfigMessage.first(body.text("resourceType"), of.text("resourceType"));
    String now = result.text("complianceType");
    return message
        .card(
            "config-compliance-change",
            severity(now),
            Wording.joined(": ", "Config Rule", Words.label(now)))
        .about(rule)
        .text(result.text("annotation"))
        .fact("Compliance", change(body.at("oldEvaluationResult").text("complianceType"), now))
        .fact("Rule", rule)
        .fact("Resource", id)
        .fact("Resource type", type)
        .fact("Evaluated", Wording.time(result, "resultRecordedTime"))
        .link(
            "Open the resource",
            message
                .console()
                .link(
                    "config/home?region={region}#/resources/timeline?resourceId=%s&resourceType=%s&view=compliance",
                    id, type))
        .link(
            "Open the rule",
            message
                .console()
                .link("config/home?region={region}#/rules/details?configRuleName=%s", rule))
        .build();
  }

  private static String change(String from, String to) {
    return Wording.joined(" → ", Words.label(from), Words.label(to));
  }

  private static Severity severity(String compliance) {
    return switch (compliance) {
      case "NON_COMPLIANT" -> Severity.ERROR;
      case "COMPLIANT" -> Severity.GOOD;
      default -> Severity.NEUTRAL;
    };
  }
}
