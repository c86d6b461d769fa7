package dev.ataws.bot.slack;

/**
 * What the errors of <a href="https://docs.slack.dev/reference/methods/chat.postMessage">chat.postMessage</a> mean for a notification.
 */
enum SlackError {
  /** Too much was posted. */
  BUSY,
  /** Slack itself does not know what became of it. */
  DOUBTFUL,
  /** It passes without anybody doing anything. */
  PASSING,
  /** It holds for all of the workspace, until an operator puts it right. */
  TO_BE_HEALED,
  /** The channel takes nothing from the bot. */
  CHANNEL,
  /** The message cannot stand under the other one. */
  THREAD,
  /** What is left: the message is not as Slack wants it, as far as anybody knows. */
  MESSAGE;

  static SlackError of(String code) {
    return switch (code) {
      case "ratelimited", "rate_limited" -> BUSY;
      case "internal_error", "fatal_error", "request_timeout" -> DOUBTFUL;
      case "service_unavailable", "team_added_to_org", "message_limit_exceeded", "accesslimited" ->
        PASSING;
      case "invalid_auth",
          "not_authed",
          "account_inactive",
          "token_revoked",
          "token_expired",
          "missing_scope",
          "not_allowed_token_type",
          "no_permission",
          "org_login_required",
          "ekm_access_denied",
          "access_denied",
          "enterprise_is_restricted",
          "two_factor_setup_required",
          "team_not_found" -> TO_BE_HEALED;
      case "not_in_channel",
          "channel_not_found",
          "is_archived",
          "restricted_action",
          "restricted_action_read_only_channel",
          "restricted_action_thread_only_channel",
          "messages_tab_disabled",
          "team_access_not_granted" -> CHANNEL;
      case "thread_not_found",
          "message_not_found",
          "cannot_reply_to_message",
          "invalid_thread_ts",
          "restricted_action_thread_locked",
          "restricted_action_non_threadable_channel" -> THREAD;
      default -> MESSAGE;
    };
  }
}
