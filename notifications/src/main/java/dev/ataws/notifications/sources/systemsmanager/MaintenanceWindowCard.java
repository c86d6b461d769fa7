package dev.ataws.notifications.sources.systemsmanager;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;
import java.util.Map;

/** A maintenance window: switched on or off, executed, and what was registered with it. */
final class MaintenanceWindowCard {
  private static final Map<String, String> WHAT = Map.of(
      "Maintenance Window State-change Notification", "Maintenance Window",
      "Maintenance Window Execution State-change Notification", "Maintenance Window Execution",
      "Maintenance Window Task Execution State-change Notification", "Maintenance Window Task",
      "Maintenance Window Task Target Invocation State-change Notification",
          "Maintenance Window Task on a Target",
      "Maintenance Window Target Registration Notification", "Maintenance Window Target",
      "Maintenance Window Task Registration Notification", "Maintenance Window Task");

  private MaintenanceWindowCard() {}

  static Card of(AwsEvent event) {
    Fields detail = event.detail();
    String status = detail.text("status");
    String window =
        detail.text("window-id").isEmpty() ? Arn.name(event.resource()) : detail.text("window-id");
    CardBuilder card = StatusCard.of(
            "ssm-maintenance-window",
            severity(status),
            WHAT.getOrDefault(event.detailType(), event.detailType()),
            status,
            event)
        .about(window);
    return card.fact("Status", Words.label(status))
        .fact("Details", detail.text("status-details"))
        .fact("Window", window)
        .fact("Execution", detail.text("window-execution-id"))
        .fact("Task", detail.firstOf("window-task-id", "task-arn"))
        .fact("Task execution", detail.text("task-execution-id"))
        .fact("Target", detail.text("window-target-id"))
        .fact("Owner", detail.text("owner-information"))
        .fact("Started", Wording.time(detail, "start-time"))
        .fact("Ended", Wording.time(detail, "end-time"))
        .link(
            "Open the window",
            event.console().link("systems-manager/maintenance-windows/%s?region={region}", window))
        .build();
  }

  private static Severity severity(String status) {
    return switch (status) {
      case "DISABLED" -> Severity.WARNING;
      case "ENABLED", "REGISTERED", "DEREGISTERED" -> Severity.INFO;
      default -> Tone.orInfo(status);
    };
  }
}
