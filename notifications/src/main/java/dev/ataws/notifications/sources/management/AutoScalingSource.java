package dev.ataws.notifications.sources.management;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Console;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.words.TellingFacts;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Words;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Activities and lifecycle actions of EC2 Auto Scaling: nearly the same JSON by SNS and as the detail of events.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-sns-notifications.html">SNS</a>
 */
final class AutoScalingSource implements Source {
  private static final String ACTIVITY = "autoscaling-activity";
  private static final String LIFECYCLE = "autoscaling-lifecycle-action";
  private static final String WHAT = "Auto Scaling";

  /** Where it happened, and when. */
  private record Place(String region, String account, Optional<Instant> time) {}

  @Override
  public boolean claims(Incoming message) {
    Fields json = message.json();
    return json.hasText("AutoScalingGroupName")
        && (json.hasText("Event") || json.hasText("LifecycleTransition"));
  }

  @Override
  public Card card(Incoming message) {
    Fields json = message.json();
    Place place = new Place(
        Arn.of(json.text("AutoScalingGroupARN")).map(Arn::region).orElse(""),
        json.text("AccountId"),
        json.time("Time"));
    return json.has("LifecycleTransition")
        ? lifecycle(json, place)
        : activity(json, json.text("Event"), place);
  }

  static Card event(AwsEvent event) {
    Place place = new Place(event.region(), event.account(), event.time());
    if (event.detail().has("LifecycleTransition")) {
      return lifecycle(event.detail(), place);
    }
    return event.detailType().startsWith("EC2 Instance ")
        ? activity(event.detail(), event.detailType(), place)
        : other(event);
  }

  private static Card activity(Fields activity, String event, Place place) {
    String group = activity.text("AutoScalingGroupName");
    String message = activity.text("StatusMessage");
    CardBuilder card = new CardBuilder(ACTIVITY, severity(activity, event), WHAT)
        .about(group)
        .in(place.region(), place.account())
        .at(place.time())
        .text(said(activity, event))
        .fact("Event", said(event).equals(said(activity, event)) ? "" : said(event))
        .fact("Fault", message)
        .fact("Instance", activity.text("EC2InstanceId"))
        .fact("Status", status(activity))
        .fact("Zone", activity.text("Details", "Availability Zone"))
        .fact("Subnet", activity.text("Details", "Subnet ID"))
        .fact("Cause", activity.text("Cause"))
        .fact("Moved", moved(activity));
    return card.link("Open the group", link(place.region(), group)).build();
  }

  private static Card lifecycle(Fields action, Place place) {
    String group = action.text("AutoScalingGroupName");
    String instance = action.text("EC2InstanceId");
    boolean launches = action.text("LifecycleTransition").endsWith("LAUNCHING");
    return new CardBuilder(LIFECYCLE, Severity.INFO, WHAT)
        .about(group)
        .in(place.region(), place.account())
        .at(place.time())
        .text("The hook " + action.text("LifecycleHookName") + " waits before " + instance
            + (launches ? " is put into service." : " is terminated."))
        .fact("Instance", instance)
        .fact("Hook", action.text("LifecycleHookName"))
        .fact("Transition", said(action.text("LifecycleTransition")))
        .fact("Notes", action.text("NotificationMetadata"))
        .fact("Moved", moved(action))
        .link("Open the group", link(place.region(), group))
        .build();
  }

  /** Instance refreshes, warm pools, and what is to come. */
  private static Card other(AwsEvent event) {
    String group = event.text("AutoScalingGroupName");
    CardBuilder card = new CardBuilder(
            event.detailType().contains("Refresh") ? "autoscaling-instance-refresh" : ACTIVITY,
            Tone.orInfo(event.detailType()),
            WHAT)
        .about(group.isEmpty() ? Arn.name(event.resource()) : group)
        .in(event.region(), event.account())
        .at(event.time())
        .text(event.detailType());
    TellingFacts.add(card, event.detail(), Set.of(), Set.of(group));
    return card.link("Open the group", link(event.region(), group)).build();
  }

  /** What is in progress is over by the time of the message, unless it failed. */
  private static String status(Fields activity) {
    String status = activity.text("StatusCode");
    return status.equals("InProgress") ? "" : status;
  }

  /** Only a warm pool makes it worth telling where an instance comes from and goes. */
  private static String moved(Fields activity) {
    String from = activity.text("Origin");
    String to = activity.text("Destination");
    return from.equals("WarmPool") || to.equals("WarmPool") ? from + " → " + to : "";
  }

  private static String said(Fields activity, String event) {
    String description = activity.text("Description");
    if (event.endsWith("TEST_NOTIFICATION")) {
      return "A test: notifications of this group arrive.";
    }
    return description.isEmpty() ? said(event) : description;
  }

  /** {@code autoscaling:EC2_INSTANCE_LAUNCH} is {@code EC2 instance launch}. */
  private static String said(String event) {
    if (!event.startsWith("autoscaling:")) {
      return event;
    }
    return Words.lower(event.substring("autoscaling:".length())).replace("ec2", "EC2");
  }

  private static Severity severity(Fields activity, String event) {
    if (event.endsWith("_ERROR")
        || event.endsWith("Unsuccessful")
        || activity.text("StatusCode").equals("Failed")) {
      return Severity.ERROR;
    }
    return event.endsWith("Successful") || activity.text("StatusCode").equals("Successful")
        ? Severity.GOOD
        : Severity.INFO;
  }

  private static Optional<String> link(String region, String group) {
    return Console.of(region)
        .link("ec2/home?region={region}#AutoScalingGroupDetails:id=%s;view=activity", group);
  }
}
