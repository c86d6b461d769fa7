package dev.ataws.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the mrkdwn text of a Slack message back into what the person typed: Slack's links, mentions, entities and code
 * marks are undone, so are the quotes, dashes and blanks that phones and word processors put in.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text">Formatting message text</a>
 */
public final class SlackText {
  /** A raw angle bracket is always Slack's own mark-up: one that a person types arrives as an entity. */
  private static final Pattern MARKUP = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

  private static final Pattern MENTION = Pattern.compile("<@[UW][A-Z0-9]+(?:\\|[^<>]*)?>");
  private static final Pattern CODE = Pattern.compile("```([\\s\\S]*?)```|`([^`\\n]+)`");
  private static final Pattern INVISIBLE = Pattern.compile(
      "[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF]");
  private static final Pattern BLANK =
      Pattern.compile("[\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]");

  private SlackText() {}

  /** The command in a message: its text without the first mention, which is the bot's, as the person typed it. */
  public static String commandIn(String mrkdwn) {
    String said = MENTION.matcher(mrkdwn).replaceFirst(" ");
    StringBuilder typed = new StringBuilder(said.length());
    Matcher code = CODE.matcher(said);
    int from = 0;
    while (code.find()) {
      typed.append(typography(said.substring(from, code.start())));
      typed.append(code.group(1) != null ? code.group(1) : code.group(2));
      from = code.end();
    }
    typed.append(typography(said.substring(from)));
    return unescape(withoutMarkup(visible(typed.toString()))).strip();
  }

  /** Plain quotes, hyphens and dots for their typographic forms; code marks that have no partner go. */
  private static String typography(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '“', '”', '„', '‟', '«', '»', '″' -> plain.append('"');
        case '‘', '’', '‚', '‛', '′' -> plain.append('\'');
        case '\u2010', '\u2011' -> plain.append('-');
        case '…' -> plain.append("...");
        case '`' -> {}
        default -> plain.append(c);
      }
    }
    return plain.toString();
  }

  private static String visible(String text) {
    return BLANK.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ");
  }

  private static String withoutMarkup(String text) {
    return MARKUP
        .matcher(text)
        .replaceAll(mark -> Matcher.quoteReplacement(typed(mark.group(1), mark.group(2))));
  }

  /** What stood in the person's text where Slack put {@code <target|label>}. */
  private static String typed(String target, @Nullable String label) {
    if (target.startsWith("#")) {
      return label == null || label.isEmpty() ? target : "#" + label;
    }
    if (target.startsWith("@")) {
      return target;
    }
    if (target.startsWith("!")) {
      return label != null ? label : "@" + target.substring(1);
    }
    return label != null ? label : target;
  }

  private static String unescape(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
