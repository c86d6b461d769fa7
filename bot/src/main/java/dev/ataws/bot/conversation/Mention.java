package dev.ataws.bot.conversation;

/**
 * A message that mentions the bot.
 *
 * @param eventId Slack's id of the event, the same when Slack delivers it again
 * @param workspaceId the workspace that the bot was installed in, {@code T0123ABCD}
 * @param channelId where it was said, {@code C0123ABCD}
 * @param userId who said it, {@code U0123ABCD}
 * @param isStranger whether that person belongs to another workspace, as in a shared channel
 * @param threadTs the thread to answer in: that of the message, or the message itself
 * @param text what was said, as mrkdwn
 */
public record Mention(
    String eventId,
    String workspaceId,
    String channelId,
    String userId,
    boolean isStranger,
    String threadTs,
    String text) {}
