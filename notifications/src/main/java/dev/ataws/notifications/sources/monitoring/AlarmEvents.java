package dev.ataws.notifications.sources.monitoring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.services.EventCard;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Alarms that come by EventBridge.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html">Events</a>
 */
final class AlarmEvents {
  private AlarmEvents() {}

  static Card card(AwsEvent event) {
    if (!event.detail().hasText("alarmName")
        && !event.detail().hasText("configuration", "alarmName")) {
      return EventCard.of("cloudwatch-event", "CloudWatch", event);
    }
    return event.detail().hasText("operation") ? configured(event) : changed(event);
  }

  private static Card changed(AwsEvent event) {
    return AlarmCard.of(alarm(place(event), event.detail(), event.time()));
  }

  private static Card configured(AwsEvent event) {
    Alarm.Place place = place(event);
    Fields configuration = event.detail().at("configuration");
    AlarmTrigger trigger = new AlarmTrigger(trigger(configuration, "", ""));
    String operation = event.text("operation");
    CardBuilder card = new CardBuilder(AlarmCard.METRIC, Severity.INFO, "CloudWatch Alarm")
        .about(place.name())
        .in(place.region(), place.account())
        .at(event.time())
        .text("The alarm was " + done(operation) + ".")
        .fact("Metric", trigger.metric())
        .fact("Threshold", trigger.threshold())
        .fact("Dimensions", trigger.dimensions())
        .fact("Rule", configuration.text("alarmRule"))
        .fact("State", event.text("state", "value").replace('_', ' '))
        .fact("Description", configuration.text("description"));
    if (configuration.has("actionsEnabled")) {
      card.fact("Actions", configuration.text("actionsEnabled").equals("true") ? "on" : "off");
    }
    return card.link("Open the alarm", AlarmCard.url(place)).build();
  }

  private static String done(String operation) {
    return operation.endsWith("e") ? operation + "d" : operation;
  }

  private static Alarm.Place place(AwsEvent event) {
    String name = event.text("alarmName");
    return new Alarm.Place(
        name.isEmpty() ? event.text("configuration", "alarmName") : name,
        event.resource(),
        event.region(),
        event.account());
  }

  /** Reads what EventBridge calls detail, and a Lambda function alarmData. */
  static Alarm alarm(Alarm.Place place, Fields detail, Optional<Instant> sent) {
    String contributor = detail.text("alarmContributor", "stateReason");
    String reason = contributor.isEmpty() ? detail.text("state", "reason") : contributor;
    Optional<Instant> time = detail.time("state", "timestamp");
    return new Alarm(
        place,
        new Alarm.Change(
            detail.text("state", "value"),
            detail.text("previousState", "value"),
            reason,
            time.or(() -> sent)),
        detail.text("configuration", "description"),
        trigger(detail.at("configuration"), detail.text("state", "reasonData"), reason),
        CompositeAlarm.ofDetail(detail));
  }

  /** Writes the configuration as the Trigger of a message of SNS; what it lacks is known from the reason. */
  private static Fields trigger(Fields configuration, String data, String reason) {
    List<Fields> metrics = configuration.items("metrics");
    if (metrics.isEmpty()) {
      return Fields.none();
    }
    Fields reasonData = Incoming.of(Optional.empty(), data).json();
    ObjectNode trigger = JsonNodeFactory.instance.objectNode();
    ArrayNode list = trigger.putArray("Metrics");
    for (Fields metric : metrics) {
      list.add(metric(metric));
      if (AlarmTrigger.isBand(metric.text("expression"))) {
        trigger.put("ThresholdMetricId", metric.text("id"));
      }
    }
    copy(configuration, "evaluationPeriods", trigger, "EvaluationPeriods");
    copy(configuration, "datapointsToAlarm", trigger, "DatapointsToAlarm");
    copy(configuration, "comparisonOperator", trigger, "ComparisonOperator");
    copy(configuration, "treatMissingData", trigger, "TreatMissingData");
    copy(configuration, "threshold", trigger, "Threshold");
    reasonData.number("threshold").ifPresent(threshold -> trigger.put("Threshold", threshold));
    reasonData.number("period").ifPresent(period -> trigger.put("Period", period.intValue()));
    String operator = Comparison.inReason(reason);
    if (!operator.isEmpty()) {
      trigger.put("ComparisonOperator", operator);
    }
    return new Fields(trigger);
  }

  private static ObjectNode metric(Fields metric) {
    ObjectNode written = JsonNodeFactory.instance.objectNode();
    copy(metric, "id", written, "Id");
    copy(metric, "expression", written, "Expression");
    copy(metric, "label", written, "Label");
    copy(metric, "period", written, "Period");
    copy(metric, "accountId", written, "AccountId");
    copy(metric, "returnData", written, "ReturnData");
    if (metric.hasObject("metricStat")) {
      Fields from = metric.at("metricStat");
      ObjectNode stat = written.putObject("MetricStat");
      ObjectNode named = stat.putObject("Metric");
      copy(from.at("metric"), "namespace", named, "Namespace");
      copy(from.at("metric"), "name", named, "MetricName");
      ArrayNode dimensions = named.putArray("Dimensions");
      for (Map.Entry<String, Fields> each : from.members("metric", "dimensions")) {
        dimensions
            .addObject()
            .put("name", each.getKey())
            .put("value", each.getValue().text());
      }
      copy(from, "period", stat, "Period");
      copy(from, "stat", stat, "Stat");
      copy(from, "unit", stat, "Unit");
    }
    return written;
  }

  private static void copy(Fields from, String member, ObjectNode to, String as) {
    if (from.has(member)) {
      to.set(as, from.at(member).json());
    }
  }
}
