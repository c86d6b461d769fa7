package dev.ataws.policies.actions;

import java.util.regex.Pattern;

/**
 * Where a call goes, for the parts of an ARN that no parameter tells.
 *
 * @param partition {@code aws}, {@code aws-cn}, {@code aws-us-gov}
 * @param region {@code eu-central-1}
 * @param account the account's twelve digits
 */
record Scope(String partition, String region, String account) {
  static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

  Scope {
    if (!NAME.matcher(partition).matches()
        || !NAME.matcher(region).matches()
        || !ACCOUNT.matcher(account).matches()) {
      throw new IllegalArgumentException("not a partition, a region and an account: " + partition
          + ", " + region + ", " + account);
    }
  }
}
