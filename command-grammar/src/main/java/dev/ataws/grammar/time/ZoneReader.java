package dev.ataws.grammar.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the zone after a time of day: an offset from UTC, a name, or a name with an offset. The names of UTC are the
 * only ones that count; any other name is taken and changes nothing.
 */
final class ZoneReader {
  private static final Pattern NAME = Pattern.compile("[A-Z]{1,5}|z");
  private static final Set<String> NAMES_OF_UTC = Set.of("UTC", "GMT", "Z", "z");
  private static final Duration DAY = Duration.ofDays(1);

  private final TimestampTokens tokens;
  private String name = "";
  private Optional<Duration> offset = Optional.empty();

  ZoneReader(TimestampTokens tokens) {
    this.tokens = tokens;
  }

  /** Reads a name, and an offset right behind it: <code>GMT+3</code> is three hours behind UTC, as in POSIX. */
  boolean readName() {
    if (offset.isPresent() || !canBeName(tokens.here())) {
      return false;
    }
    name = tokens.next();
    boolean isReversed = isSign(tokens.here());
    if (isReversed) {
      readOffset(-1);
    }
    return true;
  }

  /** Reads <code>+02:00</code>, <code>-0800</code> or <code>+2</code>, and a name in brackets behind it. */
  boolean readOffset() {
    return isSign(tokens.here()) && readOffset(1);
  }

  /** How far the clock is ahead of UTC. */
  Duration offset() {
    Duration ahead = NAMES_OF_UTC.contains(name) ? Duration.ZERO : offset.orElse(Duration.ZERO);
    if (ahead.abs().compareTo(DAY) >= 0) {
      throw new DateTimeException("the offset is out of range");
    }
    return ahead;
  }

  private boolean readOffset(int direction) {
    if (direction < 0 && NAMES_OF_UTC.contains(name)) {
      name = "";
    }
    int sign = tokens.next().equals("+") ? direction : -direction;
    offset = Optional.of(length().multipliedBy(sign));
    readNameInBrackets();
    return true;
  }

  private Duration length() {
    String digits = tokens.next();
    if (digits.length() == 4) {
      return length(digits.substring(0, 2), digits.substring(2));
    }
    if (tokens.here().equals(":")) {
      tokens.take(1);
      return length(digits, tokens.next());
    }
    if (digits.length() > 2) {
      throw new DateTimeException("not an offset");
    }
    return length(digits, "0");
  }

  private static Duration length(String hours, String minutes) {
    return Duration.ofHours(Numeral.whole(hours)).plusMinutes(Numeral.whole(minutes));
  }

  private void readNameInBrackets() {
    String inside = tokens.ahead(2);
    if (TimestampWords.isJoining(tokens.here())
        && tokens.ahead(1).equals("(")
        && tokens.ahead(3).equals(")")
        && inside.length() >= 3
        && canBeName(inside)) {
      name = inside;
      tokens.take(4);
    }
  }

  private boolean canBeName(String token) {
    return name.isEmpty() && NAME.matcher(token).matches();
  }

  private static boolean isSign(String token) {
    return token.equals("+") || token.equals("-");
  }
}
