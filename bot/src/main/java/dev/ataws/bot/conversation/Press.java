package dev.ataws.bot.conversation;

/**
 * A press on a button of the bot.
 *
 * @param workspaceId the workspace that the bot was installed in, {@code T0123ABCD}
 * @param channelId where the button is, {@code C0123ABCD}
 * @param messageTs the message with the button
 * @param threadTs the thread that it is in
 * @param userId who pressed, {@code U0123ABCD}
 * @param isStranger whether that person belongs to another workspace, as in a shared channel
 * @param button which one
 * @param value what it stands for: the id of a {@link Confirmation}
 */
public record Press(
    String workspaceId,
    String channelId,
    String messageTs,
    String threadTs,
    String userId,
    boolean isStranger,
    Button button,
    String value) {

  /** The buttons of the bot. */
  public enum Button {
    /** Makes the call that was shown. */
    RUN("confirm-run"),
    /** Drops it. */
    CANCEL("confirm-cancel");

    private final String actionId;

    Button(String actionId) {
      this.actionId = actionId;
    }

    /** Slack's {@code action_id}. */
    public String actionId() {
      return actionId;
    }
  }
}
