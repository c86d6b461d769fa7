package dev.ataws.notifications.slack;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.Cut;
import dev.ataws.notifications.cards.Fact;
import dev.ataws.notifications.cards.Link;
import dev.ataws.notifications.cards.Passage;
import dev.ataws.notifications.cards.Prose;
import dev.ataws.notifications.logs.AlarmLogs;
import dev.ataws.notifications.logs.LogSearch;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes the <a href="https://docs.slack.dev/reference/block-kit/blocks">blocks</a> of one card. */
final class CardBlocks {
  /** Slack takes about 13,200 characters in the blocks of a message; links and the last line have their room besides. */
  private static final int ROOM = 11_000;

  private static final int SECTION = 3_000;
  private static final int HEADLINE_PART = 250;
  /** A link that has no room in the headline is left out there: it is a button as well. */
  private static final int LONGEST_LINK = 2_000;

  private static final int FIELDS = 10;
  private static final int MOST_FACTS = 20;
  private static final int FACT_NAME = 80;
  private static final int FACT_VALUE = 400;
  private static final int MOST_PASSAGES = 12;
  private static final int SMALLEST_PASSAGE = 100;
  private static final int MOST_LINKS = 5;
  private static final int BUTTON = 75;
  private static final int ALT_TEXT = 1_000;

  private final JsonGenerator json;
  private int room = ROOM;

  CardBlocks(JsonGenerator json) {
    this.json = json;
  }

  /** Tells whether a card says more than its headline does. */
  static boolean hasBody(Card card) {
    return card.text().isPresent()
        || card.time().isPresent()
        || !card.facts().isEmpty()
        || !card.passages().isEmpty()
        || !card.links().isEmpty()
        || logs(card).isPresent();
  }

  /** What the buttons for the logs of an alarm carry. */
  private static Optional<String> logs(Card card) {
    return card.chart().flatMap(AlarmLogs::of).flatMap(LogSearch::json);
  }

  /** Writes all but the headline. */
  void body(Card card, Optional<String> chartFile) throws IOException {
    if (card.text().isPresent()) {
      prose("", card.text().get());
    }
    facts(card.facts());
    if (chartFile.isPresent() && card.chart().isPresent()) {
      image(chartFile.get(), card.chart().get().altText());
    }
    passages(card.passages());
    buttons(card);
    time(card);
  }

  /** Writes the headline, in which what it is about leads to the console. */
  void headline(Card card) throws IOException {
    Card.Headline headline = card.headline();
    StringBuilder line = new StringBuilder("*").append(card.severity().sign());
    String before = " ";
    for (String part : headline.parts()) {
      boolean leads = part.equals(headline.name().isEmpty() ? headline.what() : headline.name());
      line.append(before).append(leads ? linked(headline.url(), part) : shown(part));
      before = " | ";
    }
    section(line.append('*').toString());
  }

  private static String linked(Optional<String> url, String part) {
    return url.filter(to -> !Link.misleads(part, to))
        .map(to -> "<" + Mrkdwn.escape(to) + "|" + shown(part) + ">")
        .filter(link -> link.length() <= LONGEST_LINK)
        .orElseGet(() -> shown(part));
  }

  private static String shown(String part) {
    return Mrkdwn.cut(Mrkdwn.escape(Cut.line(Cut.to(HEADLINE_PART, part))), HEADLINE_PART);
  }

  /** Writes a text of any length as sections. */
  private void prose(String heading, Prose prose) throws IOException {
    String title = heading.isEmpty() ? "" : "*" + Mrkdwn.escape(Cut.to(FACT_NAME, heading)) + "*\n";
    if (prose instanceof Prose.Code code) {
      int most = Math.min(room, SECTION) - title.length();
      section(title + Mrkdwn.fenced(Cut.to(Mrkdwn.fitting(most - 8, code.text()), code.text())));
      return;
    }
    String text = prose instanceof Prose.Mrkdwn marked
        ? Mrkdwn.tamed(marked.text())
        : Mrkdwn.unquoted(prose.text());
    String rest = Mrkdwn.cut(title + text.strip(), room);
    while (!rest.isEmpty()) {
      int end = Mrkdwn.breakpoint(rest, SECTION);
      section(rest.substring(0, end));
      rest = rest.substring(end).strip();
    }
  }

