package dev.ataws.notifications.sources.compute;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import java.util.Optional;

/**
 * What becomes of an EC2 instance.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitoring-instance-state-changes.html">Instance state change events</a>
 */
final class InstanceCards {
  private InstanceCards() {}

  static Card state(AwsEvent event) {
    String state = event.text("state");
    Severity severity = state.equals("running") ? Severity.GOOD : Severity.INFO;
    return builder("ec2-instance", severity, ("EC2 Instance " + state).strip(), event)
        .fact("State", state)
        .build();
  }

  static Card interruption(AwsEvent event) {
    String action = event.text("instance-action");
    String verb = action.isEmpty() ? "interrupts" : action + "s";
    return builder(
            "ec2-spot-interruption",
            Severity.WARNING,
            "EC2 Spot Instance Interruption Warning",
            event)
        .text("EC2 " + verb + " this Spot Instance in two minutes: it needs the capacity back.")
        .fact("Action", action)
        .fact("Availability zone", zone(event))
        .build();
  }

  static Card rebalance(AwsEvent event) {
    return builder(
            "ec2-rebalance-recommendation",
            Severity.WARNING,
            "EC2 Instance Rebalance Recommendation",
            event)
        .text("This Spot Instance is at an elevated risk of interruption.")
        .fact("Availability zone", zone(event))
        .build();
  }

  private static CardBuilder builder(String kind, Severity severity, String what, AwsEvent event) {
    String named = event.text("instance-id");
    String instance = named.isEmpty() ? Arn.name(event.resource()) : named;
    return new CardBuilder(kind, severity, what)
        .about(instance)
        .in(event.region(), event.account())
        .at(event.time())
        .link("Open the instance", link(event, instance));
  }

  private static Optional<String> link(AwsEvent event, String instance) {
    return event.console().link("ec2/home?region={region}#InstanceDetails:instanceId=%s", instance);
  }

  /** Spot's ARNs have the zone where others have the region, and no account. */
  private static String zone(AwsEvent event) {
    String[] parts = event.resource().split(":", 5);
    return parts.length == 5 && !parts[3].equals(event.region()) ? parts[3] : "";
  }
}
