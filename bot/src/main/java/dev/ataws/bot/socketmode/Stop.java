package dev.ataws.bot.socketmode;

/**
 * Why the bot gave up on Slack, in words for the person who runs it.
 *
 * @param reason Slack's own word for it, such as {@code link_disabled} or {@code invalid_auth}
 * @param what what happened
 * @param why what it means
 * @param next what the person can do
 */
public record Stop(String reason, String what, String why, String next) {

  /** The three sentences in one line. */
  public String message() {
    return what + " " + why + " " + next;
  }
}