  private void facts(List<Fact> facts) throws IOException {
    List<String> fields =
        facts.stream().limit(MOST_FACTS).map(CardBlocks::field).toList();
    int shown = 0;
    int end;
    do {
      end = fitting(fields, shown);
      if (end > shown) {
        fields(fields.subList(shown, end));
      }
      shown = end;
    } while (end > 0 && end % FIELDS == 0 && end < fields.size());
    more(facts.size() - shown);
  }

  /** Where the fields end that fit into one section, and into the room that is left. */
  private int fitting(List<String> fields, int from) {
    int left = room - SMALLEST_PASSAGE;
    int end = from;
    while (end < Math.min(fields.size(), from + FIELDS)) {
      left -= fields.get(end).length();
      if (left < 0) {
        return end;
      }
      end++;
    }
    return end;
  }

  private void fields(List<String> fields) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "section");
    json.writeArrayFieldStart("fields");
    for (String field : fields) {
      text(field);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String field(Fact fact) {
    return "*" + Mrkdwn.escape(Cut.to(FACT_NAME, fact.name())) + "*\n"
        + fact.time().map(Mrkdwn::date).orElseGet(() -> value(fact.value()));
  }

  private static String value(String text) {
    return Mrkdwn.cut(Mrkdwn.unquoted(Cut.to(FACT_VALUE, text)), 2 * FACT_VALUE);
  }

  private void passages(List<Passage> passages) throws IOException {
    int shown = 0;
    for (Passage passage : passages) {
      if (shown == MOST_PASSAGES || room < SMALLEST_PASSAGE + passage.heading().length()) {
        break;
      }
      prose(passage.heading(), passage.prose());
      shown++;
    }
    more(passages.size() - shown);
  }

  private void more(int left) throws IOException {
    if (left > 0) {
      context("… and " + left + " more");
    }
  }

  /** Links, then the way to the logs of an alarm. */
  private void buttons(Card card) throws IOException {
    Optional<String> logs = logs(card);
    List<Link> links = card.links();
    if (links.isEmpty() && logs.isEmpty()) {
      return;
    }
    json.writeStartObject();
    json.writeStringField("type", "actions");
    json.writeArrayFieldStart("elements");
    int number = 0;
    for (Link link : links.subList(0, Math.min(links.size(), MOST_LINKS))) {
      button("link:" + number++, link.label(), "url", link.url());
    }
    if (logs.isPresent()) {
      button("logs-show", "Show logs", "value", logs.get());
      button("logs-errors", "Show error logs", "value", logs.get());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Writes a button that leads somewhere, or carries what it is about. */
  private void button(String actionId, String label, String member, String text)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "button");
    json.writeStringField("action_id", actionId);
    json.writeObjectFieldStart("text");
    json.writeStringField("type", "plain_text");
    json.writeStringField("text", Cut.to(BUTTON, label));
    json.writeBooleanField("emoji", false);
    json.writeEndObject();
    json.writeStringField(member, text);
    json.writeEndObject();
  }

  private void image(String fileId, String altText) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "image");
    json.writeObjectFieldStart("slack_file");
    json.writeStringField("id", fileId);
    json.writeEndObject();
    json.writeStringField("alt_text", Cut.to(ALT_TEXT, altText));
    json.writeEndObject();
  }

  private void time(Card card) throws IOException {
    if (card.time().isPresent()) {
      context(Mrkdwn.date(card.time().get()));
    }
  }

  private void section(String mrkdwn) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "section");
    json.writeFieldName("text");
    text(mrkdwn);
    json.writeEndObject();
  }

  private void context(String mrkdwn) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "context");
    json.writeArrayFieldStart("elements");
    text(mrkdwn);
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Verbatim: Slack makes no links and no mentions of what merely looks so. */
  private void text(String mrkdwn) throws IOException {
    room -= mrkdwn.length();
    json.writeStartObject();
    json.writeStringField("type", "mrkdwn");
    json.writeStringField("text", mrkdwn);
    json.writeBooleanField("verbatim", true);
    json.writeEndObject();
  }
}
