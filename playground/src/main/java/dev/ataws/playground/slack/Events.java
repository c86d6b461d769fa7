package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;

/** Writes the payloads that Slack delivers over Socket Mode. */
final class Events {
  private final Workspace workspace;
  private final Shapes shapes;
  private final Ids ids;

  Events(Workspace workspace, Shapes shapes, Ids ids) {
    this.workspace = workspace;
    this.shapes = shapes;
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
    ObjectNode event = Json.object()
        .put("user", message.user())
        .put("type", type)
        .put("ts", message.ts())
        .put("client_msg_id", UUID.randomUUID().toString())
        .put("text", message.text())
        .put("team", workspace.teamId());
    message.threadTs().ifPresent(threadTs -> event.put("thread_ts", threadTs));
    event.set("blocks", message.blocks());
    return event.put("channel", message.channel()).put("event_ts", message.ts());
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

  /** What Slack sends when a person uses a button or a menu of a message. */
  ObjectNode blockAction(Message message, Person person, ObjectNode action, String triggerId) {
    Channel channel = workspace.channel(message.channel()).orElseThrow();
    ObjectNode payload = Json.object().put("type", "block_actions");
    payload
        .putObject("user")
        .put("id", person.id())
        .put("username", person.name())
        .put("name", person.name())
        .put("team_id", workspace.teamId());
    payload.put("api_app_id", workspace.appId()).put("token", "unused-in-socket-mode");
    ObjectNode container = payload
        .putObject("container")
        .put("type", "message")
        .put("message_ts", message.ts())
        .put("channel_id", channel.id())
        .put("is_ephemeral", message.marks().onlyFor().isPresent());
    message.threadTs().ifPresent(threadTs -> container.put("thread_ts", threadTs));
    payload.put("trigger_id", triggerId);
    payload.putObject("team").put("id", workspace.teamId()).put("domain", workspace.teamName());
    payload.putNull("enterprise").put("is_enterprise_install", false);
    payload.putObject("channel").put("id", channel.id()).put("name", channel.name());
    payload.set("message", shapes.message(message));
    payload.putObject("state").putObject("values");
    payload.put("response_url", shapes.responseUrl()).putArray("actions").add(action);
    return payload;
  }
}
