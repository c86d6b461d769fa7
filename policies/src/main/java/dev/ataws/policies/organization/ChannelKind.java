package dev.ataws.policies.organization;

/** Who can see a Slack channel. */
public enum ChannelKind {
  /** Everybody in the workspace. */
  PUBLIC,
  /** Its members alone. */
  PRIVATE,
  /** Slack did not say. */
  UNKNOWN
}
