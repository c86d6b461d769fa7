package dev.ataws.notifications.logs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ataws.notifications.cards.MetricChart;
import dev.ataws.notifications.sources.Fields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the logs of an alarm by what it watches: services write theirs to log groups with names that follow from dimensions. */
public final class AlarmLogs {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration AFTERWARDS = Duration.ofMinutes(3);
  private static final Duration LONGEST = Duration.ofDays(7);
  private static final int USUAL_PERIOD = 300;
  private static final int MOST_GROUPS = 10;

  private AlarmLogs() {}

  /** Returns where to search; nothing if the metrics do not tell. */
  public static Optional<LogSearch> of(MetricChart alarm) {
    Fields trigger = trigger(alarm.trigger());
    List<Fields> metrics = metrics(trigger);
    List<String> groups =
        metrics.stream().flatMap(each -> group(each).stream()).distinct().toList();
    Optional<LogSearch.Lookup> lookup = groups.isEmpty()
        ? metrics.stream().flatMap(each -> lookup(each).stream()).findFirst()
        : Optional.of(LogSearch.Lookup.NONE);
    return lookup
        .filter(any -> groups.size() <= MOST_GROUPS)
        .map(by -> new LogSearch(
            alarm.account(),
            alarm.region(),
            groups,
            by,
            alarm.until().minus(range(trigger)),
            alarm.until().plus(AFTERWARDS)));
  }

  private static Fields trigger(String json) {
    try {
      return new Fields(JSON.readTree(json));
    } catch (JsonProcessingException none) {
      return Fields.none();
    }
  }

  private static List<Fields> metrics(Fields trigger) {
    if (trigger.has("MetricName")) {
      return List.of(trigger);
    }
    List<Fields> metrics = new ArrayList<>();
    for (Fields item : trigger.items("Metrics")) {
      if (item.hasObject("MetricStat", "Metric")) {
        metrics.add(item.at("MetricStat", "Metric"));
      }
    }
    return metrics;
  }

  /** The log group whose name follows from the dimensions. */
  private static Optional<String> group(Fields metric) {
    Map<String, String> has = dimensions(metric);
    return switch (metric.text("Namespace")) {
      case "AWS/Lambda" -> name(has, "/aws/lambda/%s", "FunctionName");
      case "AWS/ApiGateway" ->
        name(has, "API-Gateway-Execution-Logs_%s/%s", "ApiId", "Stage")
            .or(() -> name(has, "API-Gateway-Execution-Logs_%s/%s", "ApiId", "StageName"));
      case "AWS/RDS" ->
        name(has, "/aws/rds/instance/%s/error", "DBInstanceIdentifier")
            .or(() -> name(has, "/aws/rds/cluster/%s/error", "DBClusterIdentifier"));
      case "AWS/ECS" -> name(has, "/ecs/%s", "ServiceName");
      case "ECS/ContainerInsights" ->
        name(has, "/ecs/%s", "ServiceName")
            .or(() -> name(has, "/aws/ecs/containerinsights/%s/performance", "ClusterName"));
      case "ContainerInsights" -> name(has, "/aws/containerinsights/%s/application", "ClusterName");
      case "AWS/CodeBuild" -> name(has, "/aws/codebuild/%s", "ProjectName");
      case "AWS/States" -> stateMachine(has.getOrDefault("StateMachineArn", ""));
      default -> Optional.empty();
    };
  }

  private static Optional<String> stateMachine(String arn) {
    String name = arn.substring(arn.lastIndexOf(':') + 1);
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of("/aws/vendedlogs/states/" + name + "-Logs");
  }

  private static Optional<String> name(
      Map<String, String> has, String pattern, String... dimensions) {
    List<String> values = new ArrayList<>();
    for (String dimension : dimensions) {
      String value = has.getOrDefault(dimension, "");
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value);
    }
    return Optional.of(pattern.formatted(values.toArray()));
  }

  /** A metric of no service's own may come from a metric filter. */
  private static Optional<LogSearch.Lookup> lookup(Fields metric) {
    String namespace = metric.text("Namespace");
    if (namespace.equals("CloudWatchSynthetics")) {
      String canary = dimensions(metric).getOrDefault("CanaryName", "");
      return canary.isEmpty()
          ? Optional.empty()
          : Optional.of(new LogSearch.Lookup("", "", "/aws/lambda/cwsyn-" + canary + "-"));
    }
    return namespace.isEmpty() || namespace.startsWith("AWS/") || namespace.contains("Insights")
        ? Optional.empty()
        : Optional.of(new LogSearch.Lookup(namespace, metric.text("MetricName"), ""));
  }

  private static Map<String, String> dimensions(Fields metric) {
    Map<String, String> dimensions = new LinkedHashMap<>();
    for (Fields each : metric.items("Dimensions")) {
      dimensions.put(each.firstOf("name", "Name"), each.firstOf("value", "Value"));
    }
    return dimensions;
  }

  private static Duration range(Fields trigger) {
    int period = Math.max(whole(trigger, "Period"), longestPeriod(trigger));
    Duration range = Duration.ofSeconds(period > 0 ? period : USUAL_PERIOD)
        .multipliedBy(Math.max(1, whole(trigger, "EvaluationPeriods")));
    return range.compareTo(LONGEST) > 0 ? LONGEST : range;
  }

  private static int longestPeriod(Fields trigger) {
    return trigger.items("Metrics").stream()
        .mapToInt(each -> whole(each.at("MetricStat"), "Period"))
        .max()
        .orElse(0);
  }

  private static int whole(Fields fields, String member) {
    return fields.number(member).map(Double::intValue).orElse(0);
  }
}
