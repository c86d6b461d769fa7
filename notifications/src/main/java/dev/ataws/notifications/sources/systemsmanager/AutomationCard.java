package dev.ataws.notifications.sources.systemsmanager;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;

/** An automation, or one step of it. */
final class AutomationCard {
  private static final double MILLISECONDS = 1_000;

  private AutomationCard() {}

  static Card of(AwsEvent event) {
    Fields detail = event.detail();
    String status = detail.text("Status");
    String step = detail.text("StepName");
    boolean isStep = event.detailType().contains("Step") || !step.isEmpty();
    CardBuilder card = StatusCard.of(
        isStep ? "ssm-automation-step" : "ssm-automation",
        isStep ? "Automation Step" : "Automation",
        status,
        Wording.joined(" of ", step, detail.text("Definition")),
        event);
    return card.text(detail.text("FailureMessage"))
        .fact("Status", Words.label(status))
        .fact("Document", detail.text("Definition"))
        .fact("Document version", Wording.number(detail, "DefinitionVersion"))
        .fact("Step", step)
        .fact("Action", detail.text("Action"))
        .fact("Started", Wording.time(detail, "StartTime"))
        .fact("Ended", Wording.time(detail, "EndTime"))
        .fact("Duration", duration(detail))
        .fact("Started by", detail.text("ExecutedBy"))
        .fact("Execution", detail.text("ExecutionId"))
        .link(
            "Open the execution",
            event
                .console()
                .link(
                    "systems-manager/automation/execution/%s?region={region}",
                    detail.text("ExecutionId")))
        .build();
  }

  private static String duration(Fields detail) {
    return detail
        .number("Time")
        .map(time -> Math.round(time / MILLISECONDS * 10) / 10.0 + " s")
        .orElse("");
  }
}
