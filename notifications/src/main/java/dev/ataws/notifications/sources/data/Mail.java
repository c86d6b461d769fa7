package dev.ataws.notifications.sources.data;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Console;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import java.util.Set;

/**
 * What became of a mail that SES sent or received, by a topic or by EventBridge. What the mail says is never shown.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html">Notification contents</a>
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html">Event data</a>
 */
final class Mail implements Source {
  static final Set<String> DETAIL_TYPES = Set.of(
      "Email Sent",
      "Email Delivered",
      "Email Bounced",
      "Email Complaint Received",
      "Email Rejected",
      "Email Opened",
      "Email Clicked",
      "Email Rendering Failed",
      "Email Delivery Delayed",
      "Email Subscribed",
      "Email Unsubscribed");

  private static final String SUBSCRIBED = "AmazonSnsSubscriptionSucceeded";

  @Override
  public boolean claims(Incoming message) {
    Fields json = message.json();
    return isRecord(json) || isNotification(json);
  }

  /** The form in which SES hands a received mail to a Lambda function. */
  private static boolean isRecord(Fields json) {
    return json.json().path("Records").path(0).path("ses").path("mail").isObject();
  }

  private static boolean isNotification(Fields json) {
    return (json.hasText("notificationType") || json.hasText("eventType"))
        && (json.hasObject("mail") || json.text("notificationType").equals(SUBSCRIBED));
  }

  @Override
  public Card card(Incoming message) {
    Fields json = message.json();
    return isRecord(json)
        ? of("Received", json.items("Records").get(0).at("ses"), "", "")
        : of(type(json), json, "", "");
  }

  static Card card(AwsEvent event) {
    return of(type(event.detail()), event.detail(), event.region(), event.account());
  }

  private static String type(Fields json) {
    return json.firstOf("eventType", "notificationType");
  }

  private static Card of(String type, Fields json, String region, String account) {
    if (type.equals(SUBSCRIBED)) {
      return new CardBuilder("ses-subscription", Severity.GOOD, "SES Topic subscribed")
          .text(json.text("message"))
          .build();
    }
    Fields mail = json.at("mail");
    String arn = mail.text("sourceArn");
    String in = region.isEmpty() ? Arn.of(arn).map(Arn::region).orElse("") : region;
    MailEvent event = MailEvent.of(type, json);
    CardBuilder card = new CardBuilder(event.kind(), event.severity(), event.what())
        .about(mail.text("commonHeaders", "subject"))
        .in(in, account.isEmpty() ? mail.text("sendingAccountId") : account)
        .text(event.text())
        .fact("From", from(mail))
        .fact("To", Recipients.of(mail.texts("destination")));
    event.facts(card);
    return card.fact("Configuration set", configurationSet(mail))
        .fact("Message", mail.text("messageId"))
        .list("Recipients", event.recipients())
        .link("Open SES", Console.of(in).link("ses/home?region={region}"))
        .at(event.time().or(() -> mail.time("timestamp")))
        .build();
  }

  private static String from(Fields mail) {
    String from = String.join(", ", mail.texts("commonHeaders", "from"));
    return from.isEmpty() ? mail.text("source") : from;
  }

  private static String configurationSet(Fields mail) {
    return String.join(", ", mail.texts("tags", "ses:configuration-set"));
  }
}
