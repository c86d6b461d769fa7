package dev.ataws.notifications.recognition;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Cut;
import dev.ataws.notifications.cards.Prose;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.words.Tone;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text that nobody claims, under its subject or its first line. */
final class OtherText {
  private static final int LONGEST_NAME = 150;
  private static final int LONGEST_TEXT = 8_000;
  private static final int MOST_LINKS = 3;
  private static final int MOST_READ = 50_000;
  private static final Pattern URL =
      Pattern.compile("https?://([^\\s\"'<>|\\\\^`{}@/?#]+)[^\\s\"'<>|\\\\^`{}]*");
  private static final Pattern END_OF_SENTENCE = Pattern.compile("[.,;:!?)\\]*]+$");
  private static final Pattern INDENTED = Pattern.compile("(?m)^(\\t| {2,})\\S");

  private OtherText() {}

  static Card card(String subject, String text) {
    if (text.isEmpty()) {
      return begin(Tone.of(subject), subject).text(Unclaimed.EMPTY).build();
    }
    int line = text.indexOf('\n');
    String first = line < 0 ? text : text.substring(0, line).strip();
    if (!subject.isEmpty() || first.length() > LONGEST_NAME) {
      return card(subject, text, subject + " " + first);
    }
    return card(first, line < 0 ? "" : text.substring(line).strip(), first);
  }

  private static Card card(String name, String text, String telling) {
    CardBuilder card = begin(Tone.of(telling), name);
    String shown = Cut.to(LONGEST_TEXT, text);
    if (INDENTED.matcher(shown).find()) {
      card.passage("", new Prose.Code(shown));
    } else {
      card.text(shown);
    }
    if (text.length() > LONGEST_TEXT) {
      card.whole(text);
    }
    links(card, name + " " + text);
    return card.build();
  }

  private static CardBuilder begin(Severity severity, String name) {
    return new CardBuilder(Card.GENERIC, severity, "Notification")
        .about(Cut.to(LONGEST_NAME, name));
  }

  /** Adds the first links of a text, each under the name of the host that it leads to. */
  static void links(CardBuilder card, String text) {
    Set<String> seen = new LinkedHashSet<>();
    Matcher url = URL.matcher(Cut.to(MOST_READ, text));
    while (seen.size() < MOST_LINKS && url.find()) {
      String link = END_OF_SENTENCE.matcher(url.group()).replaceFirst("");
      if (!link.toLowerCase(Locale.ROOT).contains("unsubscribe") && seen.add(link)) {
        card.link("Open " + url.group(1), Optional.of(link));
      }
    }
  }
}
