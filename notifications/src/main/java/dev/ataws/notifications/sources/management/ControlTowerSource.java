package dev.ataws.notifications.sources.management;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;
import java.util.Map;
import java.util.Set;

/**
 * Events of the life of accounts that Control Tower sends by way of CloudTrail.
 *
 * @see <a href="https://docs.aws.amazon.com/controltower/latest/userguide/lifecycle-events.html">Lifecycle events</a>
 */
final class ControlTowerSource implements Source {
  @Override
  public Set<String> services() {
    return Set.of("aws.controltower/AWS Service Event via CloudTrail");
  }

  @Override
  public boolean claims(Incoming message) {
    return false;
  }

  @Override
  public Card card(Incoming message) {
    AwsEvent event = message.event().orElseThrow();
    Fields status = status(event);
    String state = status.text("state");
    String account = status.text("account", "accountName");
    CardBuilder card = new CardBuilder(
            "control-tower-event",
            Tone.orInfo(state.isEmpty() ? event.text("eventName") : state),
            "Control Tower")
        .about(account.isEmpty() ? event.text("eventName") : account)
        .in(event.region(), event.account())
        .at(event.time())
        .text(
            status.text("message").isEmpty()
                ? Words.label(event.text("eventName"))
                : status.text("message"))
        .fact("Event", event.text("eventName"))
        .fact("State", Words.lower(state))
        .fact("Account", status.text("account", "accountId"))
        .fact("Organizational unit", status.text("organizationalUnit", "organizationalUnitName"))
        .fact("Requested", Wording.time(status, "requestedTimestamp"))
        .fact("Completed", Wording.time(status, "completedTimestamp"));
    return card.link(
            "Open Control Tower", event.console().link("controltower/home?region={region}"))
        .build();
  }

  /** The one member of the details, named after the event. */
  private static Fields status(AwsEvent event) {
    return event.detail().members("serviceEventDetails").stream()
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Fields.none());
  }
}
