package dev.ataws.notifications.sources.compute;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.words.TellingFacts;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Words;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of an ECS service, its deployments, and the instances that it runs on.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_events.html">Service action events</a>
 */
final class EcsServiceCards {
  private static final Set<String> SHOWN = Set.of(
      "eventType", "eventName", "clusterArn", "reason", "createdAt", "updatedAt", "deploymentId");

  private EcsServiceCards() {}

  static Card action(AwsEvent event) {
    return service(event, "ecs-service", "ECS Service ", "SERVICE_").build();
  }

  static Card deployment(AwsEvent event) {
    return service(event, "ecs-deployment", "ECS Deployment ", "SERVICE_DEPLOYMENT_")
        .fact("Deployment", event.text("deploymentId"))
        .build();
  }

  /** {@code SERVICE_TASK_PLACEMENT_FAILURE} reads as "ECS Service task placement failure". */
  private static CardBuilder service(AwsEvent event, String kind, String title, String beginning) {
    String happening = event.text("eventName");
    String said =
        happening.startsWith(beginning) ? happening.substring(beginning.length()) : happening;
    String cluster = cluster(event);
    String service = Arn.name(event.resource());
    CardBuilder card = new CardBuilder(
            kind, severity(event, happening), (title + Words.lower(said)).strip())
        .about(service)
        .in(event.region(), event.account())
        .text(event.text("reason"))
        .fact("Cluster", cluster)
        .fact("Event", happening);
    TellingFacts.add(card, event.detail(), SHOWN, Set.of());
    return card.link("Open the service", link(event, cluster, service)).at(event.time());
  }

  static Card containerInstance(AwsEvent event) {
    boolean lost = event.text("agentConnected").equals("false");
    String status = event.text("status");
    String instance = event.text("ec2InstanceId");
    String id = Arn.name(event.text("containerInstanceArn"));
    String cluster = cluster(event);
    return new CardBuilder(
            "ecs-container-instance",
            lost ? Severity.WARNING : Severity.INFO,
            ("ECS Container Instance " + Words.lower(status)).strip())
        .about(instance.isEmpty() ? id : instance)
        .in(event.region(), event.account())
        .text(lost ? "Its agent has lost the connection to ECS." : "")
        .fact("Cluster", cluster)
        .fact("Status", status)
        .fact("Reason", event.text("statusReason"))
        .fact("Container instance", id)
        .fact("Agent connected", lost ? "no" : event.text("agentConnected").replace("true", "yes"))
        .fact("Running tasks", event.text("runningTasksCount"))
        .fact("Pending tasks", event.text("pendingTasksCount"))
        .fact("Agent", event.text("versionInfo", "agentVersion"))
        .link(
            "Open the container instance",
            event
                .console()
                .link(
                    "ecs/v2/clusters/%s/infrastructure/container-instances/%s?region={region}",
                    cluster, id))
        .at(event.time())
        .build();
  }

  private static Severity severity(AwsEvent event, String happening) {
    String type = event.text("eventType");
    if (type.equals("ERROR")) {
      return Severity.ERROR;
    }
    Severity byName = Tone.of(happening);
    if (type.equals("WARN") && byName != Severity.ERROR) {
      return Severity.WARNING;
    }
    return happening.equals("SERVICE_STEADY_STATE") ? Severity.GOOD : byName;
  }

  /** A service's ARN has the cluster in it: {@code service/cluster/name}. */
  private static String cluster(AwsEvent event) {
    String named = Arn.name(event.text("clusterArn"));
    String[] parts = event.resource().split("/", -1);
    return named.isEmpty() && parts.length == 3 ? parts[1] : named;
  }

  private static Optional<String> link(AwsEvent event, String cluster, String service) {
    return event
        .console()
        .link("ecs/v2/clusters/%s/services/%s/health?region={region}", cluster, service);
  }
}
