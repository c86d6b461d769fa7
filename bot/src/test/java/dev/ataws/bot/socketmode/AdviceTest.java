package dev.ataws.bot.socketmode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdviceTest {
  @Test
  void ofTheAppToken() {
    assertThat(Advice.onAppToken("invalid_auth").map(Stop::message))
        .contains(
            "Slack refused the app-level token (invalid_auth), so the bot is not connected. Slack does not know this"
                + " token: it is mistyped, cut off or belongs to a deleted app. At api.slack.com/apps open the app,"
                + " Basic Information, App-Level Tokens, generate a token (xapp-…) with connections:write, put it into"
                + " the configuration and start the bot again.");
  }

  @Test
  void ofTheBotToken() {
    assertThat(Advice.onBotToken("not_allowed_token_type").map(Stop::message))
        .contains(
            "Slack refused the bot token (not_allowed_token_type), so the bot is not connected. This is not a bot"
                + " token. At api.slack.com/apps open the app, OAuth & Permissions, copy the Bot User OAuth Token"
                + " (xoxb-…), put it into the configuration and start the bot again.");
    assertThat(Advice.onBotToken("account_inactive").map(Stop::why))
        .contains("The app, its owner or the workspace was deactivated or removed.");
  }

  @Test
  void ofTheSwitchedOffMode() {
    assertThat(Advice.linkDisabled().message())
        .isEqualTo(
            "Slack closed the connection for good (link_disabled). Socket Mode was switched off for this app. At"
                + " api.slack.com/apps open the app, Socket Mode, switch it on and start the bot again.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"internal_error", "ratelimited", "fatal_error", "request_timeout", ""})
  void whatPassesIsNoReasonToStop(String error) {
    assertThat(Advice.onAppToken(error)).isEmpty();
    assertThat(Advice.onBotToken(error)).isEmpty();
  }
}
