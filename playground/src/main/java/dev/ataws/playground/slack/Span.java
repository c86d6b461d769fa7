package dev.ataws.playground.slack;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which messages a call wants to read: those after one time, before another, from a cursor on, so many of them; times are
 * microseconds.
 *
 * @see <a href="https://docs.slack.dev/apis/web-api/pagination">Pagination</a>
 */
record Span(
    Optional<Long> oldest,
    Optional<Long> latest,
    boolean isInclusive,
    Optional<Page> page,
    int limit) {
  /** Where a page begins, whether the pages go from new to old. */
  record Page(long first, boolean isNewestFirst) {
    boolean holds(long time) {
      return isNewestFirst ? time <= first : time >= first;
    }
  }

  private static final Pattern TIMESTAMP = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");
  private static final Pattern LIMIT = Pattern.compile("[1-9]\\d{0,2}");
  private static final Pattern CURSOR = Pattern.compile("next_ts:(\\d{1,18})");
  private static final int DECIMALS = 6;

  /** Slack's error code for arguments that make no span, if they make none. */
  static Optional<String> fault(Arguments arguments) {
    if (isWrong(arguments, "oldest", TIMESTAMP)) {
      return Optional.of("invalid_ts_oldest");
    }
    if (isWrong(arguments, "latest", TIMESTAMP)) {
      return Optional.of("invalid_ts_latest");
    }
    if (isWrong(arguments, "limit", LIMIT)) {
      return Optional.of("invalid_limit");
    }
    boolean isLost = arguments.text("cursor").isPresent() && first(arguments).isEmpty();
    return isLost ? Optional.of("invalid_cursor") : Optional.empty();
  }

  private static boolean isWrong(Arguments arguments, String name, Pattern form) {
    return arguments.text(name).filter(value -> !form.matcher(value).matches()).isPresent();
  }

  /** The span that faultless arguments ask for. */
  static Span of(Arguments arguments, int usualLimit, boolean isNewestFirst) {
    return new Span(
        arguments.text("oldest").map(Span::microseconds),
        arguments.text("latest").map(Span::microseconds),
        arguments.flag("inclusive"),
        first(arguments).map(first -> new Page(first, isNewestFirst)),
        arguments.text("limit").map(Integer::valueOf).orElse(usualLimit));
  }

  private static Optional<Long> first(Arguments arguments) {
    return arguments
        .text("cursor")
        .flatMap(Span::decoded)
        .map(CURSOR::matcher)
        .filter(Matcher::matches)
        .map(found -> Long.valueOf(found.group(1)));
  }

  private static Optional<String> decoded(String cursor) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(cursor), StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** What leads to the page that begins with a message. */
  static String cursor(String ts) {
    String next = "next_ts:" + ts.replace(".", "");
    return Base64.getEncoder().encodeToString(next.getBytes(StandardCharsets.US_ASCII));
  }

  boolean holds(String ts) {
    long time = microseconds(ts);
    int edge = isInclusive ? 0 : 1;
    return oldest.map(start -> time >= start + edge).orElse(true)
        && latest.map(end -> time <= end - edge).orElse(true)
        && page.map(start -> start.holds(time)).orElse(true);
  }

  /** Whether everything that is older than a message is too old. */
  boolean isOver(String ts) {
    return oldest.map(start -> microseconds(ts) < start).orElse(false);
  }

  private static long microseconds(String ts) {
    int point = ts.indexOf('.');
    String decimals = point < 0 ? "" : ts.substring(point + 1);
    String seconds = point < 0 ? ts : ts.substring(0, point);
    return Long.parseLong(seconds + decimals + "0".repeat(DECIMALS - decimals.length()));
  }
}
