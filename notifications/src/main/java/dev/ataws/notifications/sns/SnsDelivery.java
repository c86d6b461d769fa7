package dev.ataws.notifications.sns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What Amazon SNS delivers to a queue or an endpoint.
 *
 * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html">Message and JSON formats</a>
 */
public sealed interface SnsDelivery {

  /**
   * A message that somebody published to a topic.
   *
   * @param messageId SNS's id of the message, the same when it is delivered again
   * @param topicArn the topic
   * @param subject the subject, where the publisher gave one
   * @param message the message itself, JSON or text
   * @param published when SNS took it, where that can be read
   */
  record Notification(
      String messageId,
      String topicArn,
      Optional<String> subject,
      String message,
      Optional<Instant> published)
      implements SnsDelivery {}

  /**
   * A topic asks whether its subscription is wanted.
   *
   * @param topicArn the topic
   * @param token what confirms it
   */
  record SubscriptionConfirmation(String topicArn, String token) implements SnsDelivery {}

  /** A subscription of a topic has ended. */
  record UnsubscribeConfirmation(String topicArn) implements SnsDelivery {}

  /** A text without SNS's envelope: raw message delivery is on, so that nobody knows the topic or the id. */
  record WithoutEnvelope(String text) implements SnsDelivery {}

  /**
   * Reads what came in one piece, which holds several deliveries where it has the form that Lambda functions get ({@code Records});
   * never throws, whatever the text: what is no envelope of SNS is {@link WithoutEnvelope}. One at least.
   */
  static List<SnsDelivery> read(String text) {
    return Envelope.read(text);
  }
}
