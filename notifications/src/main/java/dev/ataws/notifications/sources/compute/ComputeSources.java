package dev.ataws.notifications.sources.compute;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.services.ServiceEvents;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Instances, containers, jobs, workflows. */
public final class ComputeSources {
  private static final Map<String, Function<AwsEvent, Card>> OWN = Map.ofEntries(
      Map.entry("EC2 Instance State-change Notification", InstanceCards::state),
      Map.entry("EC2 Spot Instance Interruption Warning", InstanceCards::interruption),
      Map.entry("EC2 Instance Rebalance Recommendation", InstanceCards::rebalance),
      Map.entry("ECS Task State Change", EcsTaskCard::of),
      Map.entry("ECS Service Action", EcsServiceCards::action),
      Map.entry("ECS Deployment State Change", EcsServiceCards::deployment),
      Map.entry("ECS Container Instance State Change", EcsServiceCards::containerInstance),
      Map.entry("ECR Image Action", EcrCards::action),
      Map.entry("ECR Image Scan", EcrCards::scan),
      Map.entry("Batch Job State Change", BatchJobCard::of),
      Map.entry("Step Functions Execution Status Change", ExecutionCard::of),
      Map.entry("Lambda Function Invocation Result - Success", LambdaResult::card),
      Map.entry("Lambda Function Invocation Result - Failure", LambdaResult::card));

  private ComputeSources() {}

  /** Returns the sources. */
  public static List<Source> all() {
    return List.of(
        ServiceEvents.of(ComputeServices.ALL, OWN),
        new LambdaResult(),
        new ImageBuild(),
        new TranscoderJob());
  }
}
