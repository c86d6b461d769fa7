package dev.ataws.notifications.sources.costs;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Moment;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.services.EventCard;
import dev.ataws.notifications.sources.words.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Anomalies that AWS Cost Anomaly Detection finds: the same JSON by SNS and as the detail of an event.
 *
 * @see <a href="https://docs.aws.amazon.com/cost-management/latest/userguide/ad-SNS.html">SNS</a>
 */
final class AnomalySource implements Source {
  private static final String KIND = "cost-anomaly";
  private static final String CONSOLE =
      "https://console.aws.amazon.com/cost-management/home#/anomaly-detection/overview";
  private static final double BILLION = 1e9;

  @Override
  public boolean claims(Incoming message) {
    return message.json().hasText("anomalyId")
        && (message.json().has("impact") || message.json().has("rootCauses"));
  }

  @Override
  public Card card(Incoming message) {
    return card(message.json(), message.json().text("accountId"));
  }

  static Card event(AwsEvent event) {
    return event.detail().has("impact")
        ? card(event.detail(), event.account())
        : EventCard.of(KIND, "Cost Explorer", event);
  }

  private static Card card(Fields anomaly, String account) {
    Fields impact = anomaly.at("impact");
    String value = anomaly.firstOf("dimensionalValue", "dimensionValue");
    return new CardBuilder(KIND, Severity.WARNING, "Cost Anomaly")
        .about(value.isEmpty() ? anomaly.text("monitorName") : value)
        .in("", anomaly.text("accountId").isEmpty() ? account : anomaly.text("accountId"))
        .at(anomaly.time("anomalyStartDate"))
        .text(sentence(impact))
        .fact("Total impact", money(impact, "totalImpact"))
        .fact("Highest impact of a day", money(impact, "maxImpact"))
        .fact("Expected spend", money(impact, "totalExpectedSpend"))
        .fact("Actual spend", money(impact, "totalActualSpend"))
        .fact("From", day(anomaly.text("anomalyStartDate")))
        .fact("Until", day(anomaly.text("anomalyEndDate")))
        .fact("Monitor", anomaly.text("monitorName"))
        .fact("Subscription", anomaly.text("subscriptionName"))
        .list("Root causes", Wording.firsts(causes(anomaly)))
        .link("Open the anomaly", link(anomaly))
        .build();
  }

  private static String sentence(Fields impact) {
    String total = money(impact, "totalImpact");
    if (total.isEmpty()) {
      return "AWS found spend that is not usual.";
    }
    String percentage = impact
        .number("totalImpactPercentage")
        .map(each -> Math.round(each) + " %")
        .orElse("");
    return total + " more than expected" + (percentage.isEmpty() ? "." : ", " + percentage + ".");
  }

  private static List<String> causes(Fields anomaly) {
    return anomaly.items("rootCauses").stream().map(AnomalySource::cause).toList();
  }

  private static String cause(Fields cause) {
    String name = cause.text("linkedAccountName");
    String account = cause.text("linkedAccount");
    String share = cause
        .at("impact")
        .number("contribution")
        .map(each -> "$" + rounded(each))
        .orElse("");
    return String.join(
        ", ",
        Stream.of(
                cause.text("service"),
                cause.text("usageType"),
                cause.text("region"),
                account.isEmpty() || name.isEmpty() ? account + name : account + " (" + name + ")",
                share)
            .filter(part -> !part.isBlank())
            .toList());
  }

  private static Optional<String> link(Fields anomaly) {
    String link = anomaly.text("anomalyDetailsLink");
    return Optional.of(link.isEmpty() ? CONSOLE : link);
  }

  /** Anomalies are always told in US dollars. */
  private static String money(Fields impact, String member) {
    return impact.number(member).map(each -> "$" + rounded(each)).orElse("");
  }

  private static String rounded(double number) {
    return Double.isNaN(number) || Math.abs(number) > BILLION
        ? String.valueOf(number)
        : BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  private static Moment day(String time) {
    return time.endsWith("T00:00:00Z")
        ? Moment.written(time.substring(0, time.indexOf('T')))
        : Wording.time(time);
  }
}
