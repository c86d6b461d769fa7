package dev.ataws.policies.iam;

import java.util.List;
import java.util.Locale;

/** The condition keys of at-aws itself, which say what is known of the chat that a request comes from. */
final class ChatKeys {
  static final List<String> ALL = List.of(
      "chat:WorkspaceId",
      "chat:ChannelName",
      "chat:UserId",
      "chat:UserGroup",
      "chat:AccessLevel",
      "chat:SecondPerson");

  private ChatKeys() {}

  /** Tells whether a key has the prefix of these, whatever its case, and is none of them. */
  static boolean isUnknown(String key) {
    return key.toLowerCase(Locale.ROOT).startsWith("chat:")
        && ALL.stream().noneMatch(key::equalsIgnoreCase);
  }
}
