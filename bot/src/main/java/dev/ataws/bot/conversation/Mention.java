package dev.ataws.bot.conversation;

/**
 * A message that mentions the bot.
 *
 * @param eventId Slack's id of the event, the same when Slack delivers it again
 * @param origin who said it where; the thread is that of the message, or the message itself
 * @param isStranger whether that person belongs to another workspace, as in a shared channel
 * @param text what was said, as mrkdwn
 */
public record Mention(String eventId, Origin origin, boolean isStranger, String text) {
  /** Returns which event it is, without what was said. */
  @Override
  public String toString() {
    return "Mention[" + eventId + ", " + origin + "]";
  }
}
