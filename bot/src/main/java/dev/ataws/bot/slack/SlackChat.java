package dev.ataws.bot.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.chat.ChatPostEphemeralRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.request.files.FilesUploadV2Request;
import dev.ataws.bot.conversation.Chat;
import dev.ataws.bot.rendering.Reply;
import java.time.Duration;

/** Says replies in Slack. Waits when Slack asks for it, says it again without blocks when Slack refuses these. */
public final class SlackChat implements Chat {
  private static final int TRIES = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final SlackCalls calls = new SlackCalls(TRIES, PATIENCE);
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

  @Override
  public void replace(String channelId, String messageTs, Reply reply) {
    ChatUpdateRequest request = ChatUpdateRequest.builder()
        .channel(channelId)
        .ts(messageTs)
        .text(reply.text())
        .blocksAsString(blocks(reply))
        .build();
    call("chat.update", () -> slack.chatUpdate(request));
  }

  @Override
  public void whisper(String channelId, String userId, String threadTs, Reply reply) {
    ChatPostEphemeralRequest request = ChatPostEphemeralRequest.builder()
        .channel(channelId)
        .user(userId)
        .threadTs(threadTs)
        .text(reply.text())
        .blocksAsString(blocks(reply))
        .build();
    call("chat.postEphemeral", () -> slack.chatPostEphemeral(request));
  }

  private static String blocks(Reply reply) {
    return JsonNodeFactory.instance.arrayNode().addAll(reply.blocks()).toString();
  }

  /** Whether there is nothing left to try: false only when Slack refuses the blocks. */
  private boolean said(String channelId, String threadTs, Reply reply, boolean withBlocks) {
    ChatPostMessageRequest request = ChatPostMessageRequest.builder()
        .channel(channelId)
        .threadTs(threadTs)
        .text(reply.text())
        .blocksAsString(withBlocks ? blocks(reply) : null)
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

  /** Slack's answer; one that is not ok is logged with its error. */
  private <R extends SlackApiTextResponse> R call(String method, SlackCalls.Attempt<R> attempt) {
    R response = calls.call(method, attempt);
    if (!response.isOk()) {
      SlackCalls.logRefusal(method, response);
    }
    return response;
  }
}
