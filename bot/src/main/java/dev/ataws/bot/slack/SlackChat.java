package dev.ataws.bot.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.chat.ChatPostEphemeralRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.request.files.FilesUploadV2Request;
import com.slack.api.methods.request.views.ViewsOpenRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import dev.ataws.bot.conversation.Chat;
import dev.ataws.bot.rendering.Reply;
import java.time.Duration;
import java.util.Optional;

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
  public Optional<String> reply(String channelId, String threadTs, Reply reply) {
    ChatPostMessageResponse response = post(channelId, threadTs, reply, true);
    if (!response.isOk() && response.getError().contains("blocks")) {
      response = post(channelId, threadTs, reply, false);
    }
    reply.files().forEach(file -> upload(channelId, threadTs, file));
    return Optional.ofNullable(response.getTs());
  }

  @Override
  public void replace(String channelId, String messageTs, String threadTs, Reply reply) {
    ChatUpdateRequest request = ChatUpdateRequest.builder()
        .channel(channelId)
        .ts(messageTs)
        .text(reply.text())
        .blocksAsString(blocks(reply))
        .build();
    call("chat.update", () -> slack.chatUpdate(request));
    reply.files().forEach(file -> upload(channelId, threadTs, file));
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

  @Override
  public boolean open(String triggerId, ObjectNode view) {
    ViewsOpenRequest request = ViewsOpenRequest.builder()
        .triggerId(triggerId)
        .viewAsString(view.toString())
        .build();
    return call("views.open", () -> slack.viewsOpen(request)).isOk();
  }

  private ChatPostMessageResponse post(
      String channelId, String threadTs, Reply reply, boolean withBlocks) {
    ChatPostMessageRequest request = ChatPostMessageRequest.builder()
        .channel(channelId)
        .threadTs(threadTs.isEmpty() ? null : threadTs)
        .text(reply.text())
        .blocksAsString(withBlocks ? blocks(reply) : null)
        .unfurlLinks(false)
        .unfurlMedia(false)
        .build();
    return call("chat.postMessage", () -> slack.chatPostMessage(request));
  }

  private void upload(String channelId, String threadTs, Reply.File file) {
    FilesUploadV2Request request = FilesUploadV2Request.builder()
        .channel(channelId)
        .threadTs(threadTs)
        .filename(file.name())
        .title(file.name())
        .fileData(file.content())
        .build();
    try {
      call("files.uploadV2", () -> slack.filesUploadV2(request));
    } finally {
      file.discard();
    }
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
