package dev.ataws.policies.iam;

import java.util.List;
import java.util.Locale;

/** The condition keys of at-aws itself, which say what is known of the chat that a request comes from. */
public final class ChatKeys {
  /** The person's Slack workspace, {@code T0123ABCD}. */
  public static final String WORKSPACE_ID = "chat:WorkspaceId";
  /** The name of the channel's configuration: unlike the name in Slack, nobody can change it. */
  public static final String CHANNEL_NAME = "chat:ChannelName";
  /** The person, {@code U0123ABCD}. */
  public static final String USER_ID = "chat:UserId";
  /** The user groups that the person is in, {@code S0123ABCD}; several values. */
  public static final String USER_GROUP = "chat:UserGroup";
  /** The most that the call can do, in AWS's words: {@code List}, {@code Read}, {@code Write}… */
  public static final String ACCESS_LEVEL = "chat:AccessLevel";
  /** Whether a second person has confirmed the call, {@code true} or {@code false}. */
  public static final String SECOND_PERSON = "chat:SecondPerson";
  /** Before the API name of a parameter that is no structure: {@code chat:Parameter/InstanceType}; lists have several values. */
  public static final String PARAMETER = "chat:Parameter/";

  static final List<String> ALL = List.of(
      WORKSPACE_ID,
      CHANNEL_NAME,
      USER_ID,
      USER_GROUP,
      ACCESS_LEVEL,
      SECOND_PERSON,
      PARAMETER + "NAME");

  private ChatKeys() {}

  /** Tells whether a key has the prefix of these, whatever its case, and is none of them. */
  static boolean isUnknown(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return lower.startsWith("chat:")
        && ALL.stream().noneMatch(key::equalsIgnoreCase)
        && !isParameter(lower);
  }

  private static boolean isParameter(String lower) {
    String prefix = PARAMETER.toLowerCase(Locale.ROOT);
    return lower.startsWith(prefix) && lower.length() > prefix.length();
  }
}
