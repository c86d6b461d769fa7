package dev.ataws.notifications.charts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is drawn for an alarm.
 *
 * @param title the name of the alarm
 * @param region where its metrics are
 * @param period the seconds that one point of it stands for
 * @param limit what it compares with, if that is a number
 */
record AlarmPlot(
    String title,
    String region,
    int period,
    List<Curve> curves,
    Optional<Limit> limit,
    Instant start,
    Instant end) {
  /** The picture's size in pixels: as wide as Slack shows an attachment. */
  static final int WIDTH = 600;

  static final int HEIGHT = 300;

  AlarmPlot {
    curves = List.copyOf(curves);
  }

  Duration window() {
    return Duration.between(start, end);
  }

  /** A line across the picture. */
  record Limit(double value, String label) {}
}
