package dev.ataws.notifications.slack;

/**
 * A message as <a href="https://docs.slack.dev/reference/methods/chat.postMessage">chat.postMessage</a> takes it. The headline stands
 * in blocks of the message, so that Slack shows {@code text} in notifications only; all else in an attachment, which has a coloured bar.
 *
 * @param text all that matters in one line, for notifications and screen readers
 * @param blocks a JSON array with the headline
 * @param attachments a JSON array with one attachment: the bar's colour, and the blocks
 */
public record SlackMessage(String text, String blocks, String attachments) {
  /** Returns all of it as one JSON object. */
  public String json() {
    return SlackJson.write(json -> {
      json.writeStartObject();
      json.writeStringField("text", text);
      json.writeFieldName("blocks");
      json.writeRawValue(blocks);
      json.writeFieldName("attachments");
      json.writeRawValue(attachments);
      json.writeEndObject();
    });
  }
}
