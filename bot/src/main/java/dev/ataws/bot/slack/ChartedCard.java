package dev.ataws.bot.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.request.files.FilesUploadV2Request;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.methods.response.files.FilesInfoResponse;
import com.slack.api.methods.response.files.FilesUploadV2Response;
import dev.ataws.channels.Channel;
import dev.ataws.notifications.cards.MetricChart;
import dev.ataws.notifications.delivery.Post;
import dev.ataws.notifications.slack.SlackCards;
import dev.ataws.notifications.slack.SlackMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A card in Slack that has a chart: the picture is uploaded for nobody to see, and when Slack has taken it in, the card is replaced by
 * one that shows it.
 *
 * @param ts where the card stands
 */
record ChartedCard(Channel channel, MethodsClient slack, Post post, String ts) {
  private static final Logger LOG = LoggerFactory.getLogger(ChartedCard.class);
  private static final SlackCalls CALLS = new SlackCalls(4, Duration.ofMinutes(1));
  private static final int MOST_LOOKS = 7;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

  /** Adds a picture that has yet to be drawn; what fails is logged. */
  void complete(MetricChart chart, Supplier<Optional<byte[]>> picture) {
    try {
      picture
          .get()
          .flatMap(png -> uploaded(chart, png))
          .filter(this::isTakenIn)
          .ifPresent(this::show);
    } catch (RuntimeException fault) { // also what the SDK throws for a refusal
      log(fault.getClass().getSimpleName());
    }
  }

  private Optional<String> uploaded(MetricChart chart, byte[] png) {
    FilesUploadV2Request request = FilesUploadV2Request.builder()
        .filename("chart.png")
        .title(chart.alarmName().isEmpty() ? "chart.png" : chart.alarmName())
        .altTxt(chart.altText())
        .fileData(png)
        .build();
    FilesUploadV2Response response =
        CALLS.call("files.uploadV2", () -> slack.filesUploadV2(request));
    if (!response.isOk() || response.getFile() == null) {
      SlackCalls.logRefusal("files.uploadV2", response);
      return Optional.empty();
    }
    return Optional.of(response.getFile().getId());
  }

  /** Slack shows no file before it knows its type, which takes it some seconds at times. */
  private boolean isTakenIn(String fileId) {
    for (int look = 0; look < MOST_LOOKS; look++) {
      FilesInfoResponse response =
          CALLS.call("files.info", () -> slack.filesInfo(request -> request.file(fileId)));
      if (!response.isOk()) {
        SlackCalls.logRefusal("files.info", response);
        return false;
      }
      String type = response.getFile().getMimetype();
      if (type != null && !type.isEmpty()) {
        return true;
      }
      if (!pause(FIRST_PAUSE.multipliedBy(1L << look))) {
        return false;
      }
    }
    log("Slack did not take the picture in");
    return false;
  }

  private static boolean pause(Duration time) {
    try {
      TimeUnit.MILLISECONDS.sleep(time.toMillis());
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void show(String fileId) {
    SlackMessage message = SlackCards.render(post.card(), Optional.of(fileId));
    ChatUpdateRequest request = ChatUpdateRequest.builder()
        .channel(channel.channelId())
        .ts(ts)
        .text(message.text())
        .blocksAsString(message.blocks())
        .attachmentsAsString(message.attachments())
        .metadataAsString(SlackDestination.metadata(post.id()))
        .linkNames(false)
        .build();
    ChatUpdateResponse response = CALLS.call("chat.update", () -> slack.chatUpdate(request));
    if (!response.isOk()) {
      SlackCalls.logRefusal("chat.update", response);
    }
  }

  void log(String why) {
    LOG.atWarn()
        .setMessage("card without its chart")
        .addKeyValue("configuration", channel.name())
        .addKeyValue("why", why)
        .log();
  }
}
