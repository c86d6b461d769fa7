package dev.ataws.notifications.sources.management;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Cut;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Console;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes the card of what AWS Health says: faults of AWS, changes to come, accounts, abuse.
 *
 * @see <a href="https://docs.aws.amazon.com/health/latest/ug/aws-health-events-eventbridge-schema.html">Schema</a>
 */
final class HealthCard {
  private static final int LONGEST_TEXT = 1_500;

  private HealthCard() {}

  static Card of(AwsEvent event) {
    boolean isAbuse =
        event.detailType().contains("Abuse") || event.text("service").equals("ABUSE");
    String region =
        event.text("eventRegion").isEmpty() ? event.region() : event.text("eventRegion");
    String type = event.text("eventTypeCode");
    String description = description(event);
    CardBuilder card = new CardBuilder(
            isAbuse ? "health-abuse" : "health-event",
            isAbuse ? Severity.CRITICAL : severity(event),
            isAbuse ? "AWS Health Abuse" : "AWS Health")
        .about(type)
        .in(region, account(event))
        .at(event.time())
        .text(Cut.to(LONGEST_TEXT, description))
        .fact("Service", event.text("service"))
        .fact("Category", category(event.text("eventTypeCategory")))
        .fact("Status", event.text("statusCode"))
        .fact("Start", Wording.time(event.detail(), "startTime"))
        .fact("End", Wording.time(event.detail(), "endTime"))
        .fact("Scope", Words.lower(event.text("eventScopeCode")))
        .fact("Actionability", Words.lower(event.text("actionability")))
        .fact("Personas", event.detail().texts("personas"))
        .list("Affected", affected(event));
    if (description.length() > LONGEST_TEXT) {
      card.whole(description);
    }
    return card.link("Open the event", link(event)).build();
  }

  /** Health shows the event of an account that others delegated to as the account that is affected. */
  private static String account(AwsEvent event) {
    String affected = event.text("affectedAccount");
    return affected.isEmpty() ? event.account() : affected;
  }

  /** The English one of the descriptions, or the first; AWS writes their line breaks as backslash and n. */
  private static String description(AwsEvent event) {
    List<Fields> descriptions = event.detail().items("eventDescription");
    String text = descriptions.stream()
        .filter(each -> each.text("language").toLowerCase(Locale.ROOT).startsWith("en"))
        .findFirst()
        .or(() -> descriptions.stream().findFirst())
        .map(each -> each.text("latestDescription"))
        .orElse("");
    return text.isEmpty()
        ? event.detailType()
        : text.replace("\\n", "\n").replace("\\\"", "\"").strip();
  }

  private static List<String> affected(AwsEvent event) {
    List<String> entities = event.detail().items("affectedEntities").stream()
        .map(HealthCard::entity)
        .filter(each -> !each.isEmpty())
        .toList();
    return Wording.firsts(entities.isEmpty() ? event.resources() : entities);
  }

  private static String entity(Fields entity) {
    String status = entity.text("status");
    return entity.text("entityValue") + (status.isEmpty() ? "" : ": " + Words.lower(status));
  }

  private static Severity severity(AwsEvent event) {
    if (event.text("statusCode").equals("closed")) {
      return Severity.GOOD;
    }
    return switch (event.text("eventTypeCategory")) {
      case "issue" -> Severity.ERROR;
      case "scheduledChange" -> Severity.WARNING;
      case "investigation" -> Severity.WARNING;
      default -> Severity.INFO;
    };
  }

  private static String category(String code) {
    return switch (code) {
      case "issue" -> "issue";
      case "scheduledChange" -> "scheduled change";
      case "accountNotification" -> "account notification";
      default -> code;
    };
  }

  /** Health has one console for all regions of a partition. */
  private static Optional<String> link(AwsEvent event) {
    String arn = event.text("eventArn");
    String page = "health/home#/account/event-log?eventID=%s&eventTab=details";
    if (event.region().startsWith("cn-") || event.region().startsWith("us-gov-")) {
      return event.console().link(page, arn);
    }
    return Console.of("us-east-1").link(page, arn);
  }
}
