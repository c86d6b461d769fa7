package dev.ataws.bot.socketmode;

import java.util.Map;
import java.util.Optional;

/**
 * What the operator is told when Slack refuses for good; see the errors of <a
 * href="https://docs.slack.dev/reference/methods/apps.connections.open">apps.connections.open</a>.
 */
final class Advice {
  private static final String WRONG_TOKEN =
      "Slack does not know this token: it is mistyped, cut off or belongs to a deleted app.";
  private static final String ENDED_TOKEN = "The token was revoked, or its time is over.";
  private static final String WRONG_KIND =
      "This is not an app-level token with the scope connections:write.";
  private static final String NO_ACCOUNT =
      "The app, its owner or the workspace was deactivated or removed.";

  private static final Map<String, String> WHY = Map.ofEntries(
      Map.entry("invalid_auth", WRONG_TOKEN),
      Map.entry("not_authed", "No token arrived at Slack: the setting is empty."),
      Map.entry("token_revoked", ENDED_TOKEN),
      Map.entry("token_expired", ENDED_TOKEN),
      Map.entry("not_allowed_token_type", WRONG_KIND),
      Map.entry("missing_scope", WRONG_KIND),
      Map.entry("no_permission", WRONG_KIND),
      Map.entry("account_inactive", NO_ACCOUNT),
      Map.entry("user_removed_from_team", NO_ACCOUNT),
      Map.entry("team_disabled", NO_ACCOUNT),
      Map.entry("forbidden_team", NO_ACCOUNT),
      Map.entry("access_denied", "A rule of the workspace or organisation forbids it."),
      Map.entry("org_login_required", "The workspace is moving to another organisation."));

  private Advice() {}

  /** What to tell of an error of apps.connections.open, if trying again cannot help. */
  static Optional<Stop> onAppToken(String error) {
    return Optional.ofNullable(WHY.get(error))
        .map(why -> new Stop(
            error,
            "Slack refused the app-level token (" + error + "), so the bot is not connected.",
            why,
            "At api.slack.com/apps open the app, Basic Information, App-Level Tokens, generate a token"
                + " (xapp-…) with connections:write, put it into the configuration and start the bot"
                + " again."));
  }

  /** What to tell of an error of auth.test for the bot token, if trying again cannot help. */
  static Optional<Stop> onBotToken(String error) {
    return Optional.ofNullable(WHY.get(error))
        .map(why -> new Stop(
            error,
            "Slack refused the bot token (" + error + "), so the bot is not connected.",
            why.equals(WRONG_KIND) ? "This is not a bot token." : why,
            "At api.slack.com/apps open the app, OAuth & Permissions, copy the Bot User OAuth Token"
                + " (xoxb-…), put it into the configuration and start the bot again."));
  }

  /** What to tell when Slack closes the line because Socket Mode was switched off. */
  static Stop linkDisabled() {
    return new Stop(
        "link_disabled",
        "Slack closed the connection for good (link_disabled).",
        "Socket Mode was switched off for this app.",
        "At api.slack.com/apps open the app, Socket Mode, switch it on and start the bot again.");
  }
}
