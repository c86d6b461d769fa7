package dev.ataws.bot.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import com.slack.api.methods.request.files.FilesUploadV2Request;
import com.slack.api.methods.response.files.FilesUploadV2Response;
import dev.ataws.channels.Channel;
import dev.ataws.notifications.cards.Card;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Uploads all of a message as a file, where its card shows a part of it only. */
final class SlackWhole {
  private static final Logger LOG = LoggerFactory.getLogger(SlackWhole.class);
  private static final int TRIES = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final SlackCalls calls = new SlackCalls(TRIES, PATIENCE);
  private final Channel channel;
  private final MethodsClient slack;
  private final Executor later;

  SlackWhole(Channel channel, MethodsClient slack, Executor later) {
    this.channel = channel;
    this.slack = slack;
    this.later = later;
  }

  /** Uploads into a thread, if there is anything to upload. */
  void upload(Card card, String threadTs) {
    card.whole()
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> submit(() -> upload(card.kind(), text, threadTs)));
  }

  private void submit(Runnable upload) {
    try {
      later.execute(upload);
    } catch (RejectedExecutionException full) {
      logFault(full);
    }
  }

  private void upload(String kind, String text, String threadTs) {
    FilesUploadV2Request request = FilesUploadV2Request.builder()
        .channel(channel.channelId())
        .threadTs(threadTs)
        .filename(fileName(kind, text))
        .title(fileName(kind, text))
        .fileData(text.getBytes(StandardCharsets.UTF_8))
        .build();
    try {
      FilesUploadV2Response response =
          calls.call("files.uploadV2", () -> slack.filesUploadV2(request));
      if (!response.isOk()) {
        SlackCalls.logRefusal("files.uploadV2", response);
      }
    } catch (RuntimeException fault) { // also what the SDK throws for a refusal
      logFault(fault);
    }
  }

  private static String fileName(String kind, String text) {
    String name = kind.replaceAll("[^A-Za-z0-9-]", "-");
    return name + (text.stripLeading().startsWith("{") ? ".json" : ".txt");
  }

  private void logFault(RuntimeException fault) {
    LOG.atWarn()
        .setMessage("file not uploaded")
        .addKeyValue("configuration", channel.name())
        .addKeyValue("fault", reason(fault))
        .log();
  }

  /** The message of a fault of the SDK could hold an address to upload to. */
  private static String reason(RuntimeException fault) {
    if (fault instanceof SlackUnreachable) {
      return String.valueOf(fault.getMessage());
    }
    if (!(fault instanceof SlackFilesUploadV2Exception refused)) {
      return fault.getClass().getSimpleName();
    }
    return Stream.concat(
            refused.getGetURLResponses().stream(), Stream.ofNullable(refused.getCompleteResponse()))
        .filter(response -> !response.isOk())
        .map(SlackApiTextResponse::getError)
        .findFirst()
        .orElse("upload refused");
  }
}
