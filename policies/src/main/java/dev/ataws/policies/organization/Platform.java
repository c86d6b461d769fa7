package dev.ataws.policies.organization;

/** A chat product that at-aws speaks to. */
public enum Platform {
  /** Slack. */
  SLACK,
  /** Amazon Chime. */
  CHIME
}
