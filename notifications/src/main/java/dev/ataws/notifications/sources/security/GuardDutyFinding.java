package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Cut;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Console;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A finding of GuardDuty: what is attacked, by whom, how often. */
final class GuardDutyFinding {
  private static final int TITLE = 200;
  private static final int MOST = 10;

  private GuardDutyFinding() {}

  static Card card(Fields json, String region, String account, Optional<Instant> time) {
    AnyCase finding = new AnyCase(json);
    AnyCase service = finding.at("service");
    Optional<Double> number = finding.at("severity").json().number();
    Optional<Grade> grade = number.map(Grade::ofGuardDuty);
    String owner = finding.text("accountId");
    CardBuilder card = new CardBuilder(
            "guardduty-finding",
            grade.map(Grade::severity).orElse(Severity.WARNING),
            grade
                .map(each -> "GuardDuty Finding (" + each.label() + ")")
                .orElse("GuardDuty Finding"))
        .about(Cut.to(TITLE, title(finding)))
        .in(region, owner.isEmpty() ? account : owner)
        .at(time)
        .text(finding.text("description"))
        .fact("Type", finding.text("type"))
        .fact("Severity", severity(finding, grade));
    FindingResource.facts(card, finding.at("resource"));
    FindingAction.facts(card, service);
    return card.fact("Count", count(service.text("count")))
        .fact("First seen", Wording.time(service.at("eventFirstSeen").json()))
        .fact("Last seen", Wording.time(service.at("eventLastSeen").json()))
        .fact("Archived", service.text("archived").equals("true") ? "yes" : "")
        .list("Signals", signals(service))
        .link(
            "Open the finding",
            Console.of(region)
                .link(
                    "guardduty/home?region={region}#/findings?macros=current&fId=%s",
                    finding.text("id")))
        .build();
  }

  private static String title(AnyCase finding) {
    String title = finding.text("title");
    return title.isBlank() ? finding.text("type") : title;
  }

  private static String severity(AnyCase finding, Optional<Grade> grade) {
    String number = Wording.number(finding.at("severity").json());
    return grade.map(each -> each.label() + " (" + number + ")").orElse("");
  }

  private static String count(String count) {
    return count.equals("1") ? "" : count;
  }

  /** An attack in several steps: what was seen, one after another. */
  private static List<String> signals(AnyCase service) {
    return Wording.upTo(
        MOST,
        service.items("detection", "sequence", "signals").stream()
            .map(
                signal -> signal.text("name").isEmpty() ? signal.text("type") : signal.text("name"))
            .toList());
  }
}
