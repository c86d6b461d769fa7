package dev.ataws.notifications.sources.developertools;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.Console;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a trigger of CodeDeploy says of a deployment or an instance.
 *
 * @see <a href="https://docs.aws.amazon.com/codedeploy/latest/userguide/monitoring-sns-event-notifications-json-format.html">JSON
 *     data formats for CodeDeploy triggers</a>
 */
final class DeploymentTrigger implements Source {
  private static final String SET_UP = "Your AWS CodeDeploy trigger ";
  private static final String DEPLOYMENT = "codedeploy-deployment";

  @Override
  public boolean claims(Incoming message) {
    Fields json = message.json();
    return message.text().startsWith(SET_UP)
        || (message.event().isEmpty()
            && json.hasText("deploymentId")
            && (json.has("eventTriggerName")
                || json.has("deploymentGroupName")
                || json.has("lifecycleEvents")));
  }

  @Override
  public Card card(Incoming message) {
    return message.isJson() ? deployment(message.json()) : setUp(message.text());
  }

  private static Card setUp(String text) {
    Optional<Arn> topic = Arn.of(text.substring(SET_UP.length()).split("\\s", 2)[0]);
    return new CardBuilder(DEPLOYMENT, Severity.GOOD, "CodeDeploy Trigger set up")
        .about(topic.map(Arn::resource).orElse(""))
        .in(topic.map(Arn::region).orElse(""), topic.map(Arn::account).orElse(""))
        .text(text.lines().findFirst().orElse(text))
        .build();
  }

  private static Card deployment(Fields json) {
    String instance = Arn.name(json.text("instanceId"));
    String status = json.firstOf("status", "instanceStatus");
    String id = json.text("deploymentId");
    Fields error = inner(json, "errorInformation");
    return new CardBuilder(
            instance.isEmpty() ? DEPLOYMENT : "codedeploy-instance",
            Tone.of(status),
            "CodeDeploy " + (instance.isEmpty() ? "Deployment " : "Instance ")
                + Words.lower(status))
        .about(json.text("applicationName").isEmpty() ? id : json.text("applicationName"))
        .in(json.text("region"), json.text("accountId"))
        .at(json.time("completeTime")
            .or(() -> json.time("lastUpdatedAt"))
            .or(() -> json.time("createTime")))
        .text(error.firstOf("ErrorMessage", "message"))
        .fact("Error", error.firstOf("ErrorCode", "code"))
        .fact("Deployment group", json.text("deploymentGroupName"))
        .fact("Deployment", id)
        .fact("Instance", instance)
        .fact("Instances", counts(inner(json, "deploymentOverview")))
        .fact("Rollback", inner(json, "rollbackInformation").firstOf("RollbackMessage", "message"))
        .fact("Trigger", json.text("eventTriggerName"))
        .list("Steps", steps(json.items("lifecycleEvents")))
        .link(
            "Open the deployment",
            Console.of(json.text("region"))
                .link("codesuite/codedeploy/deployments/%s?region={region}", id))
        .build();
  }

  /** An object, or a text that is one. */
  private static Fields inner(Fields json, String member) {
    return json.hasText(member)
        ? Incoming.of(Optional.empty(), json.text(member)).json()
        : json.at(member);
  }

  private static List<String> counts(Fields overview) {
    List<String> counts = new ArrayList<>();
    for (Map.Entry<String, Fields> each : overview.members()) {
      String count = each.getValue().text();
      if (!count.isEmpty() && !count.equals("0")) {
        counts.add(count + " " + each.getKey());
      }
    }
    return counts;
  }

  private static List<String> steps(List<Fields> events) {
    List<String> steps = new ArrayList<>();
    for (Fields each : events) {
      String name = each.firstOf("LifecycleEvent", "lifecycleEvent", "lifecycleEventName");
      String status = Words.lower(each.firstOf("LifecycleEventStatus", "lifecycleEventStatus"));
      steps.add(status.isEmpty() ? name : name + ": " + status);
    }
    return steps;
  }
}
