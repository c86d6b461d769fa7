package dev.ataws.bot;

import com.slack.api.Slack;
import dev.ataws.bot.slack.PostingClient;
import dev.ataws.bot.slack.SlackDestination;
import dev.ataws.channels.Channel;
import dev.ataws.channels.ChimeWebhook;
import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.chime.ChimeDestination;
import dev.ataws.notifications.delivery.Destination;
import dev.ataws.notifications.delivery.Outcome;
import dev.ataws.notifications.delivery.Post;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Posts cards at one destination, at once, past every queue; says what becomes of each. */
final class Sending {
  private final Destination destination;
  private final String place;
  private final PrintWriter out;
  private final PrintWriter err;

  private Sending(Destination destination, String place, PrintWriter out, PrintWriter err) {
    this.destination = destination;
    this.place = place;
    this.out = out;
    this.err = err;
  }

  static Sending to(Channel channel, PrintWriter out, PrintWriter err) {
    Slack slack = PostingClient.of(channel.workspace().slackApi());
    Destination destination = new SlackDestination(
        channel, slack.methods(channel.workspace().botToken().reveal()), Runnable::run);
    String place = "the channel %s of the workspace `%s`"
        .formatted(channel.channelId(), channel.workspace().name());
    return new Sending(destination, place, out, err);
  }

  static Sending to(ChimeWebhook webhook, PrintWriter out, PrintWriter err) {
    Destination destination =
        new ChimeDestination(webhook.name(), webhook.url(), ChimeDestination.client());
    return new Sending(
        destination, "the webhook `%s` of Amazon Chime".formatted(webhook.name()), out, err);
  }

  /** Posts cards until one is not taken; returns the exit code. */
  int send(List<Card> cards) {
    for (Card card : cards) {
      if (!send(card)) {
        return 1;
      }
    }
    return 0;
  }

  private boolean send(Card card) {
    Post post = new Post("sent/" + UUID.randomUUID(), card, Optional.empty());
    Outcome outcome = destination.post(post);
    if (outcome instanceof Outcome.Taken taken) {
      out.println("Posted to %s: %s.".formatted(place, card.kind()));
      out.flush();
      destination.complete(post, taken.reference());
      return true;
    }
    err.println(fault(outcome));
    err.flush();
    return false;
  }

  private String fault(Outcome outcome) {
    if (outcome instanceof Outcome.Busy busy) {
      return "Not posted: too much is posted to %s. Try again in %d seconds."
          .formatted(place, busy.pause().toSeconds());
    }
    if (outcome instanceof Outcome.Doubtful doubtful) {
      return doubtful.why() + " Look whether it is there before you send it again.";
    }
    return outcome instanceof Outcome.Failed failed
        ? failed.why()
        : ((Outcome.Refused) outcome).why();
  }
}
