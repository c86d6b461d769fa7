package dev.ataws.playground.page;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Set;

/** Keeps other websites away from the page: what they could send is refused, what the page may load is its own. */
final class Guard {
  private static final Set<String> OWN = Set.of("same-origin", "none");
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self';"
          + " img-src 'self' https: data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private Guard() {}

  static void addHeaders(Context context) {
    context.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cache-Control", "no-store");
  }

  static void requireSameOrigin(Context context) {
    String origin = context.header("Origin");
    String site = context.header("Sec-Fetch-Site");
    boolean foreign = origin != null && !origin.equals("http://" + context.header("Host"));
    if (foreign || (site != null && !OWN.contains(site))) {
      throw new ForbiddenResponse("Only the playground's own page may ask for this.");
    }
    String type = context.contentType();
    if (HandlerType.POST.equals(context.method())
        && (type == null || !type.startsWith("application/json"))) {
      throw new HttpResponseException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send JSON.", Map.of());
    }
  }
}
