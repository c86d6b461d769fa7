package dev.ataws.channels;

import java.util.Optional;
import java.util.regex.Matcher;

/**
 * The ARN of an IAM role in its parts.
 *
 * @param partition such as {@code aws}
 * @param account 12 digits
 * @param path the path with the name, from the slash on
 */
record RoleArn(String partition, String account, String path) {
  /** Takes an ARN apart; nothing if it is none of a role. */
  static Optional<RoleArn> of(String arn) {
    Matcher parts = Key.ROLE.shape().matcher(arn);
    return parts.matches()
        ? Optional.of(new RoleArn(parts.group(1), parts.group(2), parts.group(3)))
        : Optional.empty();
  }

  /** Makes it a fault of the section when the role is linked to a service, or not in the account that it is for. */
  void check(Section section, Optional<String> asked) {
    if (path.startsWith("/aws-service-role/")) {
      section.fault(Key.ROLE, ConfigurationTexts.serviceRole(section.label()));
    }
    asked
        .filter(each -> !each.equals(account))
        .map(each -> ConfigurationTexts.roleOfOtherAccount(section.label(), account, each))
        .ifPresent(words -> section.fault(Key.ROLE, words));
  }

  /** Makes it a fault of the section when its region is one where the role has no rights. */
  void checkRegion(Section section, Optional<String> region) {
    region
        .filter(each -> !AwsPartition.ofRegion(each).id().equals(partition))
        .map(each -> ConfigurationTexts.regionOfOtherPartition(section.label(), each, partition))
        .ifPresent(words -> section.fault(Key.REGION, words));
  }
}
