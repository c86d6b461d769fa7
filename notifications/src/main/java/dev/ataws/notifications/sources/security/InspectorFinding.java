package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Cut;
import dev.ataws.notifications.cards.Prose;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.Console;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A vulnerability or an open port that Inspector found: what, where, and with which version it is gone. */
final class InspectorFinding {
  private static final int TITLE = 200;
  private static final int MOST = 10;

  private InspectorFinding() {}

  static Card card(Fields finding, String region, String account, Optional<Instant> time) {
    Optional<Grade> grade = Grade.of(finding.text("severity"));
    Fields vulnerability = finding.at("packageVulnerabilityDetails");
    String owner = finding.text("awsAccountId");
    return new CardBuilder("inspector-finding", severity(finding, grade), what(finding, grade))
        .about(Cut.to(TITLE, finding.text("title")))
        .in(region, owner.isEmpty() ? account : owner)
        .at(time)
        .text(finding.text("description"))
        .fact("Severity", severityFact(finding, grade))
        .fact("Status", Words.label(finding.text("status")))
        .fact("Vulnerability", vulnerability.text("vulnerabilityId"))
        .fact("Resource", resources(finding))
        .fact("Fix available", Words.label(finding.text("fixAvailable")))
        .fact("Exploit known", Words.label(finding.text("exploitAvailable")))
        .fact("Open ports", ports(finding.at("networkReachabilityDetails")))
        .fact("Code", code(finding.at("codeVulnerabilityDetails", "filePath")))
        .fact("First seen", Wording.time(finding, "firstObservedAt"))
        .fact("Last seen", Wording.time(finding, "lastObservedAt"))
        .list("Packages", Wording.upTo(MOST, packages(vulnerability)))
        .passage(
            "Remediation",
            new Prose.Plain(recommendation(finding.at("remediation", "recommendation"))))
        .link(
            "Open the findings",
            Console.of(region).link("inspector/v2/home?region={region}#/findings/all"))
        .link("About the vulnerability", Optional.of(vulnerability.text("sourceUrl")))
        .build();
  }

  private static String what(Fields finding, Optional<Grade> grade) {
    String how = isOver(finding)
        ? Words.label(finding.text("status"))
        : grade.map(Grade::label).orElse("");
    return how.isEmpty() ? "Inspector Finding" : "Inspector Finding (" + how + ")";
  }

  private static Severity severity(Fields finding, Optional<Grade> grade) {
    return switch (finding.text("status")) {
      case "CLOSED" -> Severity.GOOD;
      case "SUPPRESSED" -> Severity.NEUTRAL;
      default -> grade.map(Grade::severity).orElse(Severity.NEUTRAL);
    };
  }

  private static boolean isOver(Fields finding) {
    String status = finding.text("status");
    return status.equals("CLOSED") || status.equals("SUPPRESSED");
  }

  private static String severityFact(Fields finding, Optional<Grade> grade) {
    String score = Wording.number(finding, "inspectorScore");
    String label = grade.map(Grade::label).orElse(Words.label(finding.text("severity")));
    return score.isEmpty() ? label : label + " (score " + score + ")";
  }

  private static List<String> resources(Fields finding) {
    List<String> resources = new ArrayList<>();
    for (Fields resource : finding.items("resources")) {
      String name = resource.text("tags", "Name");
      String id = Arn.name(resource.text("id"));
      resources.add(name.isEmpty() ? id : id + " (" + name + ")");
    }
    return Wording.upTo(MOST, resources);
  }

  private static List<String> packages(Fields vulnerability) {
    List<String> packages = new ArrayList<>();
    for (Fields each : vulnerability.items("vulnerablePackages")) {
      String fixed = each.text("fixedInVersion");
      packages.add(Wording.joined(
          ", ",
          Wording.joined(" ", each.text("name"), version(each)),
          fixed.isEmpty() || fixed.equals("NotAvailable") ? "" : "fixed in " + fixed,
          each.text("filePath")));
    }
    return packages;
  }

  private static String version(Fields each) {
    return Wording.joined("-", each.text("version"), each.text("release"));
  }

  private static String ports(Fields reach) {
    String begin = reach.text("openPortRange", "begin");
    String end = reach.text("openPortRange", "end");
    String range = begin.equals(end) ? begin : begin + "-" + end;
    return begin.isEmpty() ? "" : Wording.joined(" ", range, reach.text("protocol"));
  }

  private static String code(Fields file) {
    String line = file.text("startLine");
    return Wording.joined(
        "", file.firstOf("filePath", "fileName"), line.isEmpty() ? "" : ", line " + line);
  }

  private static String recommendation(Fields recommendation) {
    String text = recommendation.text("text");
    return text.equals("None Provided") ? "" : text;
  }
}
