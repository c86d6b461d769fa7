package dev.ataws.notifications.sources.systemsmanager;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An association of State Manager, as a whole or on one instance. */
final class AssociationCard {
  private static final int MOST = 10;

  private AssociationCard() {}

  static Card of(AwsEvent event) {
    Fields detail = event.detail();
    String id = detail.text("association-id");
    String status = detail.text("status");
    String name = detail.text("association-name");
    boolean isOnInstance = event.detailType().contains("Instance");
    CardBuilder card = StatusCard.of(
        isOnInstance ? "ssm-instance-association" : "ssm-association",
        isOnInstance ? "Instance Association" : "Association",
        status,
        name.isEmpty() ? detail.text("document-name") : name,
        event);
    return card.text(detail.text("execution-summary"))
        .fact("Status", Words.label(status))
        .fact("Details", details(detail, status))
        .fact("Instance", detail.text("instance-id"))
        .fact("Error", detail.text("error-code"))
        .fact("Document", detail.text("document-name"))
        .fact("Targets", targets(detail))
        .fact("By status", counts(detail))
        .fact("Schedule", detail.text("schedule-expression"))
        .fact("Last run", Wording.time(detail, "last-execution-date"))
        .fact("Last success", Wording.time(detail, "last-successful-execution-date"))
        .fact("Association", id)
        .link(
            "Open the association",
            event
                .console()
                .link("systems-manager/state-manager/%s/description?region={region}", id))
        .build();
  }

  private static String details(Fields detail, String status) {
    String details = detail.text("detailed-status");
    return details.equals(status) ? "" : Words.label(details);
  }

  /** Targets and counts are JSON that stands in a text. */
  private static Fields inner(Fields detail, String member) {
    return Incoming.of(Optional.empty(), detail.text(member)).json();
  }

  private static List<String> targets(Fields detail) {
    List<String> targets = new ArrayList<>();
    for (Fields target : inner(detail, "targets").items()) {
      List<String> values = Wording.upTo(MOST, target.texts("values"));
      targets.add(Wording.joined(": ", target.text("key"), String.join(", ", values)));
    }
    return Wording.upTo(MOST, targets);
  }

  private static List<String> counts(Fields detail) {
    List<String> counts = new ArrayList<>();
    for (Map.Entry<String, Fields> count :
        inner(detail, "association-status-aggregated-count").members()) {
      counts.add(
          count.getValue().text() + " " + Words.label(count.getKey()).toLowerCase(Locale.ROOT));
    }
    return counts;
  }
}
