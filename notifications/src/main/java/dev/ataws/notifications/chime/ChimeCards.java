package dev.ataws.notifications.chime;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.Cut;
import dev.ataws.notifications.cards.Fact;
import dev.ataws.notifications.cards.Link;
import dev.ataws.notifications.cards.Moment;
import dev.ataws.notifications.cards.Passage;
import dev.ataws.notifications.cards.Prose;

/**
 * Renders cards as Markdown of <a href="https://docs.aws.amazon.com/chime/latest/ug/webhooks.html">Amazon Chime</a>: no more than
 * 4,096 characters, links where Slack has buttons.
 */
public final class ChimeCards {
  private static final int LONGEST = 4_096;
  private static final int PLAIN = 1_000;
  private static final int HEADLINE = 600;
  private static final int FACT = 300;
  private static final int MOST_FACTS = 20;
  private static final int MOST_LINKS = 5;
  private static final String CUT = "\n\n… *(shortened)*";

  private final StringBuilder out = new StringBuilder("/md ");
  private final StringBuilder end = new StringBuilder();

  private ChimeCards() {}

  /** Returns the content of the message of a card. */
  public static String render(Card card) {
    ChimeCards message = new ChimeCards();
    message.headline(card);
    message.end(card);
    card.text().ifPresent(prose -> message.paragraph("", prose));
    message.facts(card);
    card.passages().forEach(message::passage);
    return message.toString();
  }

  /** Returns a short message without Markdown, for a card whose message Chime did not take. */
  static String plain(Card card) {
    String text = card.text().map(prose -> ": " + prose.text()).orElse("");
    String line = card.severity().sign() + " " + card.headline().text() + text;
    return Markdown.withoutMentions(Cut.to(PLAIN, Cut.line(line)));
  }

  /** What there is no room for is said to be left out; the links always have room. */
  @Override
  public String toString() {
    int most = LONGEST - end.length();
    return out.length() <= most
        ? out.toString() + end
        : Cut.to(most - CUT.length() - 4, out.toString()) + fenceEnd() + CUT + end;
  }

  /** Closes a block of code that was cut. */
  private String fenceEnd() {
    long fences = out.substring(
            0, Math.min(out.length(), LONGEST - end.length() - CUT.length() - 4))
        .lines()
        .filter(line -> line.startsWith("```"))
        .count();
    return fences % 2 == 0 ? "" : "\n```";
  }

  private void headline(Card card) {
    String text = Markdown.escape(Cut.line(Cut.to(HEADLINE, card.headline().text())));
    out.append("**").append(card.severity().sign()).append(' ').append(text).append("**");
  }

  private void facts(Card card) {
    if (!card.facts().isEmpty()) {
      out.append("\n");
    }
    card.facts().stream().limit(MOST_FACTS).forEach(this::fact);
    if (card.facts().size() > MOST_FACTS) {
      out.append("\n- … and ").append(card.facts().size() - MOST_FACTS).append(" more");
    }
  }

  private void fact(Fact fact) {
    String value = Cut.to(FACT, fact.value()).replaceAll("\\s*\\n\\s*", " ");
    out.append("\n- **")
        .append(Markdown.escape(Cut.to(FACT, fact.name())))
        .append(":** ")
        .append(Markdown.escape(value));
  }

  private void passage(Passage passage) {
    paragraph(passage.heading(), passage.prose());
  }

  private void paragraph(String heading, Prose prose) {
    out.append("\n\n");
    if (!heading.isEmpty()) {
      out.append("**").append(Markdown.escape(heading)).append("**\n\n");
    }
    String text = Cut.to(LONGEST, prose.text());
    if (prose instanceof Prose.Code) {
      out.append(Markdown.fenced(text));
    } else {
      String marked =
          prose instanceof Prose.Mrkdwn ? Markdown.fromMrkdwn(text) : Markdown.escape(text);
      out.append(marked.replace("\n", "  \n"));
    }
  }

  private void end(Card card) {
    int most = LONGEST / 2;
    for (Link link : card.links().subList(0, Math.min(card.links().size(), MOST_LINKS))) {
      String text = "[" + Markdown.escape(link.label()) + "](" + Markdown.url(link.url()) + ")";
      if (end.length() + text.length() < most) {
        end.append(end.isEmpty() ? "\n\n" : " · ").append(text);
      }
    }
    card.time()
        .ifPresent(time -> end.append(end.isEmpty() ? "\n\n" : " · ").append(Moment.text(time)));
  }
}
