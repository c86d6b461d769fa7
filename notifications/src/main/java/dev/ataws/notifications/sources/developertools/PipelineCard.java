package dev.ataws.notifications.sources.developertools;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pipeline of CodePipeline, or a stage or an action of one.
 *
 * @see <a href="https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html">Monitoring
 *     CodePipeline events</a>
 */
final class PipelineCard {
  private final AwsEvent event;

  private PipelineCard(AwsEvent event) {
    this.event = event;
  }

  static Card of(AwsEvent event) {
    return event.text("pipeline").isEmpty()
        ? DeveloperToolsSources.other(
            "CodePipeline", "codepipeline-event", "codesuite/codepipeline/pipelines", event)
        : new PipelineCard(event).card();
  }

  private Card card() {
    Fields result = event.detail().at("execution-result");
    return begin()
        .about(name())
        .text(reason())
        .fact("Failed stage", event.additional().text("failedStage"))
        .fact("Error", result.text("error-code"))
        .fact("Provider", provider())
        .fact("Started by", startedBy())
        .fact("Version", sources())
        .fact("Execution", event.text("execution-id"))
        .fact("Attempt", attempt())
        .list("Failed actions", ToolWords.several(failures()))
        .link("Open the run", run())
        .link(
            "Open the pipeline",
            event
                .console()
                .link(
                    "codesuite/codepipeline/pipelines/%s/view?region={region}",
                    event.text("pipeline")))
        .link("Open what the action ran", Optional.of(result.text("external-execution-url")))
        .link("Open what to review", Optional.of(event.additional().text("externalEntityLink")))
        .build();
  }

  private String name() {
    StringBuilder name = new StringBuilder(event.text("pipeline"));
    for (String part : List.of(event.text("stage"), event.text("action"))) {
      name.append(part.isBlank() ? "" : " / ").append(part.strip());
    }
    return name.toString();
  }

  private CardBuilder begin() {
    String state = event.text("state");
    if (isApproval()) {
      return approval(state);
    }
    if (!event.text("action").isEmpty()) {
      return ToolWords.begin(event, "codepipeline-action", "CodePipeline Action", state);
    }
    return event.text("stage").isEmpty()
        ? ToolWords.begin(event, "codepipeline-pipeline", "CodePipeline Pipeline", state)
        : ToolWords.begin(event, "codepipeline-stage", "CodePipeline Stage", state);
  }

  private CardBuilder approval(String state) {
    boolean isWaiting = state.equals("STARTED");
    Severity severity =
        isWaiting ? Severity.WARNING : state.equals("SUCCEEDED") ? Severity.GOOD : Severity.ERROR;
    String what = isWaiting ? "needed" : state.equals("SUCCEEDED") ? "given" : "not given";
    return new CardBuilder(ApprovalRequest.KIND, severity, "CodePipeline Approval " + what)
        .in(event.region(), event.account())
        .at(event.time());
  }

  private boolean isApproval() {
    return event.text("type", "category").equals("Approval")
        || event.detailType().contains("Manual Approval");
  }

  private String reason() {
    String said = event.text("execution-result", "external-execution-summary");
    if (said.isEmpty()) {
      said = event.additional().firstOf("customData", "externalExecutionSummary");
    }
    List<String> failures = failures();
    return said.isEmpty() && !failures.isEmpty() ? failures.get(0) : said;
  }

  private List<String> failures() {
    List<String> failures = new ArrayList<>();
    for (Fields action : event.additional().items("failedActions")) {
      String why = action.firstOf("additionalInformation", "errorMessage", "message");
      String name = action.text("action");
      failures.add(name.isEmpty() || why.isEmpty() ? name + why : name + ": " + why);
    }
    return failures;
  }

  private String provider() {
    String category = event.text("type", "category");
    String provider = event.text("type", "provider");
    return provider.isEmpty() || category.isEmpty() ? provider : provider + " (" + category + ")";
  }

  private String startedBy() {
    String by = event.text("execution-trigger", "trigger-detail");
    return by.isEmpty() ? event.text("execution-trigger", "trigger-type") : ToolWords.who(by);
  }

  private String attempt() {
    return event
        .detail()
        .number("pipeline-execution-attempt")
        .filter(attempt -> attempt > 1)
        .map(attempt -> String.valueOf(attempt.longValue()))
        .orElse("");
  }

  /** What the sources of the run were: branch and commit. */
  private List<String> sources() {
    List<String> sources = new ArrayList<>();
    for (Fields source : event.additional().items("sourceActions")) {
      Fields variables = source.at("sourceActionVariables");
      sources.add((variables.firstOf("RepositoryName", "FullRepositoryName", "BucketName")
              + " " + variables.firstOf("BranchName", "ObjectKey") + " "
              + ToolWords.commit(variables.firstOf("CommitId", "VersionId")))
          .strip());
    }
    return sources;
  }

  private Optional<String> run() {
    return event
        .console()
        .link(
            "codesuite/codepipeline/pipelines/%s/executions/%s/timeline?region={region}",
            event.text("pipeline"), event.text("execution-id"));
  }
}
