package dev.ataws.channels;

import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.regions.Region;

/** Chooses the region whose STS is asked for a role: its own, the bot's own, the partition's first. */
final class StsRegion {
  private final Supplier<Optional<String>> own;

  /** Takes how to find the region that the bot runs in. */
  StsRegion(Supplier<Optional<String>> own) {
    this.own = own;
  }

  /** Returns the region for a role, in its partition. */
  Region of(AssumableRole role) {
    AwsPartition partition = AwsPartition.ofArn(role.arn()).orElse(AwsPartition.AWS);
    String region = role.region()
        .or(own)
        .filter(each -> AwsPartition.ofRegion(each) == partition)
        .orElse(partition.defaultRegion());
    return Region.of(region);
  }
}
