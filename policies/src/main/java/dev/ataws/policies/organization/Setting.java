package dev.ataws.policies.organization;

import java.util.regex.Pattern;

/**
 * A field of the policy that assigns values.
 *
 * @param field its name
 * @param isList whether it assigns a list, else a single text
 * @param shape what each value must match
 * @param kind what each value is, with an article where it has one
 * @param example how it could stand in a policy
 */
record Setting(String field, boolean isList, Pattern shape, String kind, String example) {
  static final Setting CLIENT = new Setting(
      Words.CLIENT,
      false,
      Pattern.compile(Words.ENABLED + "|" + Words.DISABLED),
      "`enabled` or `disabled`",
      "\"client\": {\"@@assign\": \"enabled\"}");
  static final Setting WORKSPACES = new Setting(
      Words.WORKSPACES,
      true,
      Pattern.compile("\\*|[A-Z0-9]{2,255}"),
      "the id of a Slack workspace or `*`",
      "\"workspaces\": {\"@@assign\": [\"T0123ABCD\"]}");
  static final Setting CHANNEL_TYPES = new Setting(
      Words.CHANNEL_TYPES,
      true,
      Pattern.compile(Words.PUBLIC + "|" + Words.PRIVATE),
      "`public` or `private`",
      "\"supported_channel_types\": {\"@@assign\": [\"private\"]}");
  static final Setting ROLE_SETTINGS = new Setting(
      Words.ROLE_SETTINGS,
      true,
      Pattern.compile(Words.USER_ROLE + "|" + Words.CHANNEL_ROLE),
      "`user_role` or `channel_role`",
      "\"supported_role_settings\": {\"@@assign\": [\"user_role\"]}");

  /** The teams of a Microsoft Teams tenant, whose id is the name of the field. */
  static Setting teams(String tenant) {
    return new Setting(
        tenant,
        true,
        Pattern.compile("\\*|[A-Za-z0-9-]+"),
        "the id of a team or `*`",
        "\"TENANT\": {\"@@assign\": [\"*\"]}");
  }

  /** Tells whether a value has the right shape. */
  boolean takes(String value) {
    return shape.matcher(value).matches();
  }
}
