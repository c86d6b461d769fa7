package dev.ataws.policies.actions;

/**
 * What an action does to a resource, by <a
 * href="https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html">AWS's
 * access levels</a>, from the least to the most that it can do.
 */
public enum AccessLevel {
  /** Tells which resources there are. */
  LIST("List"),
  /** Tells what a resource holds. */
  READ("Read"),
  /** Changes nothing but tags. */
  TAGGING("Tagging"),
  /** Creates, changes, deletes, starts, sends; also what hands out credentials, and what is not known. */
  WRITE("Write"),
  /** Changes who may do what. */
  PERMISSIONS_MANAGEMENT("Permissions management");

  private final String title;

  AccessLevel(String title) {
    this.title = title;
  }

  /** The name in AWS's words, {@code Permissions management}. */
  public String title() {
    return title;
  }

  /** Whether it leaves everything as it was. */
  public boolean isReadOnly() {
    return this == LIST || this == READ;
  }
}
