package dev.ataws.notifications.sources.developertools;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A build of CodeBuild.
 *
 * @see <a href="https://docs.aws.amazon.com/codebuild/latest/userguide/sample-build-notifications-ref.html">Build notifications</a>
 */
final class BuildCard {
  private static final String BUILD = "codebuild-build";
  private static final String NOTHING = ":";
  private static final String INFORMATION = "additional-information";

  private BuildCard() {}

  static Card of(AwsEvent event) {
    if (event.text("build-id").isEmpty() && event.text("project-name").isEmpty()) {
      return DeveloperToolsSources.other(
          "CodeBuild", "codebuild-event", "codesuite/codebuild/projects", event);
    }
    return event.detail().has("completed-phase") ? phase(event) : build(event);
  }

  private static Card build(AwsEvent event) {
    String what =
        event.detailType().contains("Batch") ? "CodeBuild Batch build" : "CodeBuild Build";
    String status = event.detail().firstOf("build-status", "build-batch-status", "status");
    CardBuilder card = ToolWords.begin(event, BUILD, what, status)
        .about(project(event))
        .text(reason(event))
        .fact("Phase", Words.lower(phaseOf(event, status)));
    return end(card, event);
  }

  private static Card phase(AwsEvent event) {
    String phase = event.text("completed-phase");
    String status = event.text("completed-phase-status");
    CardBuilder card = ToolWords.begin(event, BUILD, "CodeBuild Phase " + phase, status)
        .about(project(event))
        .text(context(event.detail().at("completed-phase-context")));
    event
        .detail()
        .number("completed-phase-duration-seconds")
        .ifPresent(seconds -> card.fact("Duration", Wording.took(seconds.longValue())));
    return end(card, event);
  }

  private static Card end(CardBuilder card, AwsEvent event) {
    Fields more = event.detail().at(INFORMATION);
    long seconds = 0;
    for (Fields phase : more.items("phases")) {
      seconds += phase.number("duration-in-seconds").map(Double::longValue).orElse(0L);
    }
    String id = Arn.name(event.text("build-id"));
    String build = event.text("build-id").substring(event.text("build-id").indexOf('/') + 1);
    return card.fact("Build", number(more, id))
        .fact("Duration", seconds > 0 ? Wording.took(seconds) : "")
        .fact("Started by", more.text("initiator"))
        .fact("Source", more.text("source", "location"))
        .fact(
            "Version", ToolWords.commit(more.firstOf("source-version", "resolved-source-version")))
        .fact("Image", more.text("environment", "image"))
        .list("Failed phases", ToolWords.several(failures(event)))
        .link(
            "Open the build",
            event
                .console()
                .link(
                    "codesuite/codebuild/%s/projects/%s/build/%s/?region={region}",
                    event.account(), project(event), build))
        .link("Open the logs", Optional.of(more.text("logs", "deep-link")))
        .build();
  }

  private static String number(Fields more, String id) {
    String number =
        more.number("build-number").map(each -> "#" + each.longValue()).orElse("");
    return (number + " " + id).strip();
  }

  private static String project(AwsEvent event) {
    return event.text("project-name");
  }

  private static String phaseOf(AwsEvent event, String status) {
    String phase = event.text("current-phase");
    return phase.equals("COMPLETED") || phase.equals(status) ? "" : phase;
  }

  /** What the first phase that failed says of it. */
  private static String reason(AwsEvent event) {
    List<String> failures = failures(event);
    return failures.isEmpty()
        ? context(event.detail().at("current-phase-context"))
        : failures.get(0);
  }

  private static List<String> failures(AwsEvent event) {
    List<String> failures = new ArrayList<>();
    for (Fields phase : event.detail().items(INFORMATION, "phases")) {
      String status = phase.text("phase-status");
      if (!status.isEmpty() && Tone.of(status).compareTo(Severity.ERROR) <= 0) {
        String why = context(phase.at("phase-context"));
        failures.add(phase.text("phase-type") + " " + Words.lower(status)
            + (why.isEmpty() ? "" : ": " + why));
      }
    }
    return failures;
  }

  /** A list of texts, written as an array or as {@code [a, b]}; {@code ": "} stands for nothing. */
  private static String context(Fields context) {
    String text = context.json().isArray()
        ? String.join("\n", context.texts())
        : withoutBrackets(context.text());
    return text.isBlank() || NOTHING.equals(text.strip()) ? "" : text.strip();
  }

  private static String withoutBrackets(String list) {
    return list.startsWith("[") && list.endsWith("]") ? list.substring(1, list.length() - 1) : list;
  }
}
