package dev.ataws.notifications.sources.monitoring;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.services.EventCard;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;
import java.util.List;

/** Makes the cards of canaries, of insights of X-Ray, of incidents, and of health events of Internet Monitor. */
final class WatchCards {
  private WatchCards() {}

  /** A canary's state, or the result of one of its runs. */
  static Card canary(AwsEvent event) {
    String name = event.text("canary-name");
    String run = event.text("test-run-status");
    String now = event.text("current-state");
    String before = event.text("previous-state");
    CardBuilder card = new CardBuilder(
            "synthetics-canary", Tone.orInfo(run.isEmpty() ? now : run), "Synthetics Canary")
        .about(name)
        .in(event.region(), event.account())
        .at(event.time())
        .text(event.text("message").isEmpty() ? event.detailType() : event.text("message"))
        .fact("Run", Words.lower(run))
        .fact("State", now.isEmpty() || before.isEmpty() ? now : before + " → " + now)
        .fact("Started", Wording.time(event.detail(), "start-time"))
        .fact("Run ID", event.text("canary-run-id"));
    return card.link(
            "Open the canary",
            event
                .console()
                .link("cloudwatch/home?region={region}#synthetics:canary/detail/%s", name))
        .build();
  }

  /** How many requests failed, and which service is to blame. */
  static Card xrayInsight(AwsEvent event) {
    boolean isClosed = event.text("State").equals("CLOSED");
    String cause = event.text("RootCauseServiceId", "Name");
    return new CardBuilder(
            "xray-insight", isClosed ? Severity.GOOD : Severity.ERROR, "X-Ray Insight")
        .about(cause.isEmpty() ? event.text("GroupName") : cause)
        .in(event.region(), event.account())
        .at(event.time())
        .text(event.text("Summary").isEmpty() ? event.detailType() : event.text("Summary"))
        .fact("State", Words.lower(event.text("State")))
        .fact("Category", Words.lower(event.text("Category")))
        .fact("Group", event.text("GroupName"))
        .fact("Root cause", cause)
        .fact("Type of the root cause", event.text("RootCauseServiceId", "Type"))
        .fact("Clients", impact(event, "ClientRequestImpactStatistics"))
        .fact("Root cause requests", impact(event, "RootCauseServiceRequestImpactStatistics"))
        .list(
            "Services with anomalies",
            Wording.firsts(event.detail().items("TopAnomalousServices").stream()
                .map(each -> each.text("ServiceId", "Name"))
                .toList()))
        .link(
            "Open the insight",
            event
                .console()
                .link("cloudwatch/home?region={region}#xray:insights/%s", event.text("InsightId")))
        .build();
  }

  /** An incident of Incident Manager; its impact is from 1, critical, to 5, none. */
  static Card incident(AwsEvent event) {
    String arn = event.detail().firstOf("incidentRecordArn", "arn", "incidentArn");
    String record = arn.isEmpty() ? event.resource() : arn;
    String title = event.detail().firstOf("title", "incidentTitle");
    String status = event.text("status");
    if (title.isEmpty() && status.isEmpty()) {
      return EventCard.of("incident-manager-incident", "Incident", event);
    }
    return new CardBuilder(
            "incident-manager-incident", severity(status, event.text("impact")), "Incident")
        .about(title.isEmpty() ? Arn.name(record) : title)
        .in(event.region(), event.account())
        .at(event.time())
        .text(event.text("summary").isEmpty() ? event.detailType() : event.text("summary"))
        .fact("Status", Words.lower(status))
        .fact("Impact", impactOf(event.text("impact")))
        .fact("Created", Wording.time(event.detail().firstOf("creationTime", "createdTime")))
        .fact("Resolved", Wording.time(event.detail(), "resolvedTime"))
        .fact("Source", event.text("incidentRecordSource", "source"))
        .link(
            "Open the incident",
            event
                .console()
                .link(
                    "systems-manager/incidents/home?region={region}#/incidents/details?arn=%s",
                    record))
        .build();
  }

  /** Where on the internet users have trouble. */
  static Card internetMonitor(AwsEvent event) {
    List<String> places = event.detail().items("impactedLocations").stream()
        .map(each -> String.join(
            ", ",
            List.of(
                    each.firstOf("city", "City"),
                    each.firstOf("country", "Country"),
                    each.firstOf("asName", "ASName"))
                .stream()
                .filter(part -> !part.isEmpty())
                .toList()))
        .toList();
    String status = event.detail().firstOf("status", "eventStatus");
    if (places.isEmpty()) {
      return EventCard.of("internet-monitor-health-event", "Internet Monitor", event);
    }
    return new CardBuilder(
            "internet-monitor-health-event",
            status.equals("RESOLVED") ? Severity.GOOD : Severity.WARNING,
            "Internet Monitor")
        .about(Arn.name(event.resource()))
        .in(event.region(), event.account())
        .at(event.time())
        .text(event.detailType())
        .fact("Status", Words.lower(status))
        .fact("Impact", Words.lower(event.text("impactType")))
        .fact("Started", Wording.time(event.detail(), "startedAt"))
        .list("Impacted places", Wording.firsts(places))
        .link(
            "Open Internet Monitor",
            event.console().link("cloudwatch/home?region={region}#internet-monitor/home"))
        .build();
  }

  /** A problem of an application, or an answer to it. */
  static Card applicationInsights(AwsEvent event) {
    return EventCard.of("application-insights-problem", "Application Insights", event);
  }

  private static String impact(AwsEvent event, String member) {
    String faults = event.text(member, "FaultCount");
    String total = event.text(member, "TotalCount");
    return faults.isEmpty() || total.isEmpty() ? "" : faults + " of " + total + " failed";
  }

  private static String impactOf(String number) {
    return switch (number) {
      case "1" -> "1 (critical)";
      case "2" -> "2 (high)";
      case "3" -> "3 (medium)";
      case "4" -> "4 (low)";
      case "5" -> "5 (no impact)";
      default -> number;
    };
  }

  private static Severity severity(String status, String impact) {
    if (status.equals("RESOLVED")) {
      return Severity.GOOD;
    }
    return switch (impact) {
      case "1" -> Severity.CRITICAL;
      case "3", "4" -> Severity.WARNING;
      case "5" -> Severity.INFO;
      default -> Severity.ERROR;
    };
  }
}
