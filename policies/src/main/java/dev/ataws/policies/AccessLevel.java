package dev.ataws.policies;

import java.util.regex.Pattern;

/**
 * What an action does to a resource, in the words of <a
 * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_understand-policy-summary-access-level-summaries.html">AWS's
 * access levels</a>.
 */
public enum AccessLevel {
  LIST,
  READ,
  WRITE;

  private static final Pattern LISTS = Pattern.compile("List[A-Z0-9].*");
  private static final Pattern READS = Pattern.compile(
      "(Describe|Get|BatchGet|BatchDescribe|Search|Lookup|Filter|Head|Query|Scan)([A-Z0-9].*)?");

  /**
   * The level as far as the API name of an operation tells, {@code DescribeInstances} being READ; a name that does not
   * say that it only reads counts as WRITE.
   */
  public static AccessLevel ofName(String operation) {
    if (LISTS.matcher(operation).matches()) {
      return LIST;
    }
    return READS.matcher(operation).matches() ? READ : WRITE;
  }
}
