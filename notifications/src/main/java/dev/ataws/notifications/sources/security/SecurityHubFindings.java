package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Cut;
import dev.ataws.notifications.cards.Prose;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Console;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Findings of Security Hub in one event: the worst first, the others in a line each. */
final class SecurityHubFindings {
  private static final int TITLE = 200;
  private static final int MOST = 10;

  private SecurityHubFindings() {}

  /**
   * Returns the card of some findings.
   *
   * @param event what brought them
   * @param action the custom action that somebody chose; empty for none
   */
  static Card card(List<Fields> items, Optional<AwsEvent> event, String action) {
    List<HubFinding> findings = new ArrayList<>(items.size());
    items.forEach(item -> findings.add(new HubFinding(item)));
    int place = worst(findings);
    HubFinding worst = findings.get(place);
    String region =
        worst.region().isEmpty() ? event.map(AwsEvent::region).orElse("") : worst.region();
    String account =
        worst.account().isEmpty() ? event.map(AwsEvent::account).orElse("") : worst.account();
    CardBuilder card = new CardBuilder("securityhub-finding", worst.severity(), what(worst))
        .about(Cut.to(TITLE, worst.title()))
        .in(region, account)
        .at(event.flatMap(AwsEvent::time).or(() -> worst.json().time("UpdatedAt")))
        .text(worst.description())
        .fact("Custom action", action);
    facts(card, worst);
    List<String> affected = worst.affected();
    return card.list(
            "Affected resources", affected.size() < 2 ? List.of() : Wording.upTo(MOST, affected))
        .list("Other findings", others(findings, place))
        .passage("Remediation", new Prose.Plain(worst.remedyUrl().isEmpty() ? worst.remedy() : ""))
        .link("Open the finding", link(event.map(AwsEvent::region).orElse(region), worst))
        .link("How to fix it", Optional.of(worst.remedyUrl()))
        .build();
  }

  private static void facts(CardBuilder card, HubFinding finding) {
    card.fact("Severity", finding.grade().map(Grade::label).orElse(""))
        .fact("Compliance", Words.label(finding.compliance()))
        .fact("Workflow", Words.label(finding.workflow()))
        .fact("Record", finding.record().equals("ARCHIVED") ? "Archived" : "")
        .fact("Resource", finding.resource())
        .fact("Resource type", finding.resourceType())
        .fact("Control", finding.control())
        .fact("Found by", finding.product())
        .fact("Type", Wording.upTo(2, finding.types()))
        .fact("First seen", finding.firstSeen())
        .fact("Last seen", finding.seen());
  }

  /** Whoever is on call sees in the first words whether something is to be done. */
  private static String what(HubFinding finding) {
    String how = finding.isDone()
        ? Words.label(
            finding.compliance().isEmpty() || finding.workflow().equalsIgnoreCase("RESOLVED")
                ? finding.workflow()
                : finding.compliance())
        : finding.grade().map(Grade::label).orElse("");
    return how.isEmpty() ? "Security Hub Finding" : "Security Hub Finding (" + how + ")";
  }

  /** Returns the place of the worst finding; of several, that of the first. */
  private static int worst(List<HubFinding> findings) {
    int worst = 0;
    for (int i = 1; i < findings.size(); i++) {
      if (rank(findings.get(i)) > rank(findings.get(worst))) {
        worst = i;
      }
    }
    return worst;
  }

  private static int rank(HubFinding finding) {
    Severity severity = finding.severity();
    if (severity == Severity.GOOD || severity == Severity.NEUTRAL) {
      return -1;
    }
    return finding.grade().map(Enum::ordinal).orElse(0);
  }

  private static List<String> others(List<HubFinding> findings, int worst) {
    List<String> others = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      HubFinding each = findings.get(i);
      if (i != worst) {
        others.add(Wording.joined(
            " · ",
            each.grade().map(Grade::label).orElse(""),
            Cut.to(TITLE, each.title()),
            each.resource()));
      }
    }
    return Wording.upTo(MOST, others);
  }

  private static Optional<String> link(String region, HubFinding finding) {
    if (finding.isOpen()) {
      return Console.of(region).link("securityhub/v2/home?region={region}#/findings");
    }
    return Console.of(region)
        .link(
            "securityhub/home?region={region}#/findings?search=Id%3D%255Coperator%255C%253AEQUALS%255C%253A%s",
            Console.escaped(finding.id()));
  }
}
