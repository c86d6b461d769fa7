package dev.ataws.notifications.sns;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.ataws.notifications.sources.Times;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON around a message, read without keeping what is not needed. */
final class Envelope {
  private static final JsonFactory JSON = new JsonFactory();

  private @Nullable String type;
  private @Nullable String messageId;
  private @Nullable String topicArn;
  private @Nullable String subject;
  private @Nullable String message;
  private @Nullable String timestamp;
  private @Nullable String token;
  private final List<SnsDelivery> records = new ArrayList<>(0);

  private Envelope() {}

  static List<SnsDelivery> read(String text) {
    List<SnsDelivery> read = deliveries(text);
    return read.isEmpty() ? List.of(new SnsDelivery.WithoutEnvelope(text)) : read;
  }

  private static List<SnsDelivery> deliveries(String text) {
    if (!text.contains("\"TopicArn\"")) {
      return List.of();
    }
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return List.of();
      }
      Envelope envelope = new Envelope();
      envelope.object(parser, true);
      List<SnsDelivery> read =
          envelope.records.isEmpty() ? envelope.delivery().stream().toList() : envelope.records;
      return parser.nextToken() == null ? read : List.of();
    } catch (IOException noJson) {
      return List.of();
    }
  }

  /** Reads the members of the object that was just begun. */
  private void object(JsonParser parser, boolean mayHoldRecords) throws IOException {
    for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      if (value == JsonToken.VALUE_STRING) {
        take(member, parser);
      } else if (value == JsonToken.START_ARRAY && mayHoldRecords && member.equals("Records")) {
        records(parser);
      } else {
        parser.skipChildren();
      }
    }
  }

  private void take(String member, JsonParser parser) throws IOException {
    switch (member) {
      case "Type" -> type = parser.getText();
      case "MessageId" -> messageId = parser.getText();
      case "TopicArn" -> topicArn = parser.getText();
      case "Subject" -> subject = parser.getText();
      case "Message" -> message = parser.getText();
      case "Timestamp" -> timestamp = parser.getText();
      case "Token" -> token = parser.getText();
      default -> parser.skipChildren();
    }
  }

  private void records(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      for (String member = parser.nextFieldName();
          member != null;
          member = parser.nextFieldName()) {
        if (parser.nextToken() == JsonToken.START_OBJECT && member.equals("Sns")) {
          Envelope record = new Envelope();
          record.object(parser, false);
          record.delivery().ifPresent(records::add);
        } else {
          parser.skipChildren();
        }
      }
    }
  }

  private Optional<SnsDelivery> delivery() {
    if (type == null || topicArn == null || topicArn.isEmpty()) {
      return Optional.empty();
    }
    return switch (type) {
      case "Notification" -> notification(topicArn);
      case "SubscriptionConfirmation" -> confirmation(topicArn);
      case "UnsubscribeConfirmation" ->
        Optional.of(new SnsDelivery.UnsubscribeConfirmation(topicArn));
      default -> Optional.empty();
    };
  }

  private Optional<SnsDelivery> notification(String topic) {
    return messageId == null || messageId.isEmpty() || message == null
        ? Optional.empty()
        : Optional.of(new SnsDelivery.Notification(
            messageId, topic, Optional.ofNullable(subject), message, time()));
  }

  private Optional<SnsDelivery> confirmation(String topic) {
    return token == null
        ? Optional.empty()
        : Optional.of(new SnsDelivery.SubscriptionConfirmation(topic, token));
  }

  private Optional<Instant> time() {
    return timestamp == null ? Optional.empty() : Times.read(timestamp);
  }
}
