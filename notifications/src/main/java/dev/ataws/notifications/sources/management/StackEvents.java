package dev.ataws.notifications.sources.management;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.services.EventCard;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Words;

/**
 * Events of CloudFormation that come by EventBridge: of stacks, resources, drift, and sets of stacks.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/eventbridge-events.html">Events</a>
 */
final class StackEvents {
  private StackEvents() {}

  static Card card(AwsEvent event) {
    if (event.detail().has("stack-set-arn")) {
      return set(event);
    }
    if (event.detail().has("stack-drift-detection-id")
        || event.detail().has("stack-drift-status")
        || event.detail().has("drift-detection-details")) {
      return drift(event);
    }
    String stack = event.text("stack-id");
    if (stack.isEmpty()) {
      return EventCard.of("cloudformation-event", "CloudFormation", event);
    }
    return StackCard.of(new StackCard.Change(
        stack,
        StackCard.name(stack),
        event.region(),
        event.account(),
        new StackCard.Resource(
            event.text("logical-resource-id"),
            event.text("physical-resource-id"),
            event.text("resource-type")),
        event.text("status-details", "status"),
        event.text("status-details", "status-reason"),
        event.time()));
  }

  private static Card drift(AwsEvent event) {
    String stack = event.text("stack-id");
    String drift = event.text("drift-detection-details", "stack-drift-status");
    String told = drift.isEmpty() ? event.text("status-details", "stack-drift-status") : drift;
    String status = told.isEmpty() ? event.text("stack-drift-status") : told;
    String detection = event.text("status-details", "detection-status");
    return new CardBuilder(
            "cloudformation-drift",
            Tone.orInfo(status.isEmpty() ? detection : status),
            "CloudFormation Drift")
        .about(StackCard.name(stack))
        .in(event.region(), event.account())
        .at(event.time())
        .text(said(status, detection))
        .fact("Drift", Words.lower(status))
        .fact("Detection", Words.lower(detection))
        .fact(
            "Drifted resources",
            event.text("drift-detection-details", "drifted-stack-resource-count"))
        .fact("Reason", event.text("status-details", "status-reason"))
        .link("Open the drifts", StackCard.link(event.region(), "drifts", stack))
        .build();
  }

  private static String said(String status, String detection) {
    return switch (status) {
      case "DRIFTED" -> "The stack differs from its template.";
      case "IN_SYNC" -> "The stack is as its template says.";
      default -> "Drift detection: " + Words.lower(detection.isEmpty() ? status : detection) + ".";
    };
  }

  /** A set of stacks, an instance of it, or an operation on it. */
  private static Card set(AwsEvent event) {
    String arn = event.text("stack-set-arn");
    String name = Arn.name(arn);
    String set = arn.substring(arn.indexOf('/') + 1);
    int colon = set.indexOf(':');
    String status = event.text("status-details", "status");
    String detailed = event.text("status-details", "detailed-status");
    return new CardBuilder(
            "cloudformation-stackset",
            StackCard.severity(detailed.isEmpty() ? status : detailed),
            "CloudFormation StackSet")
        .about(colon > 0 ? set.substring(0, colon) : set.isEmpty() ? name : set)
        .in(event.region(), event.account())
        .at(event.time())
        .text(
            event.text("status-details", "status-reason").isEmpty()
                ? event.detailType()
                : event.text("status-details", "status-reason"))
        .fact("Event", event.detailType())
        .fact("Status", status)
        .fact("Detailed status", detailed)
        .fact("Action", event.text("action"))
        .fact("Operation", event.text("operation-id"))
        .fact("Stack", StackCard.name(event.text("stack-id")))
        .link(
            "Open the StackSet",
            event.console().link("cloudformation/home?region={region}#/stacksets/%s/info", set))
        .build();
  }
}
