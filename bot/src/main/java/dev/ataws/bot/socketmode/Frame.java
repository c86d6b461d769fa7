package dev.ataws.bot.socketmode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A message of Slack on the socket; see <a href="https://docs.slack.dev/apis/events-api/using-socket-mode">Using Socket
 * Mode</a>.
 */
sealed interface Frame {

  /** Calls the one method of the receiver that fits. */
  void deliver(Receiver receiver);

  /** Slack is ready: {@code connections} sockets of this app are open, this one included. */
  record Hello(String app, int connections) implements Frame {
    @Override
    public void deliver(Receiver receiver) {
      receiver.hello(this);
    }
  }

  /** Slack is about to close this socket. */
  record Disconnect(String reason) implements Frame {
    @Override
    public void deliver(Receiver receiver) {
      receiver.disconnect(this);
    }
  }

  /**
   * Something that must be acknowledged.
   *
   * @param id what the ack refers to
   * @param type {@code events_api}, {@code interactive}, {@code slash_commands} or a type of tomorrow
   * @param payloadType the payload's own type, such as {@code block_actions}, or an empty text
   * @param takesPayload whether the ack may carry an answer
   * @param text the whole message as it came; it may hold secrets, so it is never logged
   */
  record Envelope(String id, String type, String payloadType, boolean takesPayload, String text)
      implements Frame {
    @Override
    public void deliver(Receiver receiver) {
      receiver.envelope(this);
    }

    @Override
    public String toString() {
      return "Envelope[id=" + id + ", type=" + type + ", payloadType=" + payloadType + "]";
    }
  }

  /** Anything else, of which nothing is expected. */
  record Unknown(String why, int characters) implements Frame {
    @Override
    public void deliver(Receiver receiver) {
      receiver.unknown(this);
    }
  }

  /** Who takes frames. */
  interface Receiver {
    void hello(Hello hello);

    void disconnect(Disconnect disconnect);

    void envelope(Envelope envelope);

    void unknown(Unknown unknown);
  }

  /** Reads one message; never throws. */
  static Frame read(String text) {
    try {
      JsonNode json = Json.MAPPER.readTree(text);
      return json.path("envelope_id").isTextual() ? envelope(json, text) : control(json, text);
    } catch (JsonProcessingException e) {
      return new Unknown("not_json", text.length());
    }
  }

  private static Frame envelope(JsonNode json, String text) {
    return new Envelope(
        json.path("envelope_id").asText(),
        json.path("type").asText(),
        json.path("payload").path("type").asText(),
        json.path("accepts_response_payload").asBoolean(),
        text);
  }

  private static Frame control(JsonNode json, String text) {
    return switch (json.path("type").asText()) {
      case "hello" ->
        new Hello(
            json.path("connection_info").path("app_id").asText("?"),
            json.path("num_connections").asInt());
      case "disconnect" -> new Disconnect(json.path("reason").asText("unknown"));
      default -> new Unknown("no_envelope_id", text.length());
    };
  }

  /** Holds the mapper, which an interface would make public. */
  final class Json {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}
  }
}
