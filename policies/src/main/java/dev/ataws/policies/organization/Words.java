package dev.ataws.policies.organization;

/** The words of AWS's syntax. */
final class Words {
  static final String CHATBOT = "chatbot";
  static final String PLATFORMS = "platforms";
  static final String SLACK = "slack";
  static final String TEAMS = "microsoft_teams";
  static final String CHIME = "chime";
  static final String DEFAULT = "default";
  static final String OVERRIDES = "overrides";
  static final String CLIENT = "client";
  static final String WORKSPACES = "workspaces";
  static final String TENANTS = "tenants";
  static final String CHANNEL_TYPES = "supported_channel_types";
  static final String ROLE_SETTINGS = "supported_role_settings";

  static final String ENABLED = "enabled";
  static final String DISABLED = "disabled";
  static final String ANY = "*";
  static final String PUBLIC = "public";
  static final String PRIVATE = "private";
  static final String USER_ROLE = "user_role";
  static final String CHANNEL_ROLE = "channel_role";

  static final String ASSIGN = "@@assign";
  static final String APPEND = "@@append";
  static final String REMOVE = "@@remove";
  static final String FOR_CHILDREN = "@@operators_allowed_for_child_policies";

  private Words() {}
}
