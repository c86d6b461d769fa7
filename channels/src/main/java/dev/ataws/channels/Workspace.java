package dev.ataws.channels;

import java.net.URI;

/**
 * A Slack workspace that the bot is installed in.
 *
 * @param name the name that channels of the file refer to
 * @param id Slack's id of the team, such as {@code T0123ABCD}
 * @param appToken the app-level token ({@code xapp-…}), which opens Socket Mode
 * @param botToken the bot token ({@code xoxb-…}), with which the Web API is called
 * @param slackApi where the Web API is, ending with a slash
 */
public record Workspace(String name, String id, Secret appToken, Secret botToken, URI slackApi) {
  /** Where Slack's Web API is unless the file says otherwise. */
  public static final URI SLACK_API = URI.create("https://slack.com/api/");
}
