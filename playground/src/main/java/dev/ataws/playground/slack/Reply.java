package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;

/** An HTTP answer of the Web API. */
record Reply(int status, Map<String, String> headers, ObjectNode body) {
  static Reply of(ObjectNode body) {
    return new Reply(200, Map.of(), body);
  }

  static Reply rateLimited(Duration retryAfter) {
    return new Reply(
        429,
        Map.of("Retry-After", Long.toString(retryAfter.toSeconds())),
        Answer.error("ratelimited"));
  }

  static Reply broken() {
    return new Reply(500, Map.of(), Answer.error("internal_error"));
  }

  void writeTo(Context context) {
    headers.forEach(context::header);
    context.status(status).contentType("application/json; charset=utf-8").result(body.toString());
  }
}
