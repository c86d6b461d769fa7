package dev.ataws.notifications.sources.monitoring;

import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.services.EventCard;
import dev.ataws.notifications.sources.services.ServiceEvents;
import java.util.List;
import java.util.Map;

/** Alarms of CloudWatch and of others who watch. */
public final class MonitoringSources {
  private MonitoringSources() {}

  /** Returns the sources. */
  public static List<Source> all() {
    return List.of(
        new AlarmSource(),
        new LogsSource(),
        new AlertTextSource(),
        new AlertJsonSource(),
        new DevOpsGuruSource(),
        new ServiceEvents(Map.ofEntries(
            Map.entry("aws.cloudwatch", AlarmEvents::card),
            Map.entry("aws.synthetics", WatchCards::canary),
            Map.entry("aws.devops-guru", event -> DevOpsGuruSource.card(event.detail(), event)),
            Map.entry("aws.xray", WatchCards::xrayInsight),
            Map.entry("aws.ssm-incidents", WatchCards::incident),
            Map.entry(
                "aws.ssm-contacts",
                EventCard.reader("incident-manager-contact", "Incident Manager")),
            Map.entry("aws.internetmonitor", WatchCards::internetMonitor),
            Map.entry("aws.applicationinsights", WatchCards::applicationInsights),
            Map.entry("aws.application-insights", WatchCards::applicationInsights),
            Map.entry(
                "aws.application-signals",
                EventCard.reader("application-signals-event", "Application Signals")),
            Map.entry("aws.rum", EventCard.reader("rum-event", "CloudWatch RUM")),
            Map.entry("aws.evidently", EventCard.reader("evidently-event", "CloudWatch Evidently")),
            Map.entry("aws.logs", EventCard.reader("cloudwatch-logs", "CloudWatch Logs")),
            Map.entry("aws.aps", EventCard.reader("prometheus-event", "Amazon Managed Prometheus")),
            Map.entry("aws.grafana", EventCard.reader("grafana-event", "Amazon Managed Grafana")),
            Map.entry(
                "aws.networkmonitor",
                EventCard.reader("network-monitor-event", "CloudWatch Network Monitor")),
            Map.entry(
                "aws.aiops",
                EventCard.reader("cloudwatch-investigation", "CloudWatch Investigation")))));
  }
}
