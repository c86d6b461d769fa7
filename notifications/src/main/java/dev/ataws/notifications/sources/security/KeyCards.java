package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.words.TellingFacts;

/** Keys of AWS KMS: rotated, deleted, without their imported material. */
final class KeyCards {
  private static final int FACTS = 6;

  private KeyCards() {}

  static Card card(AwsEvent event) {
    String id = event.text("key-id").isEmpty() ? Arn.name(event.resource()) : event.text("key-id");
    CardBuilder card = new CardBuilder("kms-key", severity(event), event.detailType())
        .about(id)
        .in(event.region(), event.account())
        .at(event.time())
        .text(sentence(event));
    TellingFacts.add(card, event.detail(), FACTS);
    return card.link(
            "Open the key", event.console().link("kms/home?region={region}#/kms/keys/%s", id))
        .build();
  }

  private static String sentence(AwsEvent event) {
    String type = event.detailType();
    if (type.contains("Rotation")) {
      return "The key has new key material. What was encrypted before can still be decrypted.";
    }
    if (type.contains("Deletion")) {
      return "The key is deleted. What was encrypted with it cannot be decrypted any more.";
    }
    return type.contains("Expiration")
        ? "The imported key material has expired. The key cannot be used until it is imported again."
        : "";
  }

  private static Severity severity(AwsEvent event) {
    String type = event.detailType();
    if (type.contains("Deletion")) {
      return Severity.WARNING;
    }
    return type.contains("Expiration") ? Severity.ERROR : Severity.INFO;
  }
}
