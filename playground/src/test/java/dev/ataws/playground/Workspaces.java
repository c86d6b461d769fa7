package dev.ataws.playground;

import dev.ataws.channels.Channel;
import dev.ataws.channels.Configuration;
import dev.ataws.channels.Secret;
import dev.ataws.channels.Workspace;
import dev.ataws.playground.slack.PretendSlack;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Configurations that tests run the bot with. */
final class Workspaces {
  private Workspaces() {}

  /** The configuration of a pretend workspace: its channel #ops for account 123456789012. */
  static Configuration of(PretendSlack slack) {
    Workspace workspace = new Workspace(
        "pretend",
        slack.workspace().teamId(),
        new Secret(slack.appToken()),
        new Secret(slack.botToken()),
        URI.create(slack.methodsEndpointPrefix()));
    return new Configuration(List.of(workspace), List.of(ops(workspace)));
  }

  static Channel ops(URI slackApi) {
    return ops(new Workspace(
        "pretend", "T0ATAWS000", new Secret("xapp-1"), new Secret("xoxb-1"), slackApi));
  }

  private static Channel ops(Workspace workspace) {
    return new Channel(
        "ops",
        workspace,
        "C0OPS00000",
        "123456789012",
        "arn:aws:iam::123456789012:role/at-aws-ops",
        Optional.empty(),
        Optional.of("eu-west-1"),
        List.of(),
        List.of());
  }
}
