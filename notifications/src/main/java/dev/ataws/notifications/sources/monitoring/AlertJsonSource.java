package dev.ataws.notifications.sources.monitoring;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Alerts as JSON: the webhook form of Alertmanager, that of Grafana, which is the same with more members, and that of Grafana's
 * dashboard alerts.
 *
 * @see <a href="https://prometheus.io/docs/alerting/latest/configuration/#webhook_config">Form</a>
 */
final class AlertJsonSource implements Source {
  private static final int MOST_MATCHES = 10;

  @Override
  public boolean claims(Incoming message) {
    Fields json = message.json();
    return (json.has("alerts") && (json.has("receiver") || json.has("groupLabels")))
        || isDashboardAlert(json);
  }

  @Override
  public Card card(Incoming message) {
    Fields json = message.json();
    if (isDashboardAlert(json)) {
      return dashboardAlert(json);
    }
    List<AlertCard.Alert> alerts =
        json.items("alerts").stream().map(AlertJsonSource::alert).toList();
    boolean isGrafana = json.has("orgId") || json.has("dashboardURL");
    String title = json.text("title");
    return AlertCard.of(
        isGrafana ? AlertCard.GRAFANA : AlertCard.PROMETHEUS,
        title.isEmpty() ? resolvedOr(json) + json.text("groupLabels", "alertname") : title,
        alerts,
        message.text());
  }

  private static String resolvedOr(Fields json) {
    return json.text("status").equals("resolved") ? "[RESOLVED] " : "";
  }

  private static AlertCard.Alert alert(Fields alert) {
    Map<String, String> links = new LinkedHashMap<>();
    for (String each : List.of("panelURL", "dashboardURL", "generatorURL", "silenceURL")) {
      if (!alert.text(each).isBlank()) {
        links.put(name(each), alert.text(each));
      }
    }
    return new AlertCard.Alert(
        !alert.text("status").equals("resolved"),
        texts(alert.at("labels")),
        texts(alert.at("annotations")),
        links);
  }

  private static String name(String member) {
    return member.equals("generatorURL") ? "source" : member.substring(0, member.length() - 3);
  }

  private static Map<String, String> texts(Fields object) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, Fields> member : object.members()) {
      texts.put(member.getKey(), member.getValue().text());
    }
    return texts;
  }

  private static boolean isDashboardAlert(Fields json) {
    return json.hasText("ruleName") && json.has("evalMatches");
  }

  private static Card dashboardAlert(Fields json) {
    CardBuilder card = new CardBuilder(
            AlertCard.GRAFANA, severity(json.text("state")), "Grafana Alert")
        .about(json.text("ruleName"))
        .text(json.firstOf("message", "title"))
        .fact("State", json.text("state"))
        .link("Open the rule", Optional.of(json.text("ruleUrl")));
    json.items("evalMatches").stream()
        .limit(MOST_MATCHES)
        .forEach(each -> card.fact(
            each.text("metric"),
            each.number("value").map(AlarmTrigger::readable).orElse("")));
    return card.build();
  }

  private static Severity severity(String state) {
    return switch (state) {
      case "ok" -> Severity.GOOD;
      case "alerting" -> Severity.ERROR;
      case "pending" -> Severity.WARNING;
      default -> Severity.NEUTRAL;
    };
  }
}
