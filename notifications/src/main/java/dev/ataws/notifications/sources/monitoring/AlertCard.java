package dev.ataws.notifications.sources.monitoring;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Cut;
import dev.ataws.notifications.cards.Prose;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the card of alerts of Prometheus or Grafana. */
final class AlertCard {
  static final String PROMETHEUS = "prometheus-alert";
  static final String GRAFANA = "grafana-alert";
  private static final int MOST_LABELS = 8;
  private static final int MOST_ALERTS = 10;
  private static final int LONGEST_SUBJECT = 200;

  private AlertCard() {}

  /** An alert; its links are by label. */
  record Alert(
      boolean fires,
      Map<String, String> labels,
      Map<String, String> annotations,
      Map<String, String> links) {
    String name() {
      return labels.getOrDefault("alertname", "");
    }

    String said() {
      for (String key : List.of("summary", "message", "description")) {
        String text = annotations.getOrDefault(key, "");
        if (!text.isBlank()) {
          return text;
        }
      }
      return "";
    }
  }

  static Card of(String kind, String title, List<Alert> alerts, String all) {
    Optional<Alert> main = alerts.stream()
        .filter(Alert::fires)
        .findFirst()
        .or(() -> alerts.stream().findFirst());
    boolean fires = main.map(Alert::fires).orElse(!title.startsWith("[RESOLVED"));
    String name = main.map(Alert::name).filter(each -> !each.isEmpty()).orElse(title);
    CardBuilder card = new CardBuilder(
            kind,
            fires ? severity(main) : Severity.GOOD,
            kind.equals(GRAFANA) ? "Grafana Alert" : "Prometheus Alert")
        .about(Cut.to(LONGEST_SUBJECT, name));
    main.ifPresent(alert -> card.in(alert.labels().getOrDefault("region", ""), ""));
    String said = main.map(Alert::said).orElse("");
    card.text(said.isEmpty() ? title : said);
    card.fact("State", state(alerts, fires));
    main.ifPresent(alert -> describe(card, alert, said));
    others(card, alerts, main);
    if (alerts.isEmpty()) {
      card.passage("", new Prose.Code(all.strip()));
    }
    return card.build();
  }

  private static void describe(CardBuilder card, Alert alert, String said) {
    alert.labels().entrySet().stream()
        .filter(each -> !each.getKey().equals("alertname"))
        .limit(MOST_LABELS)
        .forEach(each -> card.fact(Words.label(each.getKey()), each.getValue()));
    alert.annotations().forEach((key, value) -> {
      if (value.startsWith("http")) {
        card.link(Words.label(key), Optional.of(value));
      } else if (!value.equals(said)) {
        card.fact(Words.label(key), value);
      }
    });
    alert.links().forEach((label, url) -> card.link(Words.label(label), Optional.of(url)));
  }

  private static void others(CardBuilder card, List<Alert> alerts, Optional<Alert> main) {
    List<String> lines = alerts.stream()
        .filter(each -> !main.equals(Optional.of(each)))
        .limit(MOST_ALERTS)
        .map(AlertCard::line)
        .toList();
    card.list("Other alerts", lines);
    int left = alerts.size() - 1 - MOST_ALERTS;
    card.passage("", new Prose.Plain(left > 0 ? "… and " + left + " more" : ""));
  }

  private static String line(Alert alert) {
    String said =
        alert.said().isEmpty() ? String.join(", ", alert.labels().values()) : alert.said();
    return alert.name() + (alert.fires() ? "" : " (resolved)") + ": " + said;
  }

  private static String state(List<Alert> alerts, boolean fires) {
    long firing = alerts.stream().filter(Alert::fires).count();
    long resolved = alerts.size() - firing;
    if (alerts.isEmpty()) {
      return fires ? "firing" : "resolved";
    }
    return firing == 0
        ? resolved + " resolved"
        : firing + " firing" + (resolved == 0 ? "" : ", " + resolved + " resolved");
  }

  private static Severity severity(Optional<Alert> alert) {
    String label = alert
        .map(each -> each.labels().getOrDefault("severity", ""))
        .orElse("")
        .toLowerCase(Locale.ROOT);
    return switch (label) {
      case "critical", "page", "emergency" -> Severity.CRITICAL;
      case "warning", "warn", "minor" -> Severity.WARNING;
      case "info", "none" -> Severity.INFO;
      default -> Severity.ERROR;
    };
  }
}
