package dev.ataws.channels;

import java.util.Arrays;
import java.util.Optional;

/** A partition of AWS: accounts, roles, regions of one do not reach into another. */
enum AwsPartition {
  AWS("aws", "", "us-east-1"),
  CHINA("aws-cn", "cn-", "cn-north-1"),
  US_GOV("aws-us-gov", "us-gov-", "us-gov-west-1");

  private final String id;
  private final String regionPrefix;
  private final String defaultRegion;

  AwsPartition(String id, String regionPrefix, String defaultRegion) {
    this.id = id;
    this.regionPrefix = regionPrefix;
    this.defaultRegion = defaultRegion;
  }

  /** Returns the partition that an ARN names, if at-aws knows it. */
  static Optional<AwsPartition> ofArn(String arn) {
    return Arrays.stream(values())
        .filter(each -> arn.startsWith("arn:" + each.id + ":"))
        .findFirst();
  }

  /** Returns the partition that a region is in, by the beginning of its name. */
  static AwsPartition ofRegion(String region) {
    return Arrays.stream(values())
        .filter(each -> each != AWS && region.startsWith(each.regionPrefix))
        .findFirst()
        .orElse(AWS);
  }

  /** Returns the name that stands in ARNs. */
  String id() {
    return id;
  }

  /** Returns the region that is asked when nothing names one. */
  String defaultRegion() {
    return defaultRegion;
  }
}
