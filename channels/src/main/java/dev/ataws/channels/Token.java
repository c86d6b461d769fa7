package dev.ataws.channels;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A kind of Slack token (https://docs.slack.dev/authentication/tokens).
 *
 * @param key the key of the file under which it stands
 * @param prefix how such a token begins
 * @param title what Slack calls it, with the article
 * @param page where Slack's page of the app shows it
 */
record Token(Key key, String prefix, String title, String page) {
  static final Token APP = new Token(
      new Key("appToken", Pattern.compile(".*"), "a token", "${SLACK_APP_TOKEN}", ""),
      "xapp-",
      "an app-level token",
      "Basic Information, App-Level Tokens");
  static final Token BOT = new Token(
      new Key("botToken", Pattern.compile(".*"), "a token", "${SLACK_BOT_TOKEN}", ""),
      "xoxb-",
      "a bot token",
      "OAuth & Permissions, Bot User OAuth Token");

  private static final Pattern TOKEN = Pattern.compile("[!-~]+");

  /** Returns why the value of a variable is not such a token, without the value. */
  Optional<Words> wrong(String label, String variable, String value) {
    if (!value.startsWith(prefix)) {
      return Optional.of(
          value.startsWith(other().prefix)
              ? ConfigurationTexts.swappedToken(label, this, other(), variable)
              : ConfigurationTexts.wrongToken(label, this, variable));
    }
    return TOKEN.matcher(value).matches()
        ? Optional.empty()
        : Optional.of(ConfigurationTexts.blankInToken(label, variable, this));
  }

  private Token other() {
    return equals(APP) ? BOT : APP;
  }
}
