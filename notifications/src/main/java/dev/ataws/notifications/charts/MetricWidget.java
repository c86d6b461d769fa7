package dev.ataws.notifications.charts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes a plot in the form in which CloudWatch draws it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Metric-Widget-Structure.html">Structure</a>
 */
final class MetricWidget {
  private static final String RED = "#d62728";

  private MetricWidget() {}

  static String json(AlarmPlot plot) {
    ObjectNode widget = JsonNodeFactory.instance.objectNode();
    widget.put("width", AlarmPlot.WIDTH).put("height", AlarmPlot.HEIGHT);
    widget.put("title", plot.title()).put("region", plot.region());
    widget.put("view", "timeSeries").put("stacked", false);
    widget.put("period", plot.period());
    widget.put("start", plot.start().toString()).put("end", plot.end().toString());
    widget.put("timezone", "+0000");
    ArrayNode metrics = widget.putArray("metrics");
    plot.curves().forEach(curve -> metrics.add(curve(curve)));
    plot.limit()
        .ifPresent(limit -> widget
            .putObject("annotations")
            .putArray("horizontal")
            .addObject()
            .put("value", limit.value())
            .put("label", limit.label())
            .put("color", RED));
    return widget.toString();
  }

  private static ArrayNode curve(Curve curve) {
    ArrayNode row = JsonNodeFactory.instance.arrayNode();
    ObjectNode options = JsonNodeFactory.instance.objectNode();
    options.put("id", curve.id());
    if (!curve.label().isEmpty()) {
      options.put("label", curve.label());
    }
    if (curve.period() > 0) {
      options.put("period", curve.period());
    }
    if (!curve.isShown()) {
      options.put("visible", false);
    }
    if (curve instanceof Curve.Metric metric) {
      metric(metric, row, options);
    } else if (curve instanceof Curve.Expression expression) {
      options.put("expression", expression.text());
    }
    return row.add(options);
  }

  private static void metric(Curve.Metric metric, ArrayNode row, ObjectNode options) {
    row.add(metric.namespace()).add(metric.name());
    metric.dimensions().forEach((name, value) -> row.add(name).add(value));
    options.put("stat", metric.statistic());
    if (!metric.account().isEmpty()) {
      options.put("accountId", metric.account());
    }
  }
}
