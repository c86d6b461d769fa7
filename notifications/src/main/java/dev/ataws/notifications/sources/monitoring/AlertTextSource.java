package dev.ataws.notifications.sources.monitoring;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Alerts as text in the usual template of Alertmanager, which Amazon Managed Service for Prometheus sends, and in that of Grafana.
 *
 * @see <a href="https://docs.aws.amazon.com/prometheus/latest/userguide/AMP-alertmanager-templating.html">Templates</a>
 */
final class AlertTextSource implements Source {
  private static final int LONGEST_HEADING = 30;

  /** What the alerts below a line do. */
  private enum Heading {
    FIRING,
    RESOLVED,
    NONE
  }

  @Override
  public boolean claims(Incoming message) {
    if (message.isJson()) {
      return false;
    }
    String subject = message.subject();
    return subject.startsWith("[FIRING:")
        || subject.startsWith("[RESOLVED")
        || (heading(firstLine(message.text())) != Heading.NONE
            && message.text().contains("Labels:"));
  }

  @Override
  public Card card(Incoming message) {
    boolean isGrafana =
        message.text().contains("Silence: ") || message.text().contains("/alerting/");
    return AlertCard.of(
        isGrafana ? AlertCard.GRAFANA : AlertCard.PROMETHEUS,
        message.subject(),
        alerts(message.text()),
        message.text());
  }

  /** Reads {@code Alerts Firing:}, then for each alert {@code Labels:} with a line {@code  - name = value} for each. */
  static List<AlertCard.Alert> alerts(String text) {
    List<AlertCard.Alert> alerts = new ArrayList<>();
    boolean fires = true;
    Map<String, String> into = new LinkedHashMap<>();
    for (String line : text.lines().map(String::strip).toList()) {
      Heading heading = heading(line);
      if (heading != Heading.NONE) {
        fires = heading == Heading.FIRING;
      } else if (line.equals("Labels:")) {
        into = new LinkedHashMap<>();
        alerts.add(new AlertCard.Alert(fires, into, new LinkedHashMap<>(), new LinkedHashMap<>()));
      } else if (!alerts.isEmpty()) {
        into = line(line, alerts.get(alerts.size() - 1), into);
      }
    }
    return alerts;
  }

  private static Map<String, String> line(
      String line, AlertCard.Alert alert, Map<String, String> into) {
    if (line.equals("Annotations:")) {
      return alert.annotations();
    }
    int equals = line.indexOf(" = ");
    if (line.startsWith("- ") && equals > 0) {
      into.put(line.substring(2, equals).strip(), line.substring(equals + 3).strip());
      return into;
    }
    int colon = line.indexOf(": ");
    if (colon > 0 && !line.startsWith("- ")) {
      alert.links().put(line.substring(0, colon), line.substring(colon + 2).strip());
    }
    return into;
  }

  private static Heading heading(String line) {
    if (line.length() > LONGEST_HEADING) {
      return Heading.NONE;
    }
    return switch (line.replace("*", "").replace(":", "").strip()) {
      case "Alerts Firing", "Firing" -> Heading.FIRING;
      case "Alerts Resolved", "Resolved" -> Heading.RESOLVED;
      default -> Heading.NONE;
    };
  }

  private static String firstLine(String text) {
    String stripped = text.stripLeading();
    int end = stripped.indexOf('\n');
    return end < 0 ? stripped : stripped.substring(0, end);
  }
}
