package dev.ataws.notifications.sources;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An event of Amazon EventBridge.
 *
 * @param source who sent it, {@code aws.ec2}
 * @param detailType what it is, {@code EC2 Instance State-change Notification}
 * @param account the account, 12 digits
 * @param region the region
 * @param time when it happened
 * @param resources what it is about, mostly ARNs
 * @param detail what the sender says
 * @param additional what a notification rule adds to that
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html">Structure of events</a>
 */
public record AwsEvent(
    String source,
    String detailType,
    String account,
    String region,
    Optional<Instant> time,
    List<String> resources,
    Fields detail,
    Fields additional) {
  /** Copies the list. */
  public AwsEvent {
    resources = List.copyOf(resources);
  }

  static boolean isEvent(Fields json) {
    return (json.hasText("detail-type") || isOfNotificationRule(json))
        && json.hasText("source")
        && json.has("detail");
  }

  /** The rules of AWS CodeStar Notifications pass events on with another name for their kind. */
  private static boolean isOfNotificationRule(Fields json) {
    return json.hasText("detailType")
        && (json.hasText("notificationRuleArn") || json.has("additionalAttributes"));
  }

  static AwsEvent of(Fields json) {
    return new AwsEvent(
        json.text("source"),
        json.firstOf("detail-type", "detailType"),
        json.text("account"),
        json.text("region"),
        json.time("time"),
        json.texts("resources"),
        json.at("detail"),
        json.at("additionalAttributes"));
  }

  /** Tells whether it comes from a service and is one of these kinds; any kind if none is given. */
  public boolean is(String from, String... detailTypes) {
    if (!source.equals(from)) {
      return false;
    }
    for (String each : detailTypes) {
      if (detailType.equals(each)) {
        return true;
      }
    }
    return detailTypes.length == 0;
  }

  /** Returns a text of the detail; empty if it is not there. */
  public String text(String... path) {
    return detail.text(path);
  }

  /** Returns the first of the resources; empty if there is none. */
  public String resource() {
    return resources.isEmpty() ? "" : resources.get(0);
  }

  /** Returns a link maker for where it happened. */
  public Console console() {
    return Console.of(region);
  }
}
