package dev.ataws.notifications.sources.management;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.services.EventCard;
import dev.ataws.notifications.sources.words.Tone;

/** Events of Application Auto Scaling: of services, tables, streams and others that scale. */
final class ScalingEvents {
  private ScalingEvents() {}

  static Card application(AwsEvent event) {
    String resource = event.text("resourceId");
    if (resource.isEmpty()) {
      return EventCard.of("application-autoscaling-activity", "Application Auto Scaling", event);
    }
    boolean isMost = event.text("scaledToMax").equals("true");
    String before = event.text("oldDesiredCapacity");
    String now = event.text("newDesiredCapacity");
    return new CardBuilder(
            "application-autoscaling-activity",
            isMost ? Severity.WARNING : Tone.orInfo(event.text("statusCode")),
            "Application Auto Scaling")
        .about(resource)
        .in(event.region(), event.account())
        .at(event.time())
        .text(isMost ? "It was scaled to its maximum." : event.detailType())
        .fact("Capacity", before.isEmpty() || now.isEmpty() ? now : before + " → " + now)
        .fact("Limits", limits(event.text("minCapacity"), event.text("maxCapacity")))
        .fact("Status", event.text("statusCode"))
        .fact("Direction", event.text("direction"))
        .fact("Service", event.text("serviceNamespace"))
        .fact("Dimension", event.text("scalableDimension"))
        .build();
  }

  private static String limits(String least, String most) {
    return least.isEmpty() || most.isEmpty() ? least + most : least + " to " + most;
  }
}
