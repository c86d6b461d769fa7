package dev.ataws.bot.conversation;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a person does with a button or a menu of the bot's.
 *
 * @param origin who, and where the message with it stands
 * @param messageTs that message
 * @param isStranger whether that person belongs to another workspace, as in a shared channel
 * @param control what was used
 * @param triggerId what lets the bot open a form within three seconds
 */
public record Press(
    Origin origin, String messageTs, boolean isStranger, Control control, String triggerId) {

  /** Whoever pressed. */
  String userId() {
    return origin.userId();
  }

  /**
   * A button or a menu.
   *
   * @param button which kind
   * @param id what it is about: a question, a confirmation, a run, a result
   * @param field which part of it, the option {@code --function-name}; empty for buttons
   * @param choice what was chosen; empty for buttons
   */
  public record Control(Button button, String id, String field, String choice) {
    /** Returns what was used, without what was chosen. */
    @Override
    public String toString() {
      return "Control[" + button + ", " + id + "]";
    }
  }

  /** The buttons and menus of the bot. */
  public enum Button {
    /** Makes the call that was shown. */
    RUN("confirm-run"),
    /** Drops it. */
    CANCEL("confirm-cancel"),
    /** Ends what is running. */
    STOP("run-stop"),
    /** Answers a question with what is chosen. */
    ANSWER("question-answer"),
    /** Opens the form of a question. */
    FORM("question-form"),
    /** Shows what follows in a result. */
    NEXT_PAGE("result-next"),
    /** Shows every field of a result. */
    ALL_FIELDS("result-all"),
    /** Shares a result as a file. */
    DOWNLOAD("result-download"),
    /** Shows the logs of an alarm; it is about where they are. */
    SHOW_LOGS("logs-show"),
    /** Shows those of them that speak of errors. */
    ERROR_LOGS("logs-errors");

    private final String actionId;

    Button(String actionId) {
      this.actionId = actionId;
    }

    /** Slack's {@code action_id}; a menu has that of its field behind it, {@code question-answer:--function-name}. */
    public String actionId() {
      return actionId;
    }

    /** The button of an {@code action_id}. */
    public static Optional<Button> of(String actionId) {
      String name = actionId.split(":", 2)[0];
      return Arrays.stream(values())
          .filter(button -> button.actionId.equals(name))
          .findFirst();
    }
  }
}
