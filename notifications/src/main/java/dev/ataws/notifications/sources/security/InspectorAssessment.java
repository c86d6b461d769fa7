package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.Console;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A run of an assessment by Inspector Classic: it began, changed, ended, or found something. */
final class InspectorAssessment {
  private static final int MOST = 10;

  private InspectorAssessment() {}

  static boolean isOne(Fields json) {
    return json.hasText("event")
        && (json.text("run").contains(":inspector:")
            || json.text("template").contains(":inspector:")
            || json.text("target").contains(":inspector:"));
  }

  static Card card(Fields json, Optional<Instant> time) {
    String run = json.firstOf("run", "template", "target");
    Optional<Arn> arn = Arn.of(run);
    String region = arn.map(Arn::region).orElse("");
    String event = json.text("event");
    return new CardBuilder(
            "inspector-assessment",
            severity(json),
            "Inspector " + Words.label(event).toLowerCase(Locale.ROOT))
        .about(Arn.name(run))
        .in(region, arn.map(Arn::account).orElse(""))
        .at(time)
        .text(sentence(json))
        .fact("State", Words.label(json.text("newstate")))
        .fact("Findings", total(json))
        .fact("Finding", Arn.name(json.text("finding")))
        .fact("Run", Arn.name(json.text("run")))
        .fact("Template", Arn.name(json.text("template")))
        .fact("Target", Arn.name(json.text("target")))
        .list("Findings by rules package", Wording.upTo(MOST, counts(json)))
        .link("Open the runs", Console.of(region).link("inspector/home?region={region}#/run"))
        .build();
  }

  private static String sentence(Fields json) {
    return switch (json.text("event")) {
      case "ASSESSMENT_RUN_STARTED" -> "The assessment began.";
      case "ASSESSMENT_RUN_COMPLETED" -> "The assessment is complete.";
      case "ASSESSMENT_RUN_STATE_CHANGED" -> "The assessment changed its state.";
      case "FINDING_REPORTED" -> "The assessment found something.";
      case "ENABLE_ASSESSMENT_NOTIFICATIONS", "DISABLE_ASSESSMENT_NOTIFICATIONS" ->
        "Notifications of this assessment were switched "
            + (json.text("event").startsWith("ENABLE") ? "on." : "off.");
      default -> "";
    };
  }

  private static Severity severity(Fields json) {
    return switch (json.text("event")) {
      case "ASSESSMENT_RUN_COMPLETED" -> counts(json).isEmpty() ? Severity.GOOD : Severity.WARNING;
      case "FINDING_REPORTED" -> Severity.WARNING;
      default ->
        json.text("newstate").contains("FAILED") || json.text("newstate").contains("ERROR")
            ? Severity.ERROR
            : Severity.INFO;
    };
  }

  private static String total(Fields json) {
    long total = 0;
    for (String count : counts(json)) {
      String digits = count.substring(count.lastIndexOf(' ') + 1);
      total += digits.length() < 9 && digits.chars().allMatch(Character::isDigit)
          ? Long.parseLong(digits)
          : 0;
    }
    return json.has("findingsCount") ? Long.toString(total) : "";
  }

  /** The counts come as text that looks like a Java map: <code>{arn:…=12,arn:…=3}</code>. */
  private static List<String> counts(Fields json) {
    List<String> counts = new ArrayList<>();
    String map = json.text("findingsCount").replace("{", "").replace("}", "");
    for (String entry : map.split(",", -1)) {
      int equals = entry.indexOf('=');
      if (equals > 0 && equals + 1 < entry.length()) {
        counts.add(Arn.name(entry.substring(0, equals).strip()) + ": "
            + entry.substring(equals + 1).strip());
      }
    }
    return counts;
  }
}
