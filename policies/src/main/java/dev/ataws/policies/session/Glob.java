package dev.ataws.policies.session;

import java.util.Locale;

/** A pattern of actions, {@code ec2:Describe*}; case does not matter. */
final class Glob {
  private final String pattern;

  private Glob(String pattern) {
    this.pattern = pattern;
  }

  /** Reads an entry of Action or NotAction. */
  static Glob of(String pattern) {
    String lower = pattern.toLowerCase(Locale.ROOT);
    return new Glob(lower.equals("*:*") ? "*" : lower);
  }

  static boolean isPattern(String entry) {
    return entry.indexOf('*') >= 0 || entry.indexOf('?') >= 0;
  }

  /** The service of an entry, in lower case; empty when it is about all services. */
  static String prefix(String entry) {
    int colon = entry.indexOf(':');
    String prefix = entry.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
    return isPattern(prefix) ? "" : prefix;
  }

  /**
   * Tells whether every action that the other is about is one that this is about. The characters of the other are walked as if
   * they were a name; its wildcards can be swallowed by stars only.
   */
  boolean contains(Glob other) {
    int at = 0;
    int mine = 0;
    int star = -1;
    int resume = 0;
    while (at < other.pattern.length()) {
      if (mine < pattern.length() && pattern.charAt(mine) == '*') {
        star = mine++;
        resume = at;
      } else if (mine < pattern.length() && takes(pattern.charAt(mine), other.pattern.charAt(at))) {
        mine++;
        at++;
      } else if (star >= 0) {
        mine = star + 1;
        at = ++resume;
      } else {
        return false;
      }
    }
    return onlyStars(mine);
  }

  /** Tells whether there is an action that both are about. */
  boolean meets(Glob other) {
    boolean[] after = new boolean[other.pattern.length() + 1];
    for (int mine = pattern.length(); mine >= 0; mine--) {
      boolean[] now = new boolean[after.length];
      for (int its = other.pattern.length(); its >= 0; its--) {
        now[its] = meets(other.pattern, mine, its, now, after);
      }
      after = now;
    }
    return after[0];
  }

  private boolean meets(String other, int mine, int its, boolean[] now, boolean[] after) {
    boolean hasMine = mine < pattern.length();
    boolean hasIts = its < other.length();
    if (!hasMine && !hasIts) {
      return true;
    }
    if ((hasMine && pattern.charAt(mine) == '*' && after[its])
        || (hasIts && other.charAt(its) == '*' && now[its + 1])) {
      return true;
    }
    if (!hasMine || !hasIts) {
      return false;
    }
    char one = pattern.charAt(mine);
    char two = other.charAt(its);
    if (one == '*') {
      return now[its + 1];
    }
    return two == '*' ? after[its] : (one == '?' || two == '?' || one == two) && after[its + 1];
  }

  private static boolean takes(char mine, char its) {
    return mine == its || (mine == '?' && its != '*');
  }

  private boolean onlyStars(int from) {
    for (int at = from; at < pattern.length(); at++) {
      if (pattern.charAt(at) != '*') {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return pattern;
  }
}
