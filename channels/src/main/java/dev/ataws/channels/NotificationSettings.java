package dev.ataws.channels;

import java.util.Optional;

/**
 * How notifications are received, and how operators see what becomes of them.
 *
 * @param intake how they come
 * @param reportTo the name of the channel that is told when a destination refuses for good
 * @param metrics where the metrics go
 * @param logsRegion the region of the groups in CloudWatch Logs; that of the SDK if there is none
 */
public record NotificationSettings(
    Intake intake, Optional<String> reportTo, Metrics metrics, Optional<String> logsRegion) {
  /** Returns the settings of a file that says nothing: queues in the SDK's region, no metrics. */
  public static NotificationSettings defaults() {
    return new NotificationSettings(
        new Intake.Sqs(Optional.empty(), Intake.Sqs.DEFAULT_PREFIX),
        Optional.empty(),
        Metrics.nowhere(),
        Optional.empty());
  }
}
