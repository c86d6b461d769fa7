package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Results of an insight that somebody sent with a custom action of Security Hub. */
final class SecurityHubInsight {
  private static final int MOST = 10;

  private SecurityHubInsight() {}

  static Card card(AwsEvent event) {
    String arn = event.text("insightArn");
    List<String> results = results(event.detail());
    return new CardBuilder("securityhub-insight", Severity.WARNING, "Security Hub Insight")
        .about(event.text("insightName").isEmpty() ? Arn.name(arn) : event.text("insightName"))
        .in(event.region(), event.account())
        .at(event.time())
        .text(event.text("actionDescription"))
        .fact("Custom action", event.text("actionName"))
        .fact("Grouped by", event.text("resultType"))
        .fact("Results", event.text("number of results"))
        .list("Findings by result", Wording.upTo(MOST, results))
        .link(
            "Open the insight",
            event.console().link("securityhub/home?region={region}#/insights/%s", arn))
        .build();
  }

  /** Each result is an object with one member, named after what is counted. */
  private static List<String> results(Fields detail) {
    List<String> results = new ArrayList<>();
    for (Fields result : detail.items("insightResults")) {
      for (Map.Entry<String, Fields> member : result.members()) {
        results.add(member.getKey() + ": " + member.getValue().text());
      }
    }
    return results;
  }
}
