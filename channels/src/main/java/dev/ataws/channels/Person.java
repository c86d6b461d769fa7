package dev.ataws.channels;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Who asked, and where: what AWS is told with every session of a role.
 *
 * @param workspaceId Slack's id of the workspace, such as {@code T0123ABCD}
 * @param channelId Slack's id of the channel, such as {@code C0123ABCD}
 * @param userId Slack's id of the person, such as {@code U0123ABCD}
 */
public record Person(String workspaceId, String channelId, String userId) {
  /** What STS takes in names, source identities and tags (https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html). */
  private static final Pattern OTHERS = Pattern.compile("[^\\w+=,.@-]");

  private static final int SHORTEST = 2;
  private static final int LONGEST = 64;

  /** Returns the session tags, which policies know as {@code aws:PrincipalTag/user} and so on. */
  public Map<String, String> tags() {
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put("workspace", cleaned(workspaceId));
    tags.put("channel", cleaned(channelId));
    tags.put("user", cleaned(userId));
    return tags;
  }

  /** Returns the name of the session, {@code chatbot-U0123ABCD}. */
  public String sessionName() {
    return cleaned("chatbot-" + userId);
  }

  /** Returns the source identity, {@code U0123ABCD}. */
  public String sourceIdentity() {
    String cleaned = cleaned(userId);
    return cleaned + "-".repeat(Math.max(0, SHORTEST - cleaned.length()));
  }

  private static String cleaned(String text) {
    String clean = OTHERS.matcher(text).replaceAll("-");
    return clean.substring(0, Math.min(clean.length(), LONGEST));
  }
}
