package dev.ataws.notifications.recognition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.services.EventCard;
import java.util.Optional;
import java.util.Set;

/** What no source claims: an event by its detail-type, other JSON as a field tree, text as text. */
final class Unclaimed {
  /** What a card says that has nothing else to say. */
  static final String EMPTY = "The message is empty.";

  private static final Set<String> NOTHING = Set.of("null", "undefined", "\"\"", "{}", "[]");
  private static final ObjectReader STRING = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build()
      .readerFor(String.class);

  private Unclaimed() {}

  /** Returns the kind of a message that no source claims. */
  static String kind(Incoming message) {
    return message.event().map(EventCard::unknown).map(Card::kind).orElse(Card.GENERIC);
  }

  static Card card(Incoming message) {
    if (message.event().isPresent()) {
      return EventCard.unknown(message.event().get());
    }
    if (message.isJson()) {
      return OtherJson.card(message);
    }
    String text = ReadableText.of(message.text());
    String quoted = quoted(text);
    if (!quoted.isEmpty()) {
      return Recognition.card(Incoming.of(Optional.of(message.subject()), quoted));
    }
    return OtherText.card(ReadableText.of(message.subject()), NOTHING.contains(text) ? "" : text);
  }

  /** What a JSON string says, where the message is one: often JSON that was written twice. */
  private static String quoted(String text) {
    if (text.length() < 2 || text.charAt(0) != '"' || !text.endsWith("\"")) {
      return "";
    }
    try {
      return STRING.readValue(text);
    } catch (JsonProcessingException noString) {
      return "";
    }
  }
}
