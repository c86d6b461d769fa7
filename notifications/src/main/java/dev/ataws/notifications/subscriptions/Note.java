package dev.ataws.notifications.subscriptions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ataws.channels.memory.Entry;
import dev.ataws.channels.memory.Key;
import dev.ataws.channels.memory.Value;

/**
 * What is remembered of a subscription that was asked for, so that it can be ended when nobody wants it any more.
 *
 * @param name the configuration that it was for
 * @param subscriptionArn its ARN; empty where SNS has not told it
 */
record Note(
    String name, String protocol, String endpoint, String topicArn, String subscriptionArn) {
  static final String KIND = "subscription";
  private static final int LONGEST_PART = 200;
  private static final JsonMapper JSON = new JsonMapper();

  Key key() {
    return new Key(KIND, QueueName.hash(topicArn + " " + endpoint) + "/" + part(topicArn));
  }

  Value value() {
    return Value.forGood(JSON.createObjectNode()
        .put("name", name)
        .put("protocol", protocol)
        .put("endpoint", endpoint)
        .put("topic", topicArn)
        .put("subscription", subscriptionArn)
        .toString());
  }

  static Note of(Entry entry) {
    try {
      JsonNode json = JSON.readTree(entry.value().json());
      return new Note(
          json.path("name").asText(),
          json.path("protocol").asText(),
          json.path("endpoint").asText(),
          json.path("topic").asText(),
          json.path("subscription").asText());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON is stored under " + entry.key(), e);
    }
  }

  private static String part(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_PART));
  }
}
