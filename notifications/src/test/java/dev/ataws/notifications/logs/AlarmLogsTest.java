package dev.ataws.notifications.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.notifications.cards.MetricChart;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlarmLogsTest {
  private static final Instant CHANGED = Instant.parse("2026-01-31T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "AWS/Lambda, FunctionName=checkout, /aws/lambda/checkout",
    "AWS/ApiGateway, ApiId=abc123 Stage=prod, API-Gateway-Execution-Logs_abc123/prod",
    "AWS/RDS, DBInstanceIdentifier=shop, /aws/rds/instance/shop/error",
    "AWS/RDS, DBClusterIdentifier=shop, /aws/rds/cluster/shop/error",
    "AWS/ECS, ClusterName=main ServiceName=web, /ecs/web",
    "ECS/ContainerInsights, ClusterName=main, /aws/ecs/containerinsights/main/performance",
    "ContainerInsights, ClusterName=main, /aws/containerinsights/main/application",
    "AWS/CodeBuild, ProjectName=shop, /aws/codebuild/shop",
    "AWS/States, StateMachineArn=arn:aws:states:eu-west-1:123456789012:stateMachine:Pay, /aws/vendedlogs/states/Pay-Logs"
  })
  void areToldByTheDimensions(String namespace, String dimensions, String group) {
    LogSearch search = AlarmLogs.of(alarm(metric(namespace, dimensions))).orElseThrow();

    assertThat(search.groups()).containsExactly(group);
    assertThat(search.lookup()).isEqualTo(LogSearch.Lookup.NONE);
    assertThat(search.account()).isEqualTo("123456789012");
    assertThat(search.region()).isEqualTo("eu-west-1");
    assertThat(search.start()).isEqualTo("2026-01-31T09:50:00Z");
    assertThat(search.end()).isEqualTo("2026-01-31T10:03:00Z");
  }

  @Test
  void areFoundByTheMetricFilterOfAnApplicationsMetric() {
    LogSearch search = AlarmLogs.of(alarm(metric("Shop", ""))).orElseThrow();

    assertThat(search.groups()).isEmpty();
    assertThat(search.lookup()).isEqualTo(new LogSearch.Lookup("Shop", "Errors", ""));
  }

  @Test
  void areFoundByTheNameOfACanary() {
    LogSearch search =
        AlarmLogs.of(alarm(metric("CloudWatchSynthetics", "CanaryName=login"))).orElseThrow();

    assertThat(search.lookup()).isEqualTo(new LogSearch.Lookup("", "", "/aws/lambda/cwsyn-login-"));
  }

  @Test
  void areThoseOfAllMetricsOfAnExpression() {
    String trigger = """
        {"Metrics": [{"Id": "e", "Expression": "a + b"}, {"Id": "a", "MetricStat": {"Metric": %s, "Period": 60}},
         {"Id": "b", "MetricStat": {"Metric": %s, "Period": 60}}], "EvaluationPeriods": 2}""".formatted(
            metric("AWS/Lambda", "FunctionName=one"), metric("AWS/Lambda", "FunctionName=two"));

    LogSearch search = AlarmLogs.of(alarm(trigger)).orElseThrow();

    assertThat(search.groups()).containsExactly("/aws/lambda/one", "/aws/lambda/two");
    assertThat(search.start()).isEqualTo("2026-01-31T09:58:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "no JSON", "{\"Metrics\": 1}"})
  void areNotToldByAnythingElse(String trigger) {
    assertThat(AlarmLogs.of(alarm(trigger))).isEmpty();
    assertThat(AlarmLogs.of(alarm(metric("AWS/EC2", "InstanceId=i-1")))).isEmpty();
    assertThat(AlarmLogs.of(alarm(metric("AWS/Lambda", "")))).isEmpty();
  }

  @Test
  void standInTheValueOfAButton() {
    for (String namespace : List.of("Shop \"live\" | x", "AWS/Lambda")) {
      LogSearch search =
          AlarmLogs.of(alarm(metric(namespace, "FunctionName=checkout"))).orElseThrow();

      assertThat(LogSearch.read(search.json().orElseThrow())).isEqualTo(Optional.of(search));
    }
    assertThat(LogSearch.read("{}")).isEmpty();
    assertThat(LogSearch.read("x")).isEmpty();
  }

  @Test
  void haveNoButtonThatIsLongerThanSlackTakes() {
    LogSearch search = AlarmLogs.of(
            alarm(metric("AWS/Lambda", "FunctionName=" + "x".repeat(2_000))))
        .orElseThrow();

    assertThat(search.json()).isEmpty();
  }

  private static String metric(String namespace, String dimensions) {
    String list = dimensions == null || dimensions.isEmpty()
        ? ""
        : Arrays.stream(dimensions.split(" ", -1))
            .map(each -> each.split("=", 2))
            .map(each -> "{\"name\":\"%s\",\"value\":\"%s\"}".formatted(each[0], each[1]))
            .collect(Collectors.joining(","));
    return """
        {"MetricName": "Errors", "Namespace": "%s", "Period": 300, "EvaluationPeriods": 2, "Dimensions": [%s]}""".formatted(namespace.replace("\"", "\\\""), list);
  }

  private static MetricChart alarm(String trigger) {
    return new MetricChart(
        "123456789012",
        "eu-west-1",
        "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:errors",
        trigger,
        CHANGED);
  }
}
