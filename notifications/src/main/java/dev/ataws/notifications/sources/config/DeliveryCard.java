package dev.ataws.notifications.sources.config;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Words;

/** A snapshot or the history of the configuration, on its way into a bucket. */
final class DeliveryCard {
  private DeliveryCard() {}

  static Card of(ConfigMessage message) {
    Fields body = message.body();
    Severity severity = Tone.orInfo(message.type());
    String bucket = body.text("s3Bucket");
    String key = body.text("s3ObjectKey");
    return message
        .card("config-delivery", severity, Words.label(message.type()))
        .about(ConfigMessage.first(body.text("resourceType"), body.text("configSnapshotId")))
        .text(ConfigMessage.first(body.text("errorMessage"), body.text("lastErrorMessage")))
        .fact("Error", ConfigMessage.first(body.text("errorCode"), body.text("lastErrorCode")))
        .fact("Snapshot", body.text("configSnapshotId"))
        .fact("Resource type", body.text("resourceType"))
        .fact("Bucket", bucket)
        .fact("Object", key)
        .link(
            "Open the object",
            message.console().link("s3/object/%s?region={region}&prefix=%s", bucket, key))
        .link("Open AWS Config", message.console().link("config/home?region={region}"))
        .build();
  }
}
