package dev.ataws.playground.http;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.util.regex.Pattern;

/**
 * Answers only requests that name this machine: a website whose own name was made to point here (DNS rebinding) does not.
 */
public final class LocalOnly {
  private static final Pattern LOCAL =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d+)?");

  private LocalOnly() {}

  /** Refuses a request whose Host header names another machine. */
  public static void require(Context context) {
    String host = context.header("Host");
    if (host == null || !LOCAL.matcher(host).matches()) {
      throw new ForbiddenResponse("This server answers only to localhost.");
    }
  }
}
