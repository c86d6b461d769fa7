package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The three steps of an upload, then what Slack knows of a file. */
final class FileMethods {
  private final Workspace workspace;
  private final Conversations conversations;
  private final Uploads uploads;
  private final Shapes shapes;
  private final Faults faults;

  FileMethods(
      Workspace workspace,
      Conversations conversations,
      Uploads uploads,
      Shapes shapes,
      Faults faults) {
    this.workspace = workspace;
    this.conversations = conversations;
    this.uploads = uploads;
    this.shapes = shapes;
    this.faults = faults;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "files.getUploadURLExternal", ApiMethod.withBotToken(this::announce),
        "files.completeUploadExternal", ApiMethod.withBotToken(this::complete),
        "files.info", ApiMethod.withBotToken(this::info));
  }

  private ObjectNode announce(Arguments arguments) {
    Optional<String> name = arguments.text("filename");
    Optional<String> length =
        arguments.text("length").filter(digits -> digits.matches("[1-9]\\d*"));
    if (name.isEmpty() || length.isEmpty()) {
      return Answer.error("invalid_arguments");
    }
    String ticket = UUID.randomUUID().toString();
    String id = uploads.announce(ticket, name.get());
    return Answer.ok().put("upload_url", shapes.uploadUrl(ticket)).put("file_id", id);
  }

  /** Takes the bytes, raw as the Java SDK sends them or multipart as the one for Node does. */
  void upload(Context context) {
    boolean taken = uploads.receive(context.pathParam("ticket"), bytes(context));
    context.status(taken ? 200 : 404).result(taken ? "OK" : "unknown upload");
  }

  private static byte[] bytes(Context context) {
    if (!context.isMultipartFormData()) {
      return context.bodyAsBytes();
    }
    return context.uploadedFiles().stream()
        .findFirst()
        .map(file -> readAll(file.content()))
        .orElse(new byte[0]);
  }

  private static byte[] readAll(InputStream content) {
    try (content) {
      return content.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private ObjectNode complete(Arguments arguments) {
    List<SharedFile> files = new ArrayList<>();
    for (JsonNode sent : arguments.json("files").orElseGet(Json::array)) {
      Optional<String> title = Optional.ofNullable(sent.get("title")).map(JsonNode::asText);
      Optional<SharedFile> file =
          uploads.complete(sent.path("id").asText(), title, faults.fileProcessing());
      if (file.isEmpty()) {
        return Answer.error("file_not_found");
      }
      files.add(file.get());
    }
    return files.isEmpty() ? Answer.error("invalid_arguments") : share(arguments, files);
  }

  private ObjectNode share(Arguments arguments, List<SharedFile> files) {
    Optional<String> channelId = arguments.text("channel_id").or(() -> arguments.text("channels"));
    Optional<Channel> channel = channelId.flatMap(workspace::channelShown);
    if (channelId.isPresent() && channel.isEmpty()) {
      return Answer.error("channel_not_found");
    }
    Optional<String> fault = channel.flatMap(Channel::writingFault);
    if (fault.isPresent()) {
      return Answer.error(fault.get());
    }
    Message.Content content =
        Message.Content.of(arguments.text("initial_comment").orElse(""), Json.array(), files);
    channel.ifPresent(known ->
        conversations.add(known.id(), arguments.text("thread_ts"), workspace.botUserId(), content));
    ObjectNode answer = Answer.ok();
    answer.set("files", shapes.files(files));
    return answer;
  }

  private ObjectNode info(Arguments arguments) {
    Optional<SharedFile> file = arguments.text("file").flatMap(uploads::find);
    if (file.isEmpty()) {
      return Answer.error("file_not_found");
    }
    ObjectNode answer = Answer.ok();
    answer.set("file", shapes.file(file.get()));
    answer.putArray("comments");
    answer.putObject("response_metadata").put("next_cursor", "");
    return answer;
  }

  /** Serves a file to whoever has the bot's token. */
  void download(Context context) {
    if (!Arguments.of(context).token().equals(Tokens.BOT)) {
      context.status(403);
      return;
    }
    uploads
        .bytes(context.pathParam("id"))
        .ifPresentOrElse(
            bytes -> context.contentType("application/octet-stream").result(bytes),
            () -> context.status(404));
  }
}
