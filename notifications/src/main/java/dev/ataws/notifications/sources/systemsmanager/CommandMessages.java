package dev.ataws.notifications.sources.systemsmanager;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;

/** What Run Command tells a topic itself, without EventBridge; its subject names the region. */
final class CommandMessages implements Source {
  private static final String SUBJECT = "EC2 Run Command Notification ";

  @Override
  public boolean claims(Incoming message) {
    Fields json = message.json();
    return message.event().isEmpty()
        && json.hasText("commandId")
        && json.hasText("documentName")
        && json.hasText("status");
  }

  @Override
  public Card card(Incoming message) {
    String subject = message.subject();
    String region =
        subject.startsWith(SUBJECT) ? subject.substring(SUBJECT.length()).strip() : "";
    return CommandCard.ofMessage(message.json(), region, "");
  }
}
