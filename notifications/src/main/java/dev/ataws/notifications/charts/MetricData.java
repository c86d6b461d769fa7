package dev.ataws.notifications.charts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.MetricStat;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;
import software.amazon.awssdk.services.cloudwatch.model.StandardUnit;

/** Asks CloudWatch for the values of a plot. */
final class MetricData {
  private MetricData() {}

  static GetMetricDataRequest request(AlarmPlot plot) {
    return GetMetricDataRequest.builder()
        .startTime(plot.start())
        .endTime(plot.end())
        .scanBy(ScanBy.TIMESTAMP_ASCENDING)
        .metricDataQueries(plot.curves().stream().map(MetricData::query).toList())
        .build();
  }

  /** Returns the lines that have a point at least. */
  static List<Line> lines(GetMetricDataResponse response) {
    return response.metricDataResults().stream()
        .map(MetricData::line)
        .filter(line -> !line.times().isEmpty())
        .toList();
  }

  private static Line line(MetricDataResult result) {
    List<Instant> times = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    int points = Math.min(result.timestamps().size(), result.values().size());
    for (int i = 0; i < points; i++) {
      if (Double.isFinite(result.values().get(i))) {
        times.add(result.timestamps().get(i));
        values.add(result.values().get(i));
      }
    }
    return new Line(result.id(), result.label(), times, values);
  }

  private static MetricDataQuery query(Curve curve) {
    MetricDataQuery.Builder query =
        MetricDataQuery.builder().id(curve.id()).returnData(curve.isShown());
    if (!curve.label().isEmpty()) {
      query.label(curve.label());
    }
    if (curve instanceof Curve.Metric metric) {
      query.metricStat(stat(metric));
      if (!metric.account().isEmpty()) {
        query.accountId(metric.account());
      }
    } else if (curve instanceof Curve.Expression expression) {
      query.expression(expression.text());
      if (expression.period() > 0) {
        query.period(expression.period());
      }
    }
    return query.build();
  }

  private static MetricStat stat(Curve.Metric metric) {
    MetricStat.Builder stat = MetricStat.builder()
        .metric(Metric.builder()
            .namespace(metric.namespace())
            .metricName(metric.name())
            .dimensions(metric.dimensions().entrySet().stream()
                .map(each -> Dimension.builder()
                    .name(each.getKey())
                    .value(each.getValue())
                    .build())
                .toList())
            .build())
        .period(metric.period())
        .stat(metric.statistic());
    StandardUnit unit = StandardUnit.fromValue(metric.unit());
    if (unit != null && unit != StandardUnit.UNKNOWN_TO_SDK_VERSION) {
      stat.unit(unit);
    }
    return stat.build();
  }

  /** The values of a curve; a band has two of these. */
  record Line(String id, String label, List<Instant> times, List<Double> values) {
    Line {
      times = List.copyOf(times);
      values = List.copyOf(values);
    }
  }
}
