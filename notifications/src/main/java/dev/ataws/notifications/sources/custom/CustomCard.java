package dev.ataws.notifications.sources.custom;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Cut;
import dev.ataws.notifications.cards.Prose;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.words.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A notification of AWS Chatbot's custom schema. What is too long is shortened, what is wrong is said; none is refused.
 *
 * @see <a href="https://docs.aws.amazon.com/chatbot/latest/adminguide/custom-notifs.html">Custom notifications</a>
 */
final class CustomCard implements Source {
  private static final int TITLE = 250;
  private static final int DESCRIPTION = 8_000;
  private static final int NEXT_STEP = 350;
  private static final int KEYWORD = 75;
  private static final int MOST = 20;
  private static final int MOST_RESOURCES = 10;
  private static final String CONTENT = "content";
  private static final String METADATA = "metadata";
  private static final Pattern LINK = Pattern.compile("<[^<>|]*\\|([^<>]*)>");
  private static final Pattern MARKS = Pattern.compile("[*`]+");

  @Override
  public boolean claims(Incoming message) {
    Fields json = message.json();
    return message.event().isEmpty()
        && json.has(CONTENT)
        && (json.text("source").equals("custom")
            || (json.text("version").startsWith("1") && json.has(CONTENT, "description"))
            || json.text(CONTENT, "textType").equals("client-markdown"));
  }

  @Override
  public Card card(Incoming message) {
    return new Reading(message).card();
  }

  /** One notification while it is read, with what is wrong with it. */
  private static final class Reading {
    private final Fields json;
    private final Fields content;
    private final String subject;
    private final List<String> faults = new ArrayList<>();

    Reading(Incoming message) {
      json = message.json();
      content = json.at(CONTENT);
      subject = message.subject();
    }

    Card card() {
      checkSchema();
      String description = shortened("description", DESCRIPTION, description());
      String title = title(description);
      CardBuilder card = new CardBuilder("custom-notification", severity(title), title)
          .text(new Prose.Mrkdwn(plain(description).equals(title) ? "" : description))
          .fact("Keywords", each("keyword", KEYWORD, content.texts("keywords")))
          .fact("Event type", json.text(METADATA, "eventType"))
          .fact("Summary", json.text(METADATA, "summary"))
          .thread(json.text(METADATA, "threadId"));
      List<String> steps = each("next step", NEXT_STEP, content.texts("nextSteps"));
      card.passage("Next steps", new Prose.Mrkdwn(bullets(steps)));
      context(card);
      resources(card);
      card.list("What is wrong with this notification", faults);
      if (description().length() > DESCRIPTION) {
        card.whole(description());
      }
      return card.build();
    }

    private void checkSchema() {
      if (!json.text("version").equals("1.0")) {
        faults.add("version is not 1.0");
      }
      if (!json.text("source").equals("custom")) {
        faults.add("source is not custom");
      }
      if (!json.hasObject(CONTENT)) {
        faults.add("content is not an object");
      }
      String textType = content.text("textType");
      if (!textType.isEmpty() && !textType.equals("client-markdown")) {
        faults.add("textType is not client-markdown");
      }
      for (String list : List.of("nextSteps", "keywords")) {
        if (content.has(list) && !content.at(list).json().isArray()) {
          faults.add(list + " is not an array of texts");
        }
      }
      for (String text : List.of("title", "description")) {
        if (content.has(text) && !content.hasText(text)) {
          faults.add(text + " is not a text");
        }
      }
    }

    private String description() {
      return json.hasText(CONTENT)
          ? json.text(CONTENT)
          : content.text("description").strip();
    }

    private String title(String description) {
      String title = plain(shortened("title", TITLE, content.text("title").strip()));
      if (title.isEmpty()) {
        title = plain(Cut.to(TITLE, subject));
      }
      if (title.isEmpty()) {
        title = plain(Cut.to(TITLE, description.lines().findFirst().orElse("")));
      }
      return title.isEmpty() ? "Custom notification" : title;
    }

    private Severity severity(String title) {
      Severity told = Tone.of(title + " " + json.text(METADATA, "eventType"));
      return told == Severity.NEUTRAL ? Severity.INFO : told;
    }

    private String shortened(String what, int longest, String text) {
      if (text.length() > longest) {
        faults.add("the " + what + " is longer than " + longest + " characters and was shortened");
      }
      return Cut.to(longest, text);
    }

    private List<String> each(String what, int longest, List<String> texts) {
      List<String> each = new ArrayList<>();
      for (String text : texts.subList(0, Math.min(MOST, texts.size()))) {
        each.add(shortened(what, longest, text.strip()));
      }
      if (texts.size() > MOST) {
        each.add("… and " + (texts.size() - MOST) + " more");
      }
      return each;
    }

    private void context(CardBuilder card) {
      int shown = 0;
      for (Map.Entry<String, Fields> each : json.members(METADATA, "additionalContext")) {
        if (shown++ < MOST) {
          card.fact(
              each.getKey().isBlank() ? "Context" : each.getKey(),
              each.getValue().text());
        }
      }
    }

    private void resources(CardBuilder card) {
      List<String> all = json.texts(METADATA, "relatedResources");
      List<String> shown = new ArrayList<>(all.subList(0, Math.min(MOST_RESOURCES, all.size())));
      if (all.size() > MOST_RESOURCES) {
        shown.add("… and " + (all.size() - MOST_RESOURCES) + " more");
      }
      card.list("Related resources", shown);
    }
  }

  private static String bullets(List<String> steps) {
    StringBuilder bullets = new StringBuilder();
    for (String step : steps) {
      bullets.append(bullets.isEmpty() ? "• " : "\n• ").append(step);
    }
    return bullets.toString();
  }

  /** A title without marks: a headline is bold already, and its link leads elsewhere. */
  private static String plain(String title) {
    String text = LINK.matcher(title).replaceAll("$1");
    return MARKS
        .matcher(text)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .strip();
  }
}
