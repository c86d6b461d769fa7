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
  /** Slack's own: mentions, special words, links. Any other angle bracket was typed. */
  private static final Pattern MARKUP =
      Pattern.compile("<([@#!][^<>|]*|[a-zA-Z][a-zA-Z0-9+.-]*:[^<>|]*)(?:\\|([^<>]*))?>");

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
    return unescape(withoutMarkup(visible(typed(said)))).strip();
  }

  /**
   * The text without code marks, with plain quotes, hyphens and dots for their typographic forms. What stands between code
   * marks stays as it is; between quotes a backtick is part of the value, as in {@code --query 'Users[?Name==`eve`]'}.
   */
  private static String typed(String said) {
    StringBuilder typed = new StringBuilder(said.length());
    Matcher code = CODE.matcher(said);
    char quote = 0;
    int at = 0;
    while (at < said.length()) {
      if (said.charAt(at) == '`' && quote == 0) {
        boolean isPair = code.region(at, said.length()).lookingAt();
        typed.append(isPair ? content(code) : "");
        at = isPair ? code.end() : at + 1;
      } else {
        String plain = plain(said.charAt(at++));
        typed.append(plain);
        quote = quote(quote, plain.charAt(0));
      }
    }
    return typed.toString();
  }

  private static String content(Matcher code) {
    return code.group(1) != null ? code.group(1) : code.group(2);
  }

  /** The quote that is open behind a character; 0 when none is. */
  private static char quote(char open, char c) {
    boolean isQuote = c == '"' || c == '\'';
    if (!isQuote || (open != 0 && open != c)) {
      return open;
    }
    return open == 0 ? c : 0;
  }

  private static String plain(char c) {
    return switch (c) {
      case '“', '”', '„', '‟', '«', '»', '″' -> "\"";
      case '‘', '’', '‚', '‛', '′' -> "'";
      case '\u2010', '\u2011' -> "-";
      case '…' -> "...";
      default -> String.valueOf(c);
    };
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
