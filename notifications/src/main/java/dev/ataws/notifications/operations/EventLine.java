package dev.ataws.notifications.operations;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One event as a line of JSON.
 *
 * @param isError whether it is written where errors only are
 * @param kind what the message was recognised as
 * @param result what became of it, in a word
 * @param message the text of the message, where it is needed to understand what went wrong
 */
record EventLine(
    boolean isError,
    Optional<String> kind,
    Optional<String> messageId,
    String result,
    Optional<String> why,
    Optional<String> message) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LONGEST_MESSAGE = 200_000;
  /** Below the 256 kB of an event. */
  private static final int LONGEST_LINE = 250_000;

  private static final Pattern TOKEN = Pattern.compile(
      "((?:\\b|_)token(?:=|\\\\?\"\\s{0,5}:\\s{0,5}\\\\?\"))[^&\\s\"'\\\\]+",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern SLACK_TOKEN = Pattern.compile("\\bx(?:ox[a-z]|app)-[\\w-]+");

  static EventLine of(String result, String messageId) {
    return new EventLine(
        false,
        Optional.empty(),
        Optional.of(messageId),
        result,
        Optional.empty(),
        Optional.empty());
  }

  /** Returns the line, less than 256 kB; a message that is too long is cut. */
  String json(Instant time, String configuration) {
    int most = LONGEST_MESSAGE;
    String line = json(time, configuration, most);
    while (line.getBytes(StandardCharsets.UTF_8).length > LONGEST_LINE) {
      most /= 2;
      line = json(time, configuration, most);
    }
    return line;
  }

  private String json(Instant time, String configuration, int most) {
    ObjectNode line = JSON.createObjectNode()
        .put("timestamp", time.toString())
        .put("level", isError ? "ERROR" : "INFO")
        .put("configurationName", configuration);
    kind.ifPresent(value -> line.put("eventType", value));
    messageId.ifPresent(value -> line.put("messageId", value));
    line.put("result", result);
    why.ifPresent(value -> line.put("why", cut(redacted(value), most)));
    message.ifPresent(value -> line.put("message", redacted(cut(value, most))));
    return line.toString();
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }

  static String redacted(String text) {
    String withoutTokens = TOKEN.matcher(text).replaceAll("$1[secret]");
    return SLACK_TOKEN.matcher(withoutTokens).replaceAll("[secret]");
  }
}
