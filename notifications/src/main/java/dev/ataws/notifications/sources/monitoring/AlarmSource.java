package dev.ataws.notifications.sources.monitoring;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import java.util.Optional;

/**
 * Alarms that CloudWatch publishes to SNS, and those that it hands to Lambda functions, which some pass on.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-notification-format.html">Format</a>
 */
final class AlarmSource implements Source {
  @Override
  public boolean claims(Incoming message) {
    Fields json = message.json();
    return (json.hasText("AlarmName") && json.has("NewStateValue")) || isAction(json);
  }

  @Override
  public Card card(Incoming message) {
    Fields json = message.json();
    return AlarmCard.of(isAction(json) ? action(json) : alarm(json));
  }

  private static boolean isAction(Fields json) {
    return json.hasText("alarmArn") && json.hasObject("alarmData");
  }

  private static Alarm alarm(Fields json) {
    Optional<Arn> arn = Arn.of(json.text("AlarmArn"));
    String region = arn.map(Arn::region)
        .filter(AlarmSource::isCode)
        .orElseGet(() -> RegionNames.code(json.text("Region")));
    return new Alarm(
        new Alarm.Place(
            json.text("AlarmName"), json.text("AlarmArn"), region, json.text("AWSAccountId")),
        new Alarm.Change(
            json.text("NewStateValue"),
            json.text("OldStateValue"),
            json.text("NewStateReason"),
            json.time("StateChangeTime")),
        json.text("AlarmDescription"),
        json.has("QueryString") ? json : json.at("Trigger"),
        CompositeAlarm.ofMessage(json));
  }

  private static Alarm action(Fields json) {
    String arn = json.text("alarmArn");
    String region = json.text("region");
    return AlarmEvents.alarm(
        new Alarm.Place(
            json.text("alarmData", "alarmName"),
            arn,
            region.isEmpty() ? Arn.of(arn).map(Arn::region).orElse("") : region,
            json.text("accountId")),
        json.at("alarmData"),
        json.time("time"));
  }

  /** Test messages have words in capitals there. */
  private static boolean isCode(String region) {
    return !region.isEmpty() && Character.isLowerCase(region.charAt(0));
  }
}
