package dev.ataws.notifications.sources.systemsmanager;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.Moment;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;

/** A calendar of Change Calendar that opened or closed. */
final class CalendarCard {
  private CalendarCard() {}

  static Card of(AwsEvent event) {
    Fields detail = event.detail();
    String state = detail.text("state");
    Moment next = Wording.time(detail, "nextTransitionTime");
    return StatusCard.of(
            "ssm-calendar",
            state.equals("CLOSED") ? Severity.WARNING : Severity.INFO,
            "Change Calendar",
            state,
            event)
        .about(Arn.name(event.resource()))
        .text(sentence(state, next.text()))
        .fact("State", Words.label(state))
        .fact("Since", Wording.time(detail, "atTime"))
        .fact("Until", next)
        .fact("Event", detail.text("event"))
        .link(
            "Open Change Calendar",
            event.console().link("systems-manager/change-calendar?region={region}"))
        .build();
  }

  private static String sentence(String state, String next) {
    String until = next.isEmpty() ? "." : " until " + next + ".";
    return switch (state) {
      case "OPEN" -> "Changes are allowed" + until;
      case "CLOSED" -> "Changes are not allowed" + until;
      default -> "";
    };
  }
}
