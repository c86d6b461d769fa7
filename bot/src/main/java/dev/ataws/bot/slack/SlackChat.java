package dev.ataws.bot.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.files.FilesUploadV2Request;
import dev.ataws.bot.conversation.Chat;
import dev.ataws.bot.rendering.Reply;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says replies in Slack. Waits when Slack asks for it, says it again without blocks when Slack refuses these. */
public final class SlackChat implements Chat {
  private static final Logger LOG = LoggerFactory.getLogger(SlackChat.class);
  private static final int TRIES = 4;
  private static final int LONGEST_WAIT_SECONDS = 60;

  private final MethodsClient slack;

  public SlackChat(MethodsClient slack) {
    this.slack = slack;
  }

  @Override
  public void reply(String channelId, String threadTs, Reply reply) {
    if (!said(channelId, threadTs, reply, true)) {
      said(channelId, threadTs, reply, false);
    }
    reply.files().forEach(file -> upload(channelId, threadTs, file));
  }

  /** Whether there is nothing left to try: false only when Slack refuses the blocks. */
  private boolean said(String channelId, String threadTs, Reply reply, boolean withBlocks) {
    ChatPostMessageRequest request = ChatPostMessageRequest.builder()
        .channel(channelId)
        .threadTs(threadTs)
        .text(reply.text())
        .blocksAsString(
            withBlocks
                ? JsonNodeFactory.instance.arrayNode().addAll(reply.blocks()).toString()
                : null)
        .unfurlLinks(false)
        .unfurlMedia(false)
        .build();
    SlackApiTextResponse response = call("chat.postMessage", () -> slack.chatPostMessage(request));
    return response.isOk() || !withBlocks || !response.getError().contains("blocks");
  }

  private void upload(String channelId, String threadTs, Reply.File file) {
    FilesUploadV2Request request = FilesUploadV2Request.builder()
        .channel(channelId)
        .threadTs(threadTs)
        .filename(file.name())
        .title(file.name())
        .fileData(file.content())
        .build();
    call("files.uploadV2", () -> slack.filesUploadV2(request));
  }

  private interface SlackCall<R> {
    R make() throws IOException, SlackApiException;
  }

  /** Slack's answer, after waiting out rate limits and passing faults; one that is not ok is logged with its error. */
  private static <R extends SlackApiTextResponse> R call(String method, SlackCall<R> call) {
    for (int attempt = 1; ; attempt++) {
      try {
        R response = call.make();
        if (!response.isOk()) {
          LOG.atWarn()
              .setMessage("slack refused")
              .addKeyValue("method", method)
              .addKeyValue("error", response.getError())
              .log();
        }
        return response;
      } catch (SlackApiException e) {
        if (attempt == TRIES || !mayPass(e)) {
          throw new SlackUnreachable(method, e);
        }
        pause(secondsToWait(e, attempt));
      } catch (IOException e) {
        if (attempt == TRIES) {
          throw new SlackUnreachable(method, e);
        }
        pause(attempt);
      }
    }
  }

  private static boolean mayPass(SlackApiException e) {
    return e.getResponse().code() == 429 || e.getResponse().code() >= 500;
  }

  private static long secondsToWait(SlackApiException e, int attempt) {
    String retryAfter = e.getResponse().header("Retry-After");
    return retryAfter != null && retryAfter.matches("[0-9]{1,4}")
        ? Math.min(Long.parseLong(retryAfter), LONGEST_WAIT_SECONDS)
        : attempt;
  }

  private static void pause(long seconds) {
    try {
      TimeUnit.SECONDS.sleep(seconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
