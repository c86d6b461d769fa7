package dev.ataws.notifications.sources.developertools;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import java.util.Map;

/**
 * A deployment of CodeDeploy, or an instance in one.
 *
 * @see <a href="https://docs.aws.amazon.com/codedeploy/latest/userguide/monitoring-cloudwatch-events.html">Monitoring deployments</a>
 */
final class DeploymentCard {
  private static final Map<String, String> STATES = Map.of(
      "SUCCESS", "succeeded",
      "FAILURE", "failed",
      "START", "started",
      "STOP", "stopped",
      "READY", "ready",
      "CREATED", "created");

  private DeploymentCard() {}

  static Card of(AwsEvent event) {
    String deployment = event.text("deploymentId");
    if (deployment.isEmpty()) {
      return DeveloperToolsSources.other(
          "CodeDeploy", "codedeploy-event", "codesuite/codedeploy/deployments", event);
    }
    String instance = Arn.name(event.text("instanceId"));
    String state = event.detail().firstOf("state", "status");
    String said = STATES.getOrDefault(state, state);
    CardBuilder card = instance.isEmpty()
        ? ToolWords.begin(event, "codedeploy-deployment", "CodeDeploy Deployment", said)
        : ToolWords.begin(event, "codedeploy-instance", "CodeDeploy Instance", said);
    return card.about(event.text("application").isEmpty() ? deployment : event.text("application"))
        .text(event.additional().firstOf("errorInformation", "errorMessage", "statusMessage"))
        .fact("Deployment group", event.text("deploymentGroup"))
        .fact("Deployment", deployment)
        .fact("Instance", instance)
        .link(
            "Open the deployment",
            event.console().link("codesuite/codedeploy/deployments/%s?region={region}", deployment))
        .build();
  }
}
