package dev.ataws.playground.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.playground.slack.Message;
import dev.ataws.playground.slack.PretendSlack;
import dev.ataws.playground.slack.SharedFile;
import dev.ataws.playground.slack.Workspace;
import java.util.List;

/** Writes the workspace as the page reads it. */
final class PageJson {
  private final PretendSlack slack;

  PageJson(PretendSlack slack) {
    this.slack = slack;
  }

  ObjectNode state(List<String> examples) {
    Workspace workspace = slack.workspace();
    ObjectNode state = JsonNodeFactory.instance.objectNode();
    state
        .put("team", workspace.teamName())
        .put("bot", workspace.botUserId())
        .put("sockets", slack.openSockets());
    ArrayNode channels = state.putArray("channels");
    workspace
        .channels()
        .forEach(
            channel -> channels.addObject().put("id", channel.id()).put("name", channel.name()));
    ArrayNode users = state.putArray("users");
    workspace
        .users()
        .forEach(user -> users
            .addObject()
            .put("id", user.id())
            .put("name", user.name())
            .put("is_bot", user.isBot()));
    examples.forEach(state.putArray("examples")::add);
    return state;
  }

  ArrayNode messages(String channel) {
    ArrayNode messages = JsonNodeFactory.instance.arrayNode();
    slack.messages(channel).forEach(message -> messages.add(message(message)));
    return messages;
  }

  private static ObjectNode message(Message message) {
    ObjectNode shape = JsonNodeFactory.instance.objectNode();
    shape.put("ts", message.ts()).put("user", message.user()).put("text", message.text());
    message.threadTs().ifPresent(threadTs -> shape.put("thread_ts", threadTs));
    message.marks().onlyFor().ifPresent(reader -> shape.put("only_for", reader));
    shape.put("edited", message.marks().isEdited());
    shape.set("blocks", message.blocks());
    shape.set("attachments", message.attachments());
    ArrayNode files = shape.putArray("files");
    message.files().forEach(file -> files.add(file(file)));
    ObjectNode reactions = shape.putObject("reactions");
    message.marks().reactions().forEach((name, users) -> reactions.put(name, users.size()));
    return shape;
  }

  private static ObjectNode file(SharedFile file) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", file.id())
        .put("name", file.name())
        .put("title", file.title())
        .put("size", file.size())
        .put("is_text", file.isText())
        .put("is_image", file.mimetype().startsWith("image/"));
  }
}
