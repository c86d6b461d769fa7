package dev.ataws.notifications.slack;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.Cut;
import dev.ataws.notifications.cards.Prose;
import java.util.Optional;

/** Renders cards as Slack messages, within Slack's limits whatever the card. */
public final class SlackCards {
  private static final int LONGEST_TEXT = 600;

  private SlackCards() {}

  /** Returns the message of a card. */
  public static SlackMessage render(Card card) {
    return render(card, Optional.empty());
  }

  /**
   * Returns the message of a card with its chart.
   *
   * @param chartFile Slack's id of the picture, once Slack has taken it in
   */
  public static SlackMessage render(Card card, Optional<String> chartFile) {
    String text = fallback(card);
    String blocks = SlackJson.write(json -> {
      json.writeStartArray();
      new CardBlocks(json).headline(card);
      json.writeEndArray();
    });
    if (!CardBlocks.hasBody(card)) {
      return new SlackMessage(text, blocks, "[]"); // Slack takes no attachment without blocks
    }
    String attachments = SlackJson.write(json -> {
      json.writeStartArray();
      json.writeStartObject();
      json.writeStringField("color", card.severity().colour());
      json.writeStringField(
          "fallback", card.headline().text()); // without it the SDK warns each time
      json.writeArrayFieldStart("blocks");
      new CardBlocks(json).body(card, chartFile);
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
    });
    return new SlackMessage(text, blocks, attachments);
  }

  private static String plain(Prose prose) {
    return prose instanceof Prose.Mrkdwn marked ? Mrkdwn.plain(marked.text()) : prose.text();
  }

  /** The card in one line of mrkdwn. */
  private static String fallback(Card card) {
    String sign = card.severity().sign() + " " + card.headline().text();
    String line = card.text()
        .map(SlackCards::plain)
        .map(text -> sign + ": " + Cut.line(Cut.to(LONGEST_TEXT, text)))
        .orElse(sign);
    return Mrkdwn.cut(Mrkdwn.escape(line), LONGEST_TEXT);
  }
}
