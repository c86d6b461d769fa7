package dev.ataws.notifications.sources.compute;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An ECS task that starts or stops: why, and with which exit codes.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_task_events.html">Task state change events</a>
 */
final class EcsTaskCard {
  private static final int MOST = 10;
  private static final Set<String> WANTED_STOPS =
      Set.of("ServiceSchedulerInitiated", "UserInitiated", "TerminationNotice");
  private static final List<String> FAULTS =
      List.of("OutOfMemory", "Cannot", "Error", "failed", "unhealthy");

  private EcsTaskCard() {}

  static Card of(AwsEvent event) {
    String status = event.text("lastStatus");
    String task = Arn.name(firstOf(event.text("taskArn"), event.resource()));
    String cluster = Arn.name(event.text("clusterArn"));
    return new CardBuilder(
            "ecs-task", severity(event, status), ("ECS Task " + Words.lower(status)).strip())
        .about(name(event))
        .in(event.region(), event.account())
        .text(event.text("stoppedReason"))
        .fact("Cluster", cluster)
        .fact("Status", status(event, status))
        .fact("Stop code", event.text("stopCode"))
        .fact("Task definition", definition(event.text("taskDefinitionArn")))
        .fact("Task", task)
        .fact("Launch type", firstOf(event.text("capacityProviderName"), event.text("launchType")))
        .fact("Availability zone", event.text("availabilityZone"))
        .fact("Ran for", Wording.took(event.detail(), "startedAt", "stoppedAt"))
        .list("Containers", containers(event))
        .link("Open the task", link(event, cluster, task))
        .at(event.time())
        .build();
  }

  /** The service, or else the family, that the task belongs to. */
  private static String name(AwsEvent event) {
    String group = event.text("group");
    String name = group.substring(group.indexOf(':') + 1);
    return firstOf(name, definition(event.text("taskDefinitionArn")));
  }

  /** The name with its revision, {@code api:7}. */
  static String definition(String arn) {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  private static String status(AwsEvent event, String status) {
    String desired = event.text("desiredStatus");
    return desired.isEmpty() || desired.equals(status) ? status : status + ", becomes " + desired;
  }

  private static Severity severity(AwsEvent event, String status) {
    if (!status.equals("STOPPED")) {
      return status.isEmpty() ? Severity.NEUTRAL : Severity.INFO;
    }
    String code = event.text("stopCode");
    if (code.equals("TaskFailedToStart") || isFault(event.text("stoppedReason"))) {
      return Severity.ERROR;
    }
    if (code.equals("SpotInterruption")) {
      return Severity.WARNING;
    }
    return !WANTED_STOPS.contains(code) && hasFailedContainer(event)
        ? Severity.ERROR
        : Severity.INFO;
  }

  private static boolean hasFailedContainer(AwsEvent event) {
    for (Fields container : event.detail().items("containers")) {
      String code = container.text("exitCode");
      if ((!code.isEmpty() && !code.equals("0")) || isFault(container.text("reason"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFault(String reason) {
    for (String word : FAULTS) {
      if (reason.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> containers(AwsEvent event) {
    List<String> lines = new ArrayList<>();
    List<Fields> containers = event.detail().items("containers");
    for (Fields container : containers.subList(0, Math.min(MOST, containers.size()))) {
      lines.add(container(container));
    }
    if (containers.size() > MOST) {
      lines.add("… and " + (containers.size() - MOST) + " more");
    }
    return lines;
  }

  private static String container(Fields container) {
    String name = container.text("name");
    String code = container.text("exitCode");
    String says = code.isEmpty() ? Words.lower(container.text("lastStatus")) : ExitCode.of(code);
    String reason = container.text("reason");
    if (says.isEmpty() && reason.isEmpty()) {
      return name;
    }
    String told = says.isEmpty() || reason.isEmpty() ? says + reason : says + ": " + reason;
    return name.isEmpty() ? told : name + ": " + told;
  }

  private static Optional<String> link(AwsEvent event, String cluster, String task) {
    return event.console().link("ecs/v2/clusters/%s/tasks/%s?region={region}", cluster, task);
  }

  private static String firstOf(String first, String second) {
    return first.isBlank() ? second : first;
  }
}
