package dev.ataws.notifications.cards;

import java.time.Instant;

/**
 * The chart that belongs to an alarm.
 *
 * @param account the account of the alarm, 12 digits
 * @param region the region of the alarm
 * @param alarmArn the alarm
 * @param trigger the alarm's {@code Trigger} as JSON: the metric or the expressions, period, threshold
 * @param until when the alarm changed its state: the end of what is charted, about
 */
public record MetricChart(
    String account, String region, String alarmArn, String trigger, Instant until) {
  private static final String NAME = ":alarm:";

  /** Returns the name of the alarm; empty if its ARN does not say. */
  public String alarmName() {
    int at = alarmArn.indexOf(NAME);
    return at < 0 ? "" : alarmArn.substring(at + NAME.length());
  }

  /** Returns what the picture shows, for those who do not see it. */
  public String altText() {
    return "Chart of what the alarm " + alarmName() + " watches, up to " + until;
  }
}
