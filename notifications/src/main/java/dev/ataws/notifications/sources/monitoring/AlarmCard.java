package dev.ataws.notifications.sources.monitoring;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.MetricChart;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Console;
import dev.ataws.notifications.sources.words.Wording;
import java.util.Optional;

/** Makes the card of an alarm that changed its state. */
final class AlarmCard {
  static final String METRIC = "cloudwatch-alarm";
  static final String COMPOSITE = "cloudwatch-composite-alarm";

  private AlarmCard() {}

  static Card of(Alarm alarm) {
    CardBuilder card = new CardBuilder(
            alarm.composite().isPresent() ? COMPOSITE : METRIC,
            severity(alarm.change().state()),
            "CloudWatch Alarm")
        .about(alarm.place().name())
        .in(alarm.place().region(), alarm.place().account())
        .at(alarm.change().time())
        .text(said(alarm.change()))
        .link("Open the alarm", url(alarm.place()))
        .link("Open the link of the description", LinkInText.first(alarm.description()));
    AlarmTrigger trigger = new AlarmTrigger(alarm.trigger());
    card.fact("Metric", trigger.metric()).fact("Threshold", trigger.threshold());
    card.fact("State", alarm.change().text());
    card.fact("Dimensions", trigger.dimensions())
        .fact("Log groups", trigger.logGroups())
        .fact("Query", trigger.query());
    alarm
        .composite()
        .ifPresent(composite -> card.fact("Rule", CompositeAlarm.readable(composite.rule()))
            .fact("Actions suppressed", composite.suppression()));
    card.fact("Description", alarm.description());
    if (isTelling(trigger, alarm)) {
      card.fact("Missing data", trigger.missingData());
    }
    card.list("Metrics", Wording.firsts(trigger.parts()));
    alarm
        .composite()
        .ifPresent(composite -> card.list("Triggered by", Wording.firsts(composite.children())));
    chart(alarm, trigger).ifPresent(card::chart);
    return card.build();
  }

  static Optional<String> url(Alarm.Place place) {
    return Console.of(place.region())
        .link("cloudwatch/home?region={region}#alarmsV2:alarm/%s", place.name());
  }

  private static String said(Alarm.Change change) {
    return change.reason().isBlank()
        ? "The alarm is in state " + change.state().replace('_', ' ') + "."
        : CompositeAlarm.readable(change.reason());
  }

  /** Only where data was missing does it matter what that counts as. */
  private static boolean isTelling(AlarmTrigger trigger, Alarm alarm) {
    String reason = alarm.change().reason();
    return trigger.isKnown()
        && (reason.contains("no datapoints")
            || reason.contains("missing")
            || reason.contains("Insufficient"));
  }

  private static Optional<MetricChart> chart(Alarm alarm, AlarmTrigger trigger) {
    if (alarm.composite().isPresent()
        || !trigger.isKnown()
        || url(alarm.place()).isEmpty()) {
      return Optional.empty();
    }
    return alarm
        .change()
        .time()
        .map(time -> new MetricChart(
            alarm.place().account(),
            alarm.place().region(),
            alarm.place().arn(),
            trigger.json().json().toString(),
            time));
  }

  private static Severity severity(String state) {
    return switch (state) {
      case "ALARM" -> Severity.ERROR;
      case "OK" -> Severity.GOOD;
      default -> Severity.NEUTRAL;
    };
  }
}
