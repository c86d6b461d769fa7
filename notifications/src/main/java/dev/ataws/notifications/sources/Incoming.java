package dev.ataws.notifications.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A message of a topic, read once for all sources. */
public final class Incoming {
  private static final ObjectReader JSON = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build()
      .reader();
  /** The keys beside {@code default} of a message with a text for each protocol (MessageStructure {@code json}). */
  private static final Set<String> PROTOCOLS =
      Set.of("default", "http", "https", "email", "email-json", "sqs", "lambda", "firehose", "sms");

  private final String subject;
  private final String text;
  private final Fields json;
  private final Optional<AwsEvent> event;

  private Incoming(String subject, String text, Fields json) {
    this.subject = subject;
    this.text = text;
    this.json = json;
    this.event = AwsEvent.isEvent(json) ? Optional.of(AwsEvent.of(json)) : Optional.empty();
  }

  /** Reads a message; never throws, whatever it is. */
  public static Incoming of(Optional<String> subject, String message) {
    Fields json = parsed(message);
    if (isPerProtocol(json)) {
      String text = json.text("default");
      return new Incoming(subject.orElse(""), text, parsed(text));
    }
    return new Incoming(subject.orElse(""), message, json);
  }

  /** Returns the subject; empty if there is none. */
  public String subject() {
    return subject;
  }

  /** Returns the message as it was sent. */
  public String text() {
    return text;
  }

  /** Returns the message as JSON; nothing is there if it is plain text. */
  public Fields json() {
    return json;
  }

  /** Tells whether the message is a JSON object or array. */
  public boolean isJson() {
    return json.has();
  }

  /** Returns the message as an event of EventBridge, if it is one. */
  public Optional<AwsEvent> event() {
    return event;
  }

  /** Tells whether it is an event of a service, of one of these kinds; any kind if none is given. */
  public boolean isEvent(String source, String... detailTypes) {
    return event.isPresent() && event.get().is(source, detailTypes);
  }

  private static Fields parsed(String text) {
    String json = text.strip();
    if (json.isEmpty() || "{[".indexOf(json.charAt(0)) < 0) {
      return Fields.none();
    }
    try {
      return new Fields(JSON.readTree(json));
    } catch (JsonProcessingException noJson) {
      return Fields.none();
    }
  }

  private static boolean isPerProtocol(Fields json) {
    return json.hasText("default")
        && json.members().stream().map(Map.Entry::getKey).allMatch(Incoming::isProtocol);
  }

  private static boolean isProtocol(String key) {
    return PROTOCOLS.contains(key) || key.equals(key.toUpperCase(Locale.ROOT));
  }
}
