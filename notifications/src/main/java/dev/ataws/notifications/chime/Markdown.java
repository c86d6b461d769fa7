package dev.ataws.notifications.chime;

import dev.ataws.notifications.cards.Link;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts text into Markdown so that it can neither mention anybody nor be taken for marks. */
final class Markdown {
  private static final Pattern MARKS = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~]|&(?=[#\\p{L}])");
  /** {@code @All} and {@code @Present} call everybody in a room. */
  private static final Pattern MENTION = Pattern.compile("@(?=\\p{L})");

  private static final Pattern FENCE = Pattern.compile("```");
  private static final Pattern FOREIGN = Pattern.compile("[<\\[\\]\\\\]|&(?=[#\\p{L}])");
  private static final Pattern LINK =
      Pattern.compile("<(https?://[^\\s\"<>|]+)(?:\\|([^<>]{0,500}))?>");
  private static final Pattern BOLD = Pattern.compile("(?<![\\w*])\\*([^*\\n]+)\\*(?![\\w*])");
  private static final Pattern STRUCK = Pattern.compile("(?<![\\w~])~([^~\\n]+)~(?![\\w~])");

  private Markdown() {}

  /** The text with every character that means something in Markdown escaped. */
  static String escape(String plain) {
    return withoutMentions(
        MARKS.matcher(plain).replaceAll(mark -> Matcher.quoteReplacement("\\" + mark.group())));
  }

  /** The text as a fenced block, which it cannot leave. */
  static String fenced(String plain) {
    return "```\n" + withoutMentions(plain.replace("```", "'''")) + "\n```";
  }

  /** A URL as it may stand in round brackets. */
  static String url(String url) {
    return url.replace("(", "%28").replace(")", "%29").replace("@", "%40");
  }

  /** What a publisher wrote as Slack's mrkdwn. */
  static String fromMrkdwn(String mrkdwn) {
    Matcher link = LINK.matcher(mrkdwn);
    StringBuilder markdown = new StringBuilder(mrkdwn.length() + 32);
    int from = 0;
    while (link.find()) {
      markdown.append(marks(mrkdwn.substring(from, link.start()))).append(link(link));
      from = link.end();
    }
    markdown.append(marks(mrkdwn.substring(from)));
    return withoutMentions(markdown.toString()) + fenceEnd(markdown);
  }

  /** A fence that the publisher left open would swallow what follows. */
  private static String fenceEnd(CharSequence markdown) {
    return FENCE.matcher(markdown).results().count() % 2 == 0 ? "" : "\n```";
  }

  /** The URL is shown too: a label may pretend. */
  private static String link(Matcher link) {
    String target = unescape(link.group(1));
    if (!Link.isSafe(target)) {
      return escape(link.group());
    }
    String label = link.group(2) == null ? "" : unescape(link.group(2)).replace('\n', ' ');
    return label.isBlank() || Link.misleads(label, target)
        ? url(target)
        : escape(label) + " (" + url(target) + ")";
  }

  /** Slack's marks; links and HTML of Markdown's own are none of them. */
  private static String marks(String text) {
    String plain = FOREIGN
        .matcher(unescape(text))
        .replaceAll(mark -> Matcher.quoteReplacement("\\" + mark.group()));
    String bold = BOLD.matcher(plain).replaceAll("**$1**");
    return STRUCK.matcher(bold).replaceAll("~~$1~~");
  }

  private static String unescape(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /** The text in which nobody is called, whatever it says. */
  static String withoutMentions(String text) {
    return MENTION.matcher(text).replaceAll("@\u200b");
  }
}
