package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;
import java.util.ArrayList;
import java.util.List;

/** What a finding of GuardDuty is about. */
final class FindingResource {
  private static final int MOST = 5;

  private FindingResource() {}

  static void facts(CardBuilder card, AnyCase resource) {
    card.fact("Instance", instance(resource.at("instanceDetails")))
        .fact("Identity", identity(resource.at("accessKeyDetails")))
        .fact("Bucket", names(resource.items("s3BucketDetails"), "name"))
        .fact("EKS cluster", resource.text("eksClusterDetails", "name"))
        .fact("Workload", workload(resource.at("kubernetesDetails")))
        .fact(
            "Kubernetes user",
            resource.text("kubernetesDetails", "kubernetesUserDetails", "username"))
        .fact("ECS cluster", resource.text("ecsClusterDetails", "name"))
        .fact("Task", resource.text("ecsClusterDetails", "taskDetails", "arn"))
        .fact("Container", container(resource.at("containerDetails")))
        .fact("Database", database(resource))
        .fact("Database user", resource.text("rdsDbUserDetails", "user"))
        .fact("Function", resource.text("lambdaDetails", "functionName"));
  }

  private static String instance(AnyCase instance) {
    String id = instance.text("instanceId");
    String details =
        Wording.joined(", ", nameTag(instance), instance.text("instanceType"), publicIp(instance));
    return id.isEmpty() || details.isEmpty() ? id : id + " (" + details + ")";
  }

  private static String nameTag(AnyCase instance) {
    for (AnyCase tag : instance.items("tags")) {
      if (tag.text("key").equals("Name")) {
        return tag.text("value");
      }
    }
    return "";
  }

  private static String publicIp(AnyCase instance) {
    return instance.first("networkInterfaces").text("publicIp");
  }

  private static String identity(AnyCase key) {
    String user = key.text("userName");
    String name = user.isEmpty() ? key.text("principalId") : user;
    return Wording.joined(", ", name, Words.label(key.text("userType")), key.text("accessKeyId"));
  }

  private static String workload(AnyCase kubernetes) {
    AnyCase workload = kubernetes.at("kubernetesWorkloadDetails");
    return Wording.joined(
        "/", workload.text("namespace"), workload.text("type"), workload.text("name"));
  }

  private static String container(AnyCase container) {
    return Wording.joined(", ", container.text("name"), container.text("image"));
  }

  private static String database(AnyCase resource) {
    AnyCase instance = resource.at("rdsDbInstanceDetails");
    String name = instance.text("dbInstanceIdentifier");
    return Wording.joined(
        ", ",
        name.isEmpty() ? resource.text("rdsLimitlessDbDetails", "dbShardGroupIdentifier") : name,
        instance.text("engine"));
  }

  private static String names(List<AnyCase> items, String member) {
    List<String> names = new ArrayList<>();
    items.forEach(item -> names.add(item.text(member)));
    names.removeIf(String::isBlank);
    return String.join(", ", Wording.upTo(MOST, names));
  }
}
