package dev.ataws.notifications.operations;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.Severity;
import java.util.List;
import java.util.Optional;

/** Cards that tests tell of. */
final class Cards {
  private Cards() {}

  static Card alarm() {
    return card("cloudwatch-alarm");
  }

  static Card generic() {
    return card(Card.GENERIC);
  }

  private static Card card(String kind) {
    return new Card(
        kind,
        Severity.CRITICAL,
        new Card.Headline("CloudWatch Alarm", "cpu", "eu-west-1", "123456789012", Optional.empty()),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
