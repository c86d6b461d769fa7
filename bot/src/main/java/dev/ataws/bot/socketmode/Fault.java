package dev.ataws.bot.socketmode;

import java.util.regex.Pattern;

/** An exception in one line for the log, without what must not be there: tickets and tokens. */
final class Fault {
  private static final Pattern SECRET =
      Pattern.compile("(?<=\\?)\\S+|xox[a-z][-.]\\S+|xapp-\\S+", Pattern.CASE_INSENSITIVE);
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Fault() {}

  /** Class and message of the root cause, as {@code error=ConnectException message="Connection refused"}. */
  static String of(Throwable fault) {
    Throwable root = rootOf(fault);
    String message = root.getMessage();
    String name = "error=" + root.getClass().getSimpleName();
    return message == null ? name : name + " message=\"" + clean(message) + "\"";
  }

  /** Class and place of the root cause; no message, which may quote what a person wrote. */
  static String placeOf(Throwable fault) {
    Throwable root = rootOf(fault);
    StackTraceElement[] trace = root.getStackTrace();
    return "error=" + root.getClass().getSimpleName() + " at="
        + (trace.length == 0 ? "?" : trace[0]);
  }

  private static Throwable rootOf(Throwable fault) {
    Throwable root = fault;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static String clean(String message) {
    String bare = SECRET.matcher(message).replaceAll("…").replace('"', '\'');
    return SPACE.matcher(bare).replaceAll(" ");
  }
}
