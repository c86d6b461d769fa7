package dev.ataws.notifications.sources.developertools;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.Console;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import java.util.ArrayList;
import java.util.List;

/** A trigger of a repository of CodeCommit: what was pushed to it. */
final class RepositoryTrigger implements Source {
  private static final int MOST = 10;

  @Override
  public boolean claims(Incoming message) {
    return message
        .json()
        .json()
        .path("Records")
        .path(0)
        .path("eventSource")
        .asText()
        .equals("aws:codecommit");
  }

  @Override
  public Card card(Incoming message) {
    Fields push = message.json().items("Records").get(0);
    String repository = Arn.name(push.text("eventSourceARN"));
    List<Fields> references = push.items("codecommit", "references");
    CardBuilder card = new CardBuilder("codecommit-repository", Severity.INFO, what(push))
        .about(repository)
        .in(
            push.text("awsRegion"),
            Arn.of(push.text("eventSourceARN")).map(Arn::account).orElse(""))
        .at(push.time("eventTime"))
        .text(push.text("customData"))
        .list("Changes", changes(references))
        .fact("By", ToolWords.who(push.text("userIdentityARN")))
        .fact("Trigger", push.text("eventTriggerName"));
    Console console = Console.of(push.text("awsRegion"));
    if (references.size() == 1) {
      card.link(
          "Open the commit",
          console.link(
              "codesuite/codecommit/repositories/%s/commit/%s?region={region}",
              repository, references.get(0).text("commit")));
    }
    return card.link(
            "Open the repository",
            console.link("codesuite/codecommit/repositories/%s/browse?region={region}", repository))
        .build();
  }

  private static String what(Fields push) {
    return push.text("eventName").contains("Test")
        ? "CodeCommit Test of a trigger"
        : "CodeCommit Repository changed";
  }

  private static List<String> changes(List<Fields> references) {
    List<String> changes = new ArrayList<>();
    for (Fields each : references.subList(0, Math.min(MOST, references.size()))) {
      String how = each.text("created").equals("true")
          ? " created at "
          : each.text("deleted").equals("true") ? " deleted at " : " is now at ";
      changes.add(ToolWords.ref(each.text("ref")) + how + ToolWords.commit(each.text("commit")));
    }
    if (references.size() > MOST) {
      changes.add("… and " + (references.size() - MOST) + " more");
    }
    return changes;
  }
}
