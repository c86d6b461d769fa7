package dev.ataws.bot.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import dev.ataws.channels.Channel;
import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.delivery.Destination;
import dev.ataws.notifications.delivery.Outcome;
import dev.ataws.notifications.delivery.Post;
import dev.ataws.notifications.delivery.Trace;
import dev.ataws.notifications.slack.SlackCards;
import dev.ataws.notifications.slack.SlackMessage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Slack channel that gets notifications. Each message carries its id as metadata, by which it is found again. */
public final class SlackDestination implements Destination {
  static final String EVENT_TYPE = "at_aws_notification";
  static final String ID = "id";

  private static final Logger LOG = LoggerFactory.getLogger(SlackDestination.class);
  private static final int LINES = 55;
  private static final int SERVER_FAULT = 500;
  private static final int TOO_LARGE = 413;
  private static final int TOO_MANY = 429;

  private final Channel channel;
  private final MethodsClient slack;
  private final PostingTexts texts;
  private final SlackHistory history;
  private final SlackWhole whole;
  private final Optional<SlackCharts> charts;

  /** Posts in one channel, without charts. */
  public SlackDestination(Channel channel, MethodsClient slack, Executor later) {
    this(channel, slack, later, Optional.empty());
  }

  /**
   * Posts in one channel.
   *
   * @param slack a client that sends each request once at most, see {@link PostingClient}
   * @param later where files are uploaded
   * @param charts what adds the charts of alarms; it is the caller's to close
   */
  public SlackDestination(
      Channel channel, MethodsClient slack, Executor later, Optional<SlackCharts> charts) {
    this.charts = charts;
    this.channel = channel;
    this.slack = slack;
    this.texts = new PostingTexts(channel);
    this.history = new SlackHistory(channel.channelId(), slack, texts);
    this.whole = new SlackWhole(channel, slack, later);
  }

  @Override
  public String name() {
    return channel.name();
  }

  /**
   * Posts a card. What Slack surely did not take as it is, is posted again at once in another form: outside its thread, then as plain
   * text.
   */
  @Override
  public Outcome post(Post post) {
    SlackMessage message = SlackCards.render(post.card());
    Optional<String> thread = post.under();
    Form form = new Form(post.id(), message.text(), Optional.of(message), thread);
    history.remember(post.id(), thread);
    return post(form, post.card());
  }

  /**
   * How a message is posted.
   *
   * @param message none for plain text
   * @param under none outside of threads
   */
  private record Form(
      String id, String text, Optional<SlackMessage> message, Optional<String> under) {
    Form outsideThreads() {
      return new Form(id, text, message, Optional.empty());
    }

    Form plain() {
      return new Form(id, text, Optional.empty(), under);
    }
  }

  private Outcome post(Form form, Card card) {
    try {
      ChatPostMessageResponse response = slack.chatPostMessage(request(form));
      return response.isOk() ? new Outcome.Taken(response.getTs()) : refused(form, card, response);
    } catch (SlackApiException answered) {
      return answered(form, card, answered);
    } catch (ConnectException | UnknownHostException nothingSent) {
      return new Outcome.Failed(texts.unreachable(fault(nothingSent)));
    } catch (IOException noAnswer) {
      return new Outcome.Doubtful(texts.unanswered(noAnswer.getClass().getSimpleName()));
    } catch (RuntimeException unreadable) { // what the SDK throws for an answer that is no JSON
      return new Outcome.Doubtful(texts.unanswered(unreadable.getClass().getSimpleName()));
    }
  }

  private static String fault(IOException nothingSent) {
    return nothingSent instanceof SendingOnce.NothingSent
        ? String.valueOf(nothingSent.getMessage())
        : nothingSent.getClass().getSimpleName();
  }

  private ChatPostMessageRequest request(Form form) {
    return ChatPostMessageRequest.builder()
        .channel(channel.channelId())
        .threadTs(form.under().orElse(null))
        .text(form.text())
        .blocksAsString(form.message().map(SlackMessage::blocks).orElse(null))
        .attachmentsAsString(form.message().map(SlackMessage::attachments).orElse(null))
        .metadataAsString(metadata(form.id()))
        .linkNames(false)
        .unfurlLinks(false)
        .unfurlMedia(false)
        .build();
  }

  static String metadata(String id) {
    ObjectNode metadata = JsonNodeFactory.instance.objectNode().put("event_type", EVENT_TYPE);
    metadata.putObject("event_payload").put(ID, id);
    return metadata.toString();
  }

  private Outcome refused(Form form, Card card, ChatPostMessageResponse response) {
    String error = String.valueOf(response.getError());
    return switch (SlackError.of(error)) {
      case BUSY -> new Outcome.Busy(RetryAfter.of(response));
      case DOUBTFUL -> new Outcome.Doubtful(texts.unanswered(error));
      case PASSING -> new Outcome.Failed(texts.unavailable(error));
      case TO_BE_HEALED -> new Outcome.Failed(texts.toBeHealed(error));
      case CHANNEL -> new Outcome.Refused(texts.refused(error));
      case THREAD -> outsideThreads(form, card, error);
      case MESSAGE -> plain(form, card, error);
    };
  }

  private Outcome answered(Form form, Card card, SlackApiException answered) {
    int status = answered.getResponse().code();
    if (status == TOO_MANY) {
      return new Outcome.Busy(RetryAfter.of(answered.getResponse()));
    }
    if (status == TOO_LARGE) {
      return plain(form, card, "HTTP " + status);
    }
    return status >= SERVER_FAULT
        ? new Outcome.Doubtful(texts.unanswered("HTTP " + status))
        : new Outcome.Failed(texts.unexpected(status));
  }

  private Outcome outsideThreads(Form form, Card card, String error) {
    if (form.under().isEmpty()) {
      return new Outcome.Refused(texts.refused(error));
    }
    log("message not taken in its thread, posted outside", card, error);
    history.remember(form.id(), Optional.empty());
    return post(form.outsideThreads(), card);
  }

  private Outcome plain(Form form, Card card, String error) {
    if (form.message().isEmpty()) {
      return new Outcome.Refused(texts.refused(error));
    }
    log("card not taken, posted as plain text", card, error);
    return post(form.plain(), card);
  }

  private void log(String message, Card card, String error) {
    LOG.atWarn()
        .setMessage(message)
        .addKeyValue("configuration", channel.name())
        .addKeyValue("kind", card.kind())
        .addKeyValue("error", error)
        .log();
  }

  @Override
  public Trace find(String postId, Instant since) {
    return history.find(postId, since);
  }

  @Override
  public int lines() {
    return LINES;
  }

  @Override
  public boolean hasThreads() {
    return true;
  }

  /** Uploads all of the message, where the card shows a part of it, into the thread of the card; adds its chart. */
  @Override
  public void complete(Post post, String reference) {
    charts.ifPresent(each -> each.add(new ChartedCard(channel, slack, post, reference)));
    whole.upload(post.card(), post.under().orElse(reference));
  }
}
