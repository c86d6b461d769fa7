package dev.ataws.notifications.charts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ataws.notifications.cards.Cut;
import dev.ataws.notifications.cards.MetricChart;
import dev.ataws.notifications.sources.Fields;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads from an alarm's Trigger what is drawn for it. */
final class PlotReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration SHORTEST = Duration.ofHours(3);
  /** CloudWatch keeps points of less than a minute for three hours, which a message may have waited for a part of. */
  private static final Duration OF_SECONDS = Duration.ofHours(1);

  private static final Duration LONGEST = Duration.ofDays(30);
  private static final int USUAL_PERIOD = 300;
  private static final int MOST_CURVES = 20;
  private static final int LONGEST_TITLE = 120;
  private static final double READABLE = 1e15;
  private static final Map<String, String> STATISTICS = Map.of(
      "AVERAGE", "Average",
      "SUM", "Sum",
      "MINIMUM", "Minimum",
      "MAXIMUM", "Maximum",
      "SAMPLECOUNT", "SampleCount");
  private static final Map<String, String> SIGNS = Map.of(
      "GreaterThanOrEqualToThreshold", ">= ",
      "GreaterThanThreshold", "> ",
      "LessThanThreshold", "< ",
      "LessThanOrEqualToThreshold", "<= ");

  private PlotReader() {}

  /** Returns what to draw; nothing if the trigger names nothing that could be drawn. */
  static Optional<AlarmPlot> read(MetricChart chart) {
    Fields trigger = trigger(chart.trigger());
    List<Curve> curves = curves(trigger);
    if (curves.isEmpty()
        || curves.size() > MOST_CURVES
        || curves.stream().anyMatch(PlotReader::runsCode)) {
      return Optional.empty();
    }
    int period = period(trigger, curves);
    Duration window = window(trigger, period);
    Instant end = chart.until().plus(window.dividedBy(20)).truncatedTo(ChronoUnit.MINUTES);
    return Optional.of(new AlarmPlot(
        Cut.to(LONGEST_TITLE, chart.alarmName()),
        chart.region(),
        period,
        curves,
        limit(trigger),
        end.minus(window),
        end));
  }

  private static Fields trigger(String json) {
    try {
      return new Fields(JSON.readTree(json));
    } catch (JsonProcessingException none) {
      return Fields.none();
    }
  }

  private static List<Curve> curves(Fields trigger) {
    if (trigger.has("MetricName")) {
      return List.of(metric(
          trigger,
          "m1",
          "",
          whole(trigger, "Period"),
          true,
          trigger.firstOf("ExtendedStatistic", "Statistic"),
          ""));
    }
    return trigger.items("Metrics").stream().map(PlotReader::curve).toList();
  }

  private static Curve curve(Fields item) {
    String id = item.text("Id");
    String label = item.text("Label");
    boolean isShown = !item.text("ReturnData").equals("false");
    String expression = item.text("Expression");
    if (!expression.isBlank()) {
      return new Curve.Expression(id, label, whole(item, "Period"), isShown, expression);
    }
    Fields from = item.at("MetricStat");
    return metric(
        from.at("Metric"),
        id,
        label,
        whole(from, "Period"),
        isShown,
        from.text("Stat"),
        item.text("AccountId"));
  }

  private static Curve metric(
      Fields metric,
      String id,
      String label,
      int period,
      boolean isShown,
      String statistic,
      String account) {
    Map<String, String> dimensions = new LinkedHashMap<>();
    for (Fields each : metric.items("Dimensions")) {
      dimensions.put(each.firstOf("name", "Name"), each.firstOf("value", "Value"));
    }
    return new Curve.Metric(
        id,
        label,
        period > 0 ? period : USUAL_PERIOD,
        isShown,
        metric.text("Namespace"),
        metric.text("MetricName"),
        dimensions,
        statistic(statistic),
        metric.text("Unit"),
        account);
  }

  /** SNS says {@code SAMPLE_COUNT} where CloudWatch wants {@code SampleCount}; percentiles are the same in both. */
  private static String statistic(String name) {
    String known = STATISTICS.get(name.toUpperCase(Locale.ROOT).replace("_", ""));
    return known == null ? (name.isEmpty() ? "Average" : name) : known;
  }

  /** Whoever may publish to a topic is not to run functions of the account that way. */
  private static boolean runsCode(Curve curve) {
    return curve instanceof Curve.Expression expression
        && expression.text().toUpperCase(Locale.ROOT).contains("LAMBDA");
  }

  private static int period(Fields trigger, List<Curve> curves) {
    int said = whole(trigger, "Period");
    int longest = curves.stream().mapToInt(Curve::period).max().orElse(0);
    return said > 0 ? said : longest > 0 ? longest : USUAL_PERIOD;
  }

  /** Three times what the alarm looks at, and no less than three hours. */
  private static Duration window(Fields trigger, int period) {
    Duration range =
        Duration.ofSeconds(period).multipliedBy(Math.max(1, whole(trigger, "EvaluationPeriods")));
    Duration wanted = range.multipliedBy(3);
    Duration least = period < 60 ? OF_SECONDS : SHORTEST;
    return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted.compareTo(least) < 0 ? least : wanted;
  }

  private static Optional<AlarmPlot.Limit> limit(Fields trigger) {
    String sign = SIGNS.getOrDefault(trigger.text("ComparisonOperator"), "");
    return trigger
        .number("Threshold")
        .filter(Double::isFinite)
        .filter(any -> !trigger.has("ThresholdMetricId"))
        .map(value -> new AlarmPlot.Limit(value, "Threshold " + sign + readable(value)));
  }

  private static String readable(double number) {
    return Math.abs(number) >= READABLE
        ? String.valueOf(number)
        : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static int whole(Fields fields, String member) {
    return fields.number(member).map(Double::intValue).orElse(0);
  }
}
