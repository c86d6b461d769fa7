package dev.ataws.notifications.recognition;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Cut;
import dev.ataws.notifications.cards.Prose;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Console;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.words.Tone;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** JSON that nobody claims: what its telling members say, then all of it as a tree. */
final class OtherJson {
  private static final int LONGEST_NAME = 150;
  private static final int LONGEST_TEXT = 2_000;
  private static final int ACCOUNT = 12;
  private static final List<String> TITLES = List.of(
      "title",
      "Title",
      "subject",
      "Subject",
      "summary",
      "Summary",
      "headline",
      "AlarmName",
      "name",
      "Name",
      "alertname",
      "event",
      "Event",
      "eventName",
      "eventType",
      "detailType",
      "type",
      "Type");
  private static final List<String> TEXTS = List.of(
      "message",
      "Message",
      "description",
      "Description",
      "text",
      "summary",
      "reason",
      "Reason",
      "errorMessage",
      "msg",
      "body",
      "Cause");

  private final Fields json;
  private final Set<String> shown = new HashSet<>();

  private OtherJson(Fields json) {
    this.json = json;
  }

  static Card card(Incoming message) {
    return new OtherJson(message.json()).card(message.subject().strip());
  }

  private Card card(String subject) {
    String name = subject.isEmpty() ? told(TITLES, LONGEST_NAME) : subject;
    String text = told(TEXTS, LONGEST_TEXT);
    FieldTree tree = FieldTree.onCard(json.json(), shown);
    CardBuilder card = new CardBuilder(Card.GENERIC, severity(subject), "Notification")
        .about(Cut.to(LONGEST_NAME, name))
        .in(region(), account())
        .at(json.time("time").or(() -> json.time("timestamp")))
        .text(text)
        .passage("", new Prose.Code(tree.text()));
    if (text.isEmpty() && tree.text().isEmpty() && shown.isEmpty()) {
      card.text(Unclaimed.EMPTY);
    }
    if (tree.isCut()) {
      card.whole(FieldTree.whole(json.json()));
    }
    OtherText.links(card, tree.text());
    return card.build();
  }

  /** The first of some members that is there, and short enough to be shown whole. */
  private String told(List<String> members, int longest) {
    for (String member : members) {
      String text = json.text(member).strip();
      if (!text.isEmpty() && text.length() <= longest && !shown.contains(member)) {
        shown.add(member);
        return text;
      }
    }
    return "";
  }

  private Severity severity(String subject) {
    Severity told = Tone.of(json);
    return told == Severity.NEUTRAL || told == Severity.INFO
        ? Tone.graver(told, Tone.of(subject))
        : told;
  }

  private String region() {
    String region = json.firstOf("region", "awsRegion", "Region");
    return Console.of(region).link("").isPresent() ? region : "";
  }

  private String account() {
    String account = json.firstOf("account", "accountId", "AWSAccountId", "awsAccountId");
    boolean isOne = account.length() == ACCOUNT && account.chars().allMatch(Character::isDigit);
    return isOne ? account : "";
  }
}
