package dev.ataws.notifications.sources.developertools;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.services.EventCard;
import dev.ataws.notifications.sources.services.ServiceEvents;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Builds, pipelines, deployments, repositories. */
public final class DeveloperToolsSources {
  private static final Map<String, Function<AwsEvent, Card>> READERS = Map.ofEntries(
      Map.entry("aws.codebuild", BuildCard::of),
      Map.entry("aws.codecommit", RepositoryCard::of),
      Map.entry("aws.codedeploy", DeploymentCard::of),
      Map.entry("aws.codepipeline", PipelineCard::of),
      plain(
          "aws.codeartifact",
          "CodeArtifact",
          "codeartifact-package",
          "codesuite/codeartifact/repositories"),
      plain("aws.codestar", "CodeStar", "codestar-event", "codesuite/home"),
      plain(
          "aws.codestar-notifications",
          "CodeStar",
          "codestar-event",
          "codesuite/settings/notifications"),
      plain(
          "aws.codestar-connections",
          "CodeConnections",
          "codeconnections-connection",
          "codesuite/settings/connections"),
      plain(
          "aws.codeconnections",
          "CodeConnections",
          "codeconnections-connection",
          "codesuite/settings/connections"),
      Map.entry("aws.codecatalyst", EventCard.reader("codecatalyst-event", "CodeCatalyst")),
      plain("aws.codeguru-reviewer", "CodeGuru Reviewer", "codeguru-review", "codeguru/reviewer"),
      plain("aws.codeguru-profiler", "CodeGuru Profiler", "codeguru-profile", "codeguru/profiler"),
      plain("aws.codeguru-security", "CodeGuru Security", "codeguru-security", "codeguru/security"),
      plain("aws.codewhisperer", "CodeWhisperer", "codewhisperer-event", "codewhisperer/home"),
      plain("aws.fis", "FIS", "fis-experiment", "fis/home"),
      plain("aws.proton", "Proton", "proton-event", "proton/home"));

  private DeveloperToolsSources() {}

  /** Returns the sources. */
  public static List<Source> all() {
    return List.of(
        new ServiceEvents(READERS),
        new RepositoryTrigger(),
        new DeploymentTrigger(),
        new ApprovalRequest());
  }

  /** A card of a tool of which no more is known than its events' usual members, and its page of the console. */
  static Card other(String title, String kind, String page, AwsEvent event) {
    return EventCard.of(kind, title, event, event.console().link(page + "?region={region}"));
  }

  private static Map.Entry<String, Function<AwsEvent, Card>> plain(
      String service, String title, String kind, String page) {
    return Map.entry(service, event -> other(title, kind, page, event));
  }
}
