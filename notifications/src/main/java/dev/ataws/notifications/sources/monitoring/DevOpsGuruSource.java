package dev.ataws.notifications.sources.monitoring;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Insights of Amazon DevOps Guru: the same JSON by SNS and as the detail of events, with other capitals.
 *
 * @see <a href="https://docs.aws.amazon.com/devops-guru/latest/userguide/working-with-eventbridge.html">Events</a>
 */
final class DevOpsGuruSource implements Source {
  private static final String KIND = "devops-guru-insight";

  @Override
  public boolean claims(Incoming message) {
    Fields json = message.json();
    return (json.hasText("MessageType") || json.hasText("messageType"))
        && (json.hasText("InsightId") || json.hasText("insightId"));
  }

  @Override
  public Card card(Incoming message) {
    Fields json = message.json();
    return card(
        json,
        json.firstOf("Region", "region"),
        json.firstOf("AccountId", "accountId"),
        json.time(json.has("StartTime") ? "StartTime" : "startTime"));
  }

  static Card card(Fields insight, AwsEvent event) {
    return card(insight, event.region(), event.account(), event.time());
  }

  private static Card card(Fields insight, String region, String account, Optional<Instant> time) {
    String type = insight.firstOf("MessageType", "messageType");
    String name = insight.firstOf("InsightName", "insightName");
    String description = insight.firstOf("InsightDescription", "insightDescription");
    String severity = insight.firstOf("InsightSeverity", "insightSeverity");
    return new CardBuilder(KIND, severity(type, severity), "DevOps Guru Insight")
        .about(name.isEmpty() ? insight.firstOf("InsightId", "insightId") : name)
        .in(region, account)
        .at(time)
        .text(description.isEmpty() ? sentence(type) : description)
        .fact("Event", sentence(type))
        .fact("Severity", severity.toLowerCase(Locale.ROOT))
        .fact("Type", insight.firstOf("InsightType", "insightType").toLowerCase(Locale.ROOT))
        .fact("Stacks", stacks(insight))
        .list("Anomalies", Wording.firsts(anomalies(insight)))
        .list("Recommendations", Wording.firsts(recommendations(insight)))
        .link("Open the insight", Optional.of(insight.firstOf("InsightUrl", "insightUrl")))
        .build();
  }

  private static String sentence(String type) {
    String words = Words.lower(type);
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static List<String> stacks(Fields insight) {
    List<String> stacks = insight.texts("ResourceCollection", "CloudFormation", "StackNames");
    return stacks.isEmpty()
        ? insight.texts("resourceCollection", "cloudFormation", "stackNames")
        : stacks;
  }

  private static List<String> anomalies(Fields insight) {
    List<String> lines = new ArrayList<>();
    for (Fields anomaly : items(insight, "Anomalies", "anomalies")) {
      for (Fields source : items(anomaly, "SourceDetails", "sourceDetails")) {
        Fields named = source.has("DataIdentifiers")
            ? source.at("DataIdentifiers")
            : source.at("dataIdentifiers");
        String metric = named.firstOf("metricDisplayName", "MetricDisplayName", "name");
        String namespace = named.firstOf("namespace", "Namespace");
        if (!metric.isEmpty()) {
          lines.add(metric + (namespace.isEmpty() ? "" : " (" + namespace + ")"));
        }
      }
    }
    return lines;
  }

  private static List<String> recommendations(Fields insight) {
    return items(insight, "Recommendations", "recommendations").stream()
        .map(each -> each.firstOf("Name", "name", "Description", "description"))
        .toList();
  }

  private static List<Fields> items(Fields from, String member, String orMember) {
    return from.items(from.has(member) ? member : orMember);
  }

  private static Severity severity(String type, String severity) {
    if (type.contains("CLOSED")) {
      return Severity.GOOD;
    }
    return switch (severity.toLowerCase(Locale.ROOT)) {
      case "high" -> Severity.ERROR;
      case "low" -> Severity.INFO;
      default -> Severity.WARNING;
    };
  }
}
