package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;

/** An unusual number of calls or errors that CloudTrail noticed. */
final class CloudTrailInsight {
  private static final String[] STATISTICS = {"insightContext", "statistics"};
  private static final int MINUTE = 60;

  private CloudTrailInsight() {}

  static Card card(AwsEvent event) {
    Fields insight = event.detail().at("insightDetails");
    boolean isOver = insight.text("state").equals("End");
    return new CardBuilder(
            "cloudtrail-insight",
            isOver ? Severity.GOOD : Severity.WARNING,
            isOver ? "CloudTrail Insight ended" : "CloudTrail Insight")
        .about(insight.text("eventName"))
        .in(event.region(), event.account())
        .at(event.time())
        .text(sentence(insight, isOver))
        .fact("Insight", Words.label(insight.text("insightType")))
        .fact("Service", insight.text("eventSource"))
        .fact("Error", insight.text("errorCode"))
        .fact("Duration", duration(insight))
        .link(
            "Open the insights",
            event.console().link("cloudtrailv2/home?region={region}#/insights"))
        .build();
  }

  private static String sentence(Fields insight, boolean isOver) {
    String what = insight.text("insightType").contains("Error") ? "errors" : "calls";
    Fields statistics = insight.at(STATISTICS);
    String unusual = Wording.number(statistics, "insight", "average");
    String usual = Wording.number(statistics, "baseline", "average");
    if (unusual.isEmpty() || usual.isEmpty()) {
      return isOver
          ? "The number of " + what + " is as usual again."
          : "There are unusually many or few " + what + ".";
    }
    String numbers = unusual + " " + what + " a minute instead of the usual " + usual + ".";
    return isOver ? "As usual again. There were " + numbers : "There are " + numbers;
  }

  private static String duration(Fields insight) {
    return insight
        .at(STATISTICS)
        .number("insightDuration")
        .map(minutes -> Wording.took(Math.round(minutes * MINUTE)))
        .orElse("");
  }
}
