package dev.ataws.policies;

import dev.ataws.policies.actions.AccessLevel;

/**
 * Something that the bot does itself, without AWS, and that policies can name: {@code at-aws:CreateAlias}, on the ARN of the
 * {@link ChatConfiguration}.
 */
public enum OwnAction {
  /** Names a command for the whole channel. */
  CREATE_ALIAS("CreateAlias", AccessLevel.WRITE, true),
  /** Takes a name of a command away. */
  DELETE_ALIAS("DeleteAlias", AccessLevel.WRITE, true),
  /** Chooses the account that commands go to when they name none. */
  SET_DEFAULT_ACCOUNT("SetDefaultAccount", AccessLevel.WRITE, true),
  /** Chooses the region that commands go to when they name none. */
  SET_DEFAULT_REGION("SetDefaultRegion", AccessLevel.WRITE, true),
  /** Keeps an alarm quiet for a while. */
  SNOOZE_ALARM("SnoozeAlarm", AccessLevel.WRITE, true),
  /** Changes the channel's roles, guardrails or topics. */
  EDIT_CONFIGURATION("EditConfiguration", AccessLevel.PERMISSIONS_MANAGEMENT, false);

  private static final String PREFIX = "at-aws:";

  private final String name;
  private final AccessLevel level;
  private final boolean isEverybodys;

  OwnAction(String name, AccessLevel level, boolean isEverybodys) {
    this.name = name;
    this.level = level;
    this.isEverybodys = isEverybodys;
  }

  /** The name in policies, {@code at-aws:CreateAlias}. */
  public String action() {
    return PREFIX + name;
  }

  AccessLevel level() {
    return level;
  }

  /** Whether everybody in the channel may do it as long as no guardrail denies it; else one must allow it. */
  boolean isEverybodys() {
    return isEverybodys;
  }
}
