package dev.ataws.notifications;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
   */
  record Notification(String messageId, String topicArn, Optional<String> subject, String message)
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

  /** Reads a delivery; never throws, whatever the text: what is no envelope of SNS is {@link WithoutEnvelope}. */
  static SnsDelivery read(String text) {
    return Envelope.read(text);
  }

  /** The JSON around a message. */
  final class Envelope {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Envelope() {}

    private static SnsDelivery read(String text) {
      try {
        return delivery(JSON.readTree(text)).orElseGet(() -> new WithoutEnvelope(text));
      } catch (JsonProcessingException noJson) {
        return new WithoutEnvelope(text);
      }
    }

    private static Optional<SnsDelivery> delivery(JsonNode json) {
      String topic = json.path("TopicArn").asText();
      if (topic.isEmpty()) {
        return Optional.empty();
      }
      return switch (json.path("Type").asText()) {
        case "Notification" ->
          text(json, "MessageId")
              .flatMap(id -> text(json, "Message")
                  .map(message -> new Notification(id, topic, text(json, "Subject"), message)));
        case "SubscriptionConfirmation" ->
          text(json, "Token").map(token -> new SubscriptionConfirmation(topic, token));
        case "UnsubscribeConfirmation" -> Optional.of(new UnsubscribeConfirmation(topic));
        default -> Optional.empty();
      };
    }

    private static Optional<String> text(JsonNode json, String member) {
      return Optional.ofNullable(json.get(member))
          .filter(JsonNode::isTextual)
          .map(JsonNode::textValue);
    }
  }
}
