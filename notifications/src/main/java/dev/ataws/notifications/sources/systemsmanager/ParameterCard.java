package dev.ataws.notifications.sources.systemsmanager;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Console;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Words;

/** A parameter of Parameter Store that was changed, or about which its policy says something. */
final class ParameterCard {
  private ParameterCard() {}

  static Card of(AwsEvent event) {
    Fields detail = event.detail();
    String name = detail.firstOf("name", "parameter-name");
    boolean isPolicy = event.detailType().endsWith("Policy Action");
    String what = isPolicy ? detail.text("policy-type") : detail.text("operation");
    CardBuilder card = StatusCard.of(
            isPolicy ? "ssm-parameter-policy" : "ssm-parameter",
            severity(what, detail.text("action-status")),
            isPolicy ? "Parameter Policy" : done(what),
            isPolicy ? what : "",
            event)
        .about(name);
    return card.text(sentence(what))
        .fact("Operation", isPolicy ? "" : Words.label(what))
        .fact("Policy", isPolicy ? Words.label(what) : "")
        .fact("Status", Words.label(detail.text("action-status")))
        .fact("Reason", detail.firstOf("action-reason", "reason"))
        .fact("Type", detail.firstOf("type", "parameter-type"))
        .fact("Version", detail.text("version"))
        .fact("Label", detail.firstOf("label", "labels"))
        .fact("Description", detail.text("description"))
        .link(
            "Open the parameter",
            event
                .console()
                .link(
                    "systems-manager/parameters/%s/description?region={region}",
                    Console.escaped(name)))
        .build();
  }

  private static String done(String operation) {
    return switch (operation) {
      case "Create" -> "Parameter created";
      case "Update" -> "Parameter updated";
      case "Delete" -> "Parameter deleted";
      case "LabelParameterVersion" -> "Parameter labelled";
      default -> StatusCard.headline("Parameter", operation);
    };
  }

  private static String sentence(String what) {
    return switch (what) {
      case "Create" -> "The parameter was created.";
      case "Update" -> "The parameter has a new value or description.";
      case "Delete" -> "The parameter was deleted.";
      case "LabelParameterVersion" -> "A version of the parameter was labelled.";
      case "Expiration" -> "The parameter expired, and is deleted.";
      case "ExpirationNotification" -> "The parameter expires soon.";
      case "NoChangeNotification" -> "The parameter has not been changed for a long time.";
      default -> "";
    };
  }

  private static Severity severity(String what, String status) {
    if (status.equalsIgnoreCase("failed")) {
      return Severity.ERROR;
    }
    return what.equals("Delete") || what.contains("Expiration") || what.startsWith("NoChange")
        ? Severity.WARNING
        : Severity.INFO;
  }
}
