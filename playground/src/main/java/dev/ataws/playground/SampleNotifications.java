package dev.ataws.playground;

import com.slack.api.Slack;
import dev.ataws.bot.slack.PostingClient;
import dev.ataws.bot.slack.SlackDestination;
import dev.ataws.channels.Channel;
import dev.ataws.channels.Workspace;
import dev.ataws.notifications.delivery.Destination;
import dev.ataws.notifications.delivery.Outcome;
import dev.ataws.notifications.delivery.Post;
import dev.ataws.notifications.recognition.Recognition;
import dev.ataws.notifications.sources.Incoming;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Notifications for somebody who looks around: a build that failed, an alarm. */
final class SampleNotifications {
  private static final List<String> SAMPLES = List.of("build", "alarm");

  private SampleNotifications() {}

  /** Posts them in a channel, as topics would have it. */
  static void post(Channel channel) {
    Workspace workspace = channel.workspace();
    Slack slack = PostingClient.of(workspace.slackApi()); // for as long as the playground runs
    Destination destination =
        new SlackDestination(channel, slack.methods(workspace.botToken().reveal()), Runnable::run);
    SAMPLES.forEach(name -> post(name, destination));
  }

  private static void post(String name, Destination destination) {
    Incoming message = Incoming.of(Optional.empty(), sample(name));
    Outcome outcome =
        destination.post(new Post("sample-" + name, Recognition.card(message), Optional.empty()));
    if (!(outcome instanceof Outcome.Taken)) {
      throw new IllegalStateException("the pretend Slack did not take a sample: " + outcome);
    }
  }

  private static String sample(String name) {
    String file = "notifications/" + name + ".json";
    try (InputStream resource =
        Objects.requireNonNull(SampleNotifications.class.getResourceAsStream(file))) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
