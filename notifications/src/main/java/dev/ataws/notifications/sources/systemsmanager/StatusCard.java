package dev.ataws.notifications.sources.systemsmanager;

import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;

/** How every card of Systems Manager begins: with what became of what. */
final class StatusCard {
  private StatusCard() {}

  /** Begins a card whose status tells the severity: {@code Run Command failed | AWS-RunShellScript | …}. */
  static CardBuilder of(String kind, String what, String status, String name, AwsEvent event) {
    return of(kind, Tone.orInfo(status), what, status, event).about(name);
  }

  /** Begins a card of a severity. */
  static CardBuilder of(
      String kind, Severity severity, String what, String status, AwsEvent event) {
    return new CardBuilder(kind, severity, headline(what, status))
        .in(event.region(), event.account())
        .at(event.time());
  }

  static String headline(String what, String status) {
    return Wording.joined(": ", what, Words.label(status));
  }
}
