package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/** A payload on its way to the bot; events are tried again when nobody acknowledges them. */
record Envelope(Kind kind, ObjectNode payload, int attempt) {
  private static final int RETRIES = 3;
  private static final Set<String> QUESTIONS = Set.of("view_submission", "block_suggestion");

  /** What Slack wraps into envelopes. */
  enum Kind {
    EVENTS_API("events_api"),
    INTERACTIVE("interactive");

    private final String type;

    Kind(String type) {
      this.type = type;
    }
  }

  static Envelope event(ObjectNode payload) {
    return new Envelope(Kind.EVENTS_API, payload, 0);
  }

  static Envelope interactive(ObjectNode payload) {
    return new Envelope(Kind.INTERACTIVE, payload, 0);
  }

  /** The next try, if Slack would make one. */
  Optional<Envelope> again() {
    boolean retried = kind == Kind.EVENTS_API && attempt < RETRIES;
    return retried ? Optional.of(new Envelope(kind, payload, attempt + 1)) : Optional.empty();
  }

  /** Whether the acknowledgement may carry an answer. */
  private boolean isQuestion() {
    return QUESTIONS.contains(payload.path("type").asText());
  }

  Optional<String> eventId() {
    return Optional.ofNullable(payload.get("event_id")).map(id -> id.asText());
  }

  String onTheWire(String envelopeId) {
    ObjectNode wire = Json.object().put("envelope_id", envelopeId);
    wire.set("payload", payload);
    wire.put("type", kind.type).put("accepts_response_payload", isQuestion());
    if (kind == Kind.EVENTS_API) {
      wire.put("retry_attempt", attempt).put("retry_reason", attempt == 0 ? "" : "timeout");
    }
    return wire.toString();
  }
}
