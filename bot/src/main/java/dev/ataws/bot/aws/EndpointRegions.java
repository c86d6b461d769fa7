package dev.ataws.bot.aws;

import dev.ataws.grammar.catalogue.Service;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.RegionMetadata;
import software.amazon.awssdk.regions.ServiceMetadata;

/** Where services have endpoints, as far as the SDK knows. */
final class EndpointRegions {
  /**
   * The regions that every account has; all others have to be switched on (<a
   * href="https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html">AWS's list</a>).
   */
  private static final Set<String> ALWAYS_ON = Set.of(
      "ap-northeast-1",
      "ap-northeast-2",
      "ap-northeast-3",
      "ap-south-1",
      "ap-southeast-1",
      "ap-southeast-2",
      "ca-central-1",
      "eu-central-1",
      "eu-north-1",
      "eu-west-1",
      "eu-west-2",
      "eu-west-3",
      "sa-east-1",
      "us-east-1",
      "us-east-2",
      "us-west-1",
      "us-west-2");

  private EndpointRegions() {}

  /** Whether an account has to switch the region on first; those of other partitions are all on. */
  static boolean isOptIn(String region) {
    return !ALWAYS_ON.contains(region)
        && !region.startsWith("cn-")
        && !region.startsWith("us-gov-");
  }

  /** The regions of a partition in which the service has an endpoint, those near by first; empty when the SDK knows none. */
  static List<String> of(Service service, String partition, String near) {
    return metadata(service).regions().stream()
        .filter(region -> !region.isGlobalRegion() && isIn(partition, region))
        .map(Region::id)
        .sorted(Comparator.comparing((String id) -> !continent(id).equals(continent(near)))
            .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static boolean isIn(String partition, Region region) {
    RegionMetadata metadata = region.metadata();
    return metadata != null && metadata.partition().id().equals(partition);
  }

  private static String continent(String region) {
    return region.substring(0, Math.max(0, region.indexOf('-')));
  }

  private static ServiceMetadata metadata(Service service) {
    try {
      return (ServiceMetadata) MethodHandles.publicLookup()
          .findStatic(
              SdkNames.client(service),
              "serviceMetadata",
              MethodType.methodType(ServiceMetadata.class))
          .invoke();
    } catch (Throwable e) { // what a method handle throws
      throw new IllegalStateException("the SDK has no metadata of " + service, e);
    }
  }
}
