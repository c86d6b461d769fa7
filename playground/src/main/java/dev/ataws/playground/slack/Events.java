package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;

/** Writes the events that Slack delivers over Socket Mode. */
final class Events {
  private final Workspace workspace;
  private final Ids ids;

  Events(Workspace workspace, Ids ids) {
    this.workspace = workspace;
    this.ids = ids;
  }

  /** The event that a typed message causes: none unless it mentions the bot or stands in a direct message. */
  Optional<ObjectNode> causedBy(Message message) {
    Channel channel = workspace.channel(message.channel()).orElseThrow();
    if (channel.isDirect()) {
      return Optional.of(callback(event(message, "message").put("channel_type", "im")));
    }
    boolean mentioned = message.text().contains("<@" + workspace.botUserId() + ">");
    return mentioned && channel.hasBot()
        ? Optional.of(callback(event(message, "app_mention")))
        : Optional.empty();
  }

  private ObjectNode event(Message message, String type) {
    Person author = workspace.user(message.user()).orElseThrow();
    ObjectNode event = Json.object()
        .put("user", author.id())
        .put("type", type)
        .put("ts", message.ts())
        .put("client_msg_id", UUID.randomUUID().toString())
        .put("text", message.text())
        .put("team", author.teamId());
    addOrigin(event, author);
    if (message.marks().isEdited()) {
      event.putObject("edited").put("user", author.id()).put("ts", message.ts());
    }
    message.threadTs().ifPresent(threadTs -> event.put("thread_ts", threadTs));
    event.set("blocks", message.blocks());
    return event.put("channel", message.channel()).put("event_ts", message.ts());
  }

  private void addOrigin(ObjectNode event, Person author) {
    if (author.isBot()) {
      event.put("bot_id", author.botId());
    }
    if (isStranger(author)) {
      event.put("user_team", author.teamId()).put("source_team", author.teamId());
    }
  }

  private boolean isStranger(Person person) {
    return !person.teamId().equals(workspace.teamId());
  }

  private ObjectNode callback(ObjectNode event) {
    ObjectNode payload = Json.object()
        .put("token", "unused-in-socket-mode")
        .put("team_id", workspace.teamId())
        .put("context_team_id", workspace.teamId())
        .putNull("context_enterprise_id")
        .put("api_app_id", workspace.appId());
    payload.set("event", event);
    payload
        .put("type", "event_callback")
        .put("event_id", ids.next("Ev"))
        .put("event_time", seconds(event.get("event_ts")))
        .putArray("authorizations")
        .addObject()
        .putNull("enterprise_id")
        .put("team_id", workspace.teamId())
        .put("user_id", workspace.botUserId())
        .put("is_bot", true)
        .put("is_enterprise_install", false);
    return payload.put("is_ext_shared_channel", false).put("event_context", "4-" + ids.next("EC"));
  }

  private static long seconds(JsonNode ts) {
    String text = ts.asText();
    return Long.parseLong(text.substring(0, text.indexOf('.')));
  }
}
