package dev.ataws.bot;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.recognition.Recognition;
import dev.ataws.notifications.sns.SnsDelivery;
import dev.ataws.notifications.sources.Incoming;
import java.util.List;
import java.util.Optional;

/**
 * A notification as somebody has it in a file: as SNS delivers it, in the form that Lambda functions get, or the message alone.
 */
final class NotificationText {
  private NotificationText() {}

  /** The cards of a text, one at least, whatever it is. */
  static List<Card> cards(String text) {
    return SnsDelivery.read(text).stream().map(NotificationText::card).toList();
  }

  private static Card card(SnsDelivery delivery) {
    if (delivery instanceof SnsDelivery.Notification notification) {
      return Recognition.card(notification);
    }
    if (delivery instanceof SnsDelivery.SubscriptionConfirmation confirmation) {
      return new CardBuilder(
              "sns-subscription-confirmation", Severity.INFO, "SNS Subscription Confirmation")
          .about(confirmation.topicArn())
          .text("The topic asks whether it may deliver here.")
          .build();
    }
    if (delivery instanceof SnsDelivery.UnsubscribeConfirmation confirmation) {
      return new CardBuilder(
              "sns-unsubscribe-confirmation", Severity.INFO, "SNS Unsubscribe Confirmation")
          .about(confirmation.topicArn())
          .text("The topic delivers here no longer.")
          .build();
    }
    return Recognition.card(
        Incoming.of(Optional.empty(), ((SnsDelivery.WithoutEnvelope) delivery).text()));
  }
}
