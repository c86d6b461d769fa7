package dev.ataws.bot.slack;

import dev.ataws.channels.Channel;
import java.util.Map;

/** What is said of a Slack channel that does not take a notification: what, why, what next. */
final class PostingTexts {
  private static final String ANOTHER = "or name another channel in the configuration";

  /** What is wrong with a channel, and how somebody puts it right. */
  private record Advice(String why, String next) {}

  private static final Advice ONLY_SOME = new Advice(
      "only some people may post there",
      "Ask an owner of the workspace to let the app post there, " + ANOTHER);

  private static final Advice ONLY_THREADS = new Advice(
      "it takes replies in threads only",
      "Ask an owner of the workspace to allow messages in it, " + ANOTHER);

  private static final Map<String, Advice> ADVICE = Map.ofEntries(
      Map.entry(
          "not_in_channel",
          new Advice("the bot is not in it", "Type `/invite @aws` in the channel")),
      Map.entry(
          "channel_not_found",
          new Advice(
              "there is no such channel, or it is a private one without the bot",
              "Compare `channel` in the configuration; if the channel is private, type `/invite @aws` in it")),
      Map.entry(
          "is_archived", new Advice("it is archived", "Take it out of the archive, " + ANOTHER)),
      Map.entry("restricted_action", ONLY_SOME),
      Map.entry("restricted_action_read_only_channel", ONLY_SOME),
      Map.entry("restricted_action_thread_only_channel", ONLY_THREADS),
      Map.entry("restricted_action_non_threadable_channel", ONLY_SOME),
      Map.entry(
          "messages_tab_disabled",
          new Advice(
              "the app takes no direct messages",
              "Name a channel in the configuration, or allow messages under App Home of the app")),
      Map.entry(
          "team_access_not_granted",
          new Advice(
              "the app is not installed in the workspace of the channel",
              "Install it there, " + ANOTHER)));

  private static final Map<String, String> HEALING = Map.of(
      "missing_scope", "Install the app again with all scopes of manifest.yml",
      "not_allowed_token_type",
          "Put the bot token (`xoxb-…`) of the app where the configuration refers to",
      "org_login_required",
          "The workspace is being moved into an organisation: nothing is to be done",
      "ekm_access_denied", "Ask an administrator of the workspace to let Slack read its keys again",
      "access_denied", "Ask an administrator of the workspace to allow the app",
      "enterprise_is_restricted", "Ask an administrator of the workspace to allow the app");

  private final Channel channel;

  PostingTexts(Channel channel) {
    this.channel = channel;
  }

  String refused(String error) {
    Advice advice = ADVICE.getOrDefault(
        error,
        new Advice(
            "Slack refuses the message, as plain text too",
            "Look the reason up at https://docs.slack.dev/reference/methods/chat.postMessage"));
    return "The channel %s of `%s` did not take a notification: %s (%s). %s."
        .formatted(channel.channelId(), channel.name(), advice.why(), error, advice.next());
  }

  String toBeHealed(String error) {
    String next = HEALING.getOrDefault(
        error, "Install the app again, put its new bot token where the configuration refers to");
    return "Slack does not accept the app in the workspace `%s` (%s). %s."
        .formatted(channel.workspace().name(), error, next);
  }

  String unavailable(String error) {
    return "Slack takes no messages for `%s` now (%s). It passes by itself."
        .formatted(channel.name(), error);
  }

  String unexpected(int status) {
    return "An answer with HTTP %d came instead of Slack's, for `%s`. Look whether a proxy is in the way."
        .formatted(status, channel.name());
  }

  String unreachable(String fault) {
    return "Slack cannot be reached for `%s` (%s). Look whether slack.com may be reached from here."
        .formatted(channel.name(), fault);
  }

  String unanswered(String fault) {
    return "Slack gave no clear answer to a message for `%s` (%s)."
        .formatted(channel.name(), fault);
  }
}
