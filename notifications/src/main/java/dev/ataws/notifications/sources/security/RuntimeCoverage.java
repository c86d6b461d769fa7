package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Wording;
import java.util.ArrayList;
import java.util.List;

/** Whether GuardDuty's runtime monitoring covers a cluster or an instance. */
final class RuntimeCoverage {
  private static final int MOST = 10;

  private RuntimeCoverage() {}

  static Card card(AwsEvent event) {
    Fields detail = event.detail();
    Fields resource = detail.at("resourceDetails");
    String current = detail.text("currentStatus");
    boolean isHealthy = current.isEmpty()
        ? event.detailType().endsWith(" Healthy")
        : current.equalsIgnoreCase("healthy");
    Severity severity = isHealthy ? Severity.GOOD : Severity.WARNING;
    return new CardBuilder("guardduty-coverage", severity, event.detailType())
        .about(name(resource))
        .in(
            event.region(),
            detail.text("accountId").isEmpty() ? event.account() : detail.text("accountId"))
        .at(event.time())
        .text(
            isHealthy
                ? "Runtime monitoring works again."
                : "Runtime monitoring does not cover this resource.")
        .fact("Status", change(detail.text("previousStatus"), current))
        .fact("Resource type", resource.text("resourceType"))
        .fact("Issue", detail.text("issue"))
        .list("Issues", Wording.upTo(MOST, issues(resource)))
        .link(
            "Open runtime coverage",
            event.console().link("guardduty/home?region={region}#/runtime-monitoring"))
        .build();
  }

  private static String name(Fields resource) {
    return Wording.joined(
        "",
        resource.text("ecsClusterDetails", "clusterName"),
        resource.text("eksClusterDetails", "clusterName"),
        resource.text("ec2InstanceDetails", "instanceId"));
  }

  private static List<String> issues(Fields resource) {
    List<String> issues =
        new ArrayList<>(resource.texts("ecsClusterDetails", "fargateDetails", "issues"));
    issues.addAll(resource.texts("ecsClusterDetails", "containerInstanceDetails", "issues"));
    issues.addAll(resource.texts("issues"));
    return issues;
  }

  private static String change(String from, String to) {
    return Wording.joined(" → ", from, to);
  }
}
