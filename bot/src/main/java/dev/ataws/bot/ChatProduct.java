package dev.ataws.bot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.chime.ChimeCards;
import dev.ataws.notifications.slack.SlackCards;
import dev.ataws.notifications.text.TextCards;

/** What a card can be rendered for. */
enum ChatProduct {
  /** Text with attachments, as chat.postMessage takes them. */
  SLACK {
    @Override
    String message(Card card) {
      return SlackCards.render(card).json();
    }

    @Override
    String readable(Card card) {
      try {
        return TypedTexts.pretty(new JsonMapper().readTree(message(card)));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a message is always JSON", e);
      }
    }
  },
  /** What a webhook of Amazon Chime takes. */
  CHIME {
    @Override
    String message(Card card) {
      return "{\"Content\":" + quoted(ChimeCards.render(card)) + "}";
    }

    @Override
    String readable(Card card) {
      return ChimeCards.render(card);
    }
  },
  /** Plain text. */
  TEXT {
    @Override
    String message(Card card) {
      return "{\"text\":" + quoted(TextCards.render(card)) + "}";
    }

    @Override
    String readable(Card card) {
      return TextCards.render(card);
    }
  };

  /** The message of a card as the product takes it, as JSON. */
  abstract String message(Card card);

  /** The message of a card for people to read. */
  abstract String readable(Card card);

  /** The message with the kind of the card, on one line. */
  String line(Card card) {
    return ascii("{\"kind\":" + quoted(card.kind()) + ",\"message\":" + message(card) + "}");
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder(text.length() + 16).append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, json);
    return json.append('"').toString();
  }

  /** The same JSON in ASCII, so that the terminal's encoding has no say. Other characters stand in strings only. */
  private static String ascii(String json) {
    StringBuilder ascii = new StringBuilder(json.length() + 64);
    for (int i = 0; i < json.length(); i++) {
      char each = json.charAt(i);
      if (each < 127) {
        ascii.append(each);
      } else {
        ascii.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          ascii.append(Character.toUpperCase(Character.forDigit((each >> shift) & 0xf, 16)));
        }
      }
    }
    return ascii.toString();
  }
}
