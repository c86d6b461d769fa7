package dev.ataws.notifications.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.chime.ChimeCards;
import dev.ataws.notifications.slack.SlackCards;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.text.TextCards;
import java.util.Locale;

/** The law of all cards: they can be shown everywhere, say something, and call nobody. */
final class Shown {
  private static final int LONGEST_IN_CHIME = 4_096;

  private Shown() {}

  static void check(Incoming message) {
    Card card = Recognition.card(message);
    SlackLimits.check(SlackCards.render(card));
    String chime = ChimeCards.render(card);
    assertThat(chime).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_IN_CHIME);
    assertThat(chime.toLowerCase(Locale.ROOT)).doesNotContain("@all", "@present");
    assertThat(TextCards.render(card)).isNotBlank();
    assertThat(card.kind()).matches("[a-z0-9-]+");
  }
}
