package dev.ataws.notifications.text;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.Moment;
import dev.ataws.notifications.cards.Prose;

/** Renders cards as plain text for a terminal: all of the card, without control characters. */
public final class TextCards {
  private TextCards() {}

  /** Returns the card, with a line break at the end of each line but the last. */
  public static String render(Card card) {
    StringBuilder text = new StringBuilder(card.severity().sign())
        .append(' ')
        .append(card.headline().text());
    card.text().ifPresent(prose -> text.append('\n').append(prose.text()));
    card.facts()
        .forEach(fact -> text.append("\n  ").append(fact.name()).append(": ").append(fact.value()));
    card.passages().forEach(passage -> {
      text.append("\n\n");
      if (!passage.heading().isEmpty()) {
        text.append(passage.heading()).append(":\n");
      }
      text.append(indented(passage.prose()));
    });
    card.links()
        .forEach(link -> text.append("\n").append(link.label()).append(": ").append(link.url()));
    card.time().ifPresent(time -> text.append('\n').append(Moment.text(time)));
    return harmless(text.toString());
  }

  private static String indented(Prose prose) {
    return "  " + prose.text().replace("\n", "\n  ");
  }

  /** A terminal takes control characters for commands. */
  private static String harmless(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]", "");
  }
}
