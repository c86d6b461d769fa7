package dev.ataws.notifications.sources.monitoring;

import dev.ataws.notifications.sources.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an alarm watches: a metric, an expression over some, or a metric and the band that is expected of it. */
record AlarmTrigger(Fields json) {
  private static final String BAND = "ANOMALY_DETECTION_BAND";
  private static final double READABLE = 1e15;
  private static final Map<Integer, String> UNITS =
      Map.of(86_400, "day", 3_600, "hour", 60, "minute");

  static boolean isBand(String expression) {
    return expression.contains(BAND);
  }

  /** Tells whether there is anything to draw. */
  boolean isKnown() {
    return json.has("MetricName") || !json.items("Metrics").isEmpty();
  }

  /** Returns the metric as {@code CPUUtilization (AWS/EC2), average}, or the expression; empty if there is none. */
  String metric() {
    if (json.has("MetricName")) {
      return metric(json, json.firstOf("ExtendedStatistic", "Statistic"));
    }
    return watched().map(AlarmTrigger::series).orElse("");
  }

  /** Returns the dimensions as {@code Name = value}; those of the metric under a band too. */
  List<String> dimensions() {
    if (json.has("MetricName")) {
      return dimensions(json);
    }
    return watched().map(each -> dimensions(each.at("MetricStat", "Metric"))).orElse(List.of());
  }

  /** Returns the query over logs of an alarm that watches one; empty if it watches metrics. */
  String query() {
    return json.text("QueryString");
  }

  /** Returns the log groups that the query is over. */
  List<String> logGroups() {
    return json.texts("LogGroups");
  }

  /** Returns what the expression is made of, one line for each; nothing unless there is an expression. */
  List<String> parts() {
    List<Fields> metrics = json.items("Metrics");
    if (metrics.size() < 2 || (metrics.size() == 2 && isAnomaly())) {
      return List.of();
    }
    return metrics.stream().map(AlarmTrigger::part).toList();
  }

  /** Returns the threshold as {@code > 80 for 3 of 5 datapoints of 1 minute}; empty if there is none. */
  String threshold() {
    Optional<Double> value = json.number("Threshold");
    if (isAnomaly()) {
      return Comparison.withBand(json.text("ComparisonOperator")) + width() + duration();
    }
    String sign = Comparison.sign(json.text("ComparisonOperator"));
    return value
        .map(number -> (sign + " " + readable(number) + unit()).strip() + duration())
        .orElse("");
  }

  /** Returns what the alarm takes missing data for; empty if that is nothing special. */
  String missingData() {
    String said = json.text("TreatMissingData");
    String treatment = said.substring(said.indexOf(':') + 1).strip();
    return switch (treatment) {
      case "breaching" -> "counts as bad";
      case "notBreaching" -> "counts as good";
      case "ignore" -> "ignored";
      default -> "";
    };
  }

  /** Returns a number without an exponent or idle zeros. */
  static String readable(double number) {
    if (Double.isNaN(number) || Math.abs(number) >= READABLE) {
      return String.valueOf(number);
    }
    BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
    return plain.scale() > 12 ? String.valueOf(number) : plain.toPlainString();
  }

  /** Returns seconds as {@code 5 minutes}. */
  static String period(int seconds) {
    for (int size : new int[] {86_400, 3_600, 60}) {
      if (seconds >= size && seconds % size == 0) {
        return count(seconds / size, UNITS.getOrDefault(size, ""));
      }
    }
    return count(seconds, "second");
  }

  private boolean isAnomaly() {
    return json.has("ThresholdMetricId");
  }

  /** The one whose data is compared with the threshold. */
  private Optional<Fields> watched() {
    String band = json.text("ThresholdMetricId");
    List<Fields> metrics = json.items("Metrics");
    Optional<Fields> returned = metrics.stream()
        .filter(each -> each.text("ReturnData").equals("true"))
        .filter(each -> band.isEmpty() || !each.text("Id").equals(band))
        .findFirst();
    return returned.or(() -> metrics.stream().findFirst());
  }

  private static String part(Fields metric) {
    List<String> dimensions = dimensions(metric.at("MetricStat", "Metric"));
    return metric.text("Id") + ": " + series(metric)
        + (dimensions.isEmpty() ? "" : "; " + String.join(", ", dimensions));
  }

  private static String series(Fields metric) {
    String label = metric.text("Label");
    if (metric.has("Expression")) {
      String expression = metric.text("Expression");
      return label.isEmpty() || label.equals(expression) ? expression : label + " = " + expression;
    }
    return metric(metric.at("MetricStat", "Metric"), metric.text("MetricStat", "Stat"));
  }

  private static String metric(Fields metric, String statistic) {
    String namespace = metric.text("Namespace");
    return metric.text("MetricName")
        + (namespace.isEmpty() ? "" : " (" + namespace + ")")
        + (statistic.isEmpty() ? "" : ", " + statistic(statistic));
  }

  private static String statistic(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "SAMPLE_COUNT", "SAMPLECOUNT" -> "sample count";
      default -> name.toLowerCase(Locale.ROOT);
    };
  }

  private static List<String> dimensions(Fields metric) {
    List<String> dimensions = new ArrayList<>(4);
    for (Fields each : metric.items("Dimensions")) {
      String name = each.firstOf("name", "Name");
      if (!name.isEmpty()) {
        dimensions.add(name + " = " + each.firstOf("value", "Value"));
      }
    }
    return dimensions;
  }

  /** The second number of {@code ANOMALY_DETECTION_BAND(m1, 2)}. */
  private String width() {
    for (Fields each : json.items("Metrics")) {
      String expression = each.text("Expression");
      int comma = expression.lastIndexOf(',');
      int end = expression.lastIndexOf(')');
      if (isBand(expression) && comma > 0 && end > comma) {
        return " (width " + expression.substring(comma + 1, end).strip() + ")";
      }
    }
    return "";
  }

  private String unit() {
    String unit = json.text("Unit");
    return unit.isEmpty() || unit.equals("None") || unit.equals("Count")
        ? ""
        : unit.equals("Percent") ? " %" : " " + unit.toLowerCase(Locale.ROOT);
  }

  private String duration() {
    int periods = whole("EvaluationPeriods");
    int needed = json.has("DatapointsToAlarm") ? whole("DatapointsToAlarm") : periods;
    int seconds = seconds();
    if (periods <= 0) {
      return seconds <= 0 ? "" : " over " + period(seconds);
    }
    String datapoints = needed == periods || needed <= 0
        ? count(periods, "datapoint")
        : needed + " of " + count(periods, "datapoint");
    return " for " + datapoints + (seconds <= 0 ? "" : " of " + period(seconds));
  }

  private int seconds() {
    int period = whole("Period");
    if (period > 0) {
      return period;
    }
    return json.items("Metrics").stream()
        .map(each -> each.number("MetricStat", "Period").map(Double::intValue).orElse(0))
        .filter(each -> each > 0)
        .findFirst()
        .orElse(0);
  }

  private int whole(String member) {
    return json.number(member).map(Double::intValue).orElse(0);
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
