package dev.ataws.notifications.slack;

import dev.ataws.notifications.cards.Link;
import dev.ataws.notifications.cards.Moment;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts text into Slack's <a href="https://docs.slack.dev/messaging/formatting-message-text">mrkdwn</a> so that it can neither ping
 * anybody nor pretend to lead elsewhere.
 */
final class Mrkdwn {
  /** What a publisher may write besides plain marks: {@code <https://host/path|label>}. */
  private static final Pattern MARK = Pattern.compile("<([^<>|]{1,2900})(?:\\|([^<>]{0,500}))?>");

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}\\s]+");
  private static final int LONGEST_MARK = 2_500;
  private static final int SECTION = 3_000;
  private static final String QUOTE = "&gt;";
  private static final String NO_QUOTE = "\u200b";

  private Mrkdwn() {}

  /** The text with Slack's three control characters as entities. */
  static String escape(String plain) {
    int at = firstControl(plain);
    if (at < 0) {
      return plain;
    }
    StringBuilder escaped = new StringBuilder(plain.length() + 16).append(plain, 0, at);
    for (int i = at; i < plain.length(); i++) {
      char each = plain.charAt(i);
      switch (each) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        default -> escaped.append(each);
      }
    }
    return escaped.toString();
  }

  /** The text escaped, of which no line becomes a quotation because it begins with {@code >}. */
  static String unquoted(String plain) {
    String escaped = escape(plain);
    String unquoted = escaped.startsWith(QUOTE) ? NO_QUOTE + escaped : escaped;
    return unquoted.contains("\n" + QUOTE)
        ? unquoted.replace("\n" + QUOTE, "\n" + NO_QUOTE + QUOTE)
        : unquoted;
  }

  private static int firstControl(String plain) {
    for (int i = 0; i < plain.length(); i++) {
      char each = plain.charAt(i);
      if (each == '&' || each == '<' || each == '>') {
        return i;
      }
    }
    return -1;
  }

  /** A link; the label is plain text. */
  static String link(String url, String label) {
    return "<" + escape(url) + "|" + escape(label.replace('\n', ' ')) + ">";
  }

  /** The text as a fenced block, which it cannot leave. */
  static String fenced(String plain) {
    return "```\n" + escape(plain.replace("```", "'''")) + "\n```";
  }

  /** A point in time, which Slack shows in the zone of whoever reads it. */
  static String date(Instant time) {
    return "<!date^" + time.getEpochSecond() + "^{date_short_pretty}, {time_secs}|"
        + Moment.text(time) + ">";
  }

  /**
   * What a publisher wrote as mrkdwn, with its marks and its links, but without what pings or names people, groups, channels, and
   * without links whose label looks like another place than the one they lead to.
   */
  static String tamed(String mrkdwn) {
    Matcher mark = MARK.matcher(mrkdwn);
    StringBuilder tamed = new StringBuilder(mrkdwn.length() + 32);
    int from = 0;
    while (mark.find()) {
      tamed.append(escapeOnce(mrkdwn.substring(from, mark.start())));
      tamed.append(tamed(mark));
      from = mark.end();
    }
    return tamed.append(escapeOnce(mrkdwn.substring(from))).toString();
  }

  private static String tamed(Matcher mark) {
    String target = unescape(mark.group(1));
    String label = mark.group(2) == null ? "" : shown(mark.group(2));
    if (!Link.isSafe(target)) {
      return escape(mark.group());
    }
    String link = label.isEmpty() || Link.misleads(label, target)
        ? "<" + escape(target) + ">"
        : link(target, label);
    return link.length() <= LONGEST_MARK ? link : escape(mark.group());
  }

  /** A label in one line, without characters that hide or turn others around. */
  private static String shown(String label) {
    return INVISIBLE.matcher(unescape(label)).replaceAll(" ").strip();
  }

  /** What a publisher wrote as mrkdwn, as plain text: of links, what they are called and where they lead. */
  static String plain(String mrkdwn) {
    return unescape(MARK.matcher(mrkdwn)
        .replaceAll(mark -> Matcher.quoteReplacement(
            mark.group(2) == null ? mark.group(1) : mark.group(2) + " (" + mark.group(1) + ")")));
  }

  /** Publishers who know Slack have escaped their texts already. */
  private static String escapeOnce(String text) {
    return escape(unescape(text));
  }

  private static String unescape(String text) {
    return text.indexOf('&') < 0
        ? text
        : text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /** The escaped text, shortened where it is longer than that many characters; no entity, link or surrogate pair is cut in two. */
  static String cut(String escaped, int longest) {
    return escaped.length() <= longest
        ? escaped
        : escaped.substring(0, whole(escaped, Math.max(0, longest - 1))) + "…";
  }

  /** Where a longer text is best divided: at the end of a line, else of a word, else of a character. */
  static int breakpoint(String escaped, int longest) {
    if (escaped.length() <= longest) {
      return escaped.length();
    }
    int line = escaped.lastIndexOf('\n', longest);
    int word = escaped.lastIndexOf(' ', longest);
    int end = line > longest / 2 ? line : word > longest / 2 ? word : longest;
    return Math.max(1, whole(escaped, end));
  }

  /** How many characters of a plain text become no more than so many when they are escaped. */
  static int fitting(int most, String plain) {
    int length = 0;
    for (int i = 0; i < plain.length(); i++) {
      char each = plain.charAt(i);
      length += each == '&' ? 5 : each == '<' || each == '>' ? 4 : 1;
      if (length > most) {
        return i;
      }
    }
    return plain.length();
  }

  /** The last place up to an end where nothing is cut in two. */
  private static int whole(String escaped, int end) {
    int to = outside(escaped, '&', ';', 5, end);
    to = outside(escaped, '<', '>', SECTION, to);
    return to > 0 && Character.isHighSurrogate(escaped.charAt(to - 1)) ? to - 1 : to;
  }

  private static int outside(String text, char open, char close, int longest, int end) {
    int begin = text.lastIndexOf(open, end - 1);
    return begin >= 0 && end - begin < longest && text.indexOf(close, begin) >= end ? begin : end;
  }
}
