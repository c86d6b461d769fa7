package dev.ataws.notifications.https;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import software.amazon.awssdk.messagemanager.sns.model.SnsNotification;

/** A message of which the memory takes a part only, as next to nothing of it can be compressed. */
final class Shortened {
  private static final JsonMapper JSON = new JsonMapper();

  private Shortened() {}

  /** Returns a notification as SNS delivers it, with the beginning of its message. */
  static String body(SnsNotification notification, int most) {
    String message = notification.message();
    ObjectNode body = JSON.createObjectNode()
        .put("Type", "Notification")
        .put("MessageId", notification.messageId())
        .put("TopicArn", notification.topicArn());
    Optional.ofNullable(notification.subject()).ifPresent(subject -> body.put("Subject", subject));
    return body.put("Message", message.substring(0, Math.min(most, message.length())) + "…")
        .put("Timestamp", notification.timestamp().toString())
        .toString();
  }
}
