package dev.ataws.bot.rendering;

/** Puts plain text into Slack's mrkdwn so that it can neither ping anybody nor pretend to be a link. */
public final class Mrkdwn {
  private Mrkdwn() {}

  /** The text with Slack's three control characters as entities. */
  public static String escape(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Names a person, by Slack's id; a ping. */
  static String user(String userId) {
    return "<@" + userId.replaceAll("[^A-Z0-9]", "") + ">";
  }

  /** The text in code marks, which it cannot leave. */
  public static String code(String plain) {
    return "`" + escape(plain.replace('`', '\'').replaceAll("\\s+", " ")) + "`";
  }

  /** The text as a fenced block, which it cannot leave. */
  static String fenced(String plain) {
    return "```\n" + escape(plain.replace("```", "'''")) + "\n```";
  }

  /** The text, shortened where it is longer than that many characters; no entity or surrogate pair is cut in two. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    int entity = text.lastIndexOf('&', end);
    if (entity >= 0 && end - entity < 5 && text.indexOf(';', entity) >= end) {
      end = entity;
    }
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
