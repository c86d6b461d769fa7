package dev.ataws.notifications.charts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One of the things that an alarm watches. */
sealed interface Curve {
  /** Returns by what name expressions speak of it. */
  String id();

  /** Returns what it is called; empty if CloudWatch is to say so. */
  String label();

  /** Returns the seconds between two of its points; zero if that follows from what it is made of. */
  int period();

  /** Tells whether it is drawn, or only used by expressions. */
  boolean isShown();

  /**
   * A metric.
   *
   * @param account the account that it is in; empty for that of the alarm
   * @param unit the unit that its data must have; empty for any
   */
  record Metric(
      String id,
      String label,
      int period,
      boolean isShown,
      String namespace,
      String name,
      Map<String, String> dimensions,
      String statistic,
      String unit,
      String account)
      implements Curve {
    /** Copies the dimensions, in their order. */
    public Metric {
      dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
    }
  }

  /** What is computed from others: metric math, a band, a query of Metrics Insights. */
  record Expression(String id, String label, int period, boolean isShown, String text)
      implements Curve {
    /** Tells whether it is the band in which values are expected: two lines, not one. */
    boolean isBand() {
      return text.contains("ANOMALY_DETECTION_BAND");
    }
  }
}
