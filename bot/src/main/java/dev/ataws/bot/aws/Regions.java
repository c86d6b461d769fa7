package dev.ataws.bot.aws;

import java.util.List;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.RegionMetadata;

/** The regions of AWS, as the SDK knows them. */
public final class Regions {
  private Regions() {}

  /** The regions of a partition, {@code aws}, by their names; whether an account has them all is another matter. */
  public static List<String> of(String partition) {
    return Region.regions().stream()
        .filter(region -> !region.isGlobalRegion())
        .filter(region -> isIn(partition, region))
        .map(Region::id)
        .sorted()
        .toList();
  }

  private static boolean isIn(String partition, Region region) {
    RegionMetadata metadata = RegionMetadata.of(region);
    return metadata != null && metadata.partition().id().equals(partition);
  }
}
