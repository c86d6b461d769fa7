package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;

/**
 * A call of a Web API method: when, with which arguments (never a token), the HTTP status with the body that it got; the
 * status 0 where its connection was closed without an answer.
 */
public record Call(
    String method, Instant time, Map<String, String> arguments, int status, JsonNode answer) {
  /** Copies the arguments. */
  public Call {
    arguments = Map.copyOf(arguments);
  }
}
