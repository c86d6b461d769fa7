package dev.ataws.bot.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.channels.Person;

/**
 * Who says something, and where.
 *
 * @param workspaceId the workspace that the bot was installed in, {@code T0123ABCD}
 * @param channelId the channel, {@code C0123ABCD}
 * @param threadTs the thread in which the bot answers
 * @param userId the person, {@code U0123ABCD}
 */
public record Origin(String workspaceId, String channelId, String threadTs, String userId) {

  /** The person as AWS gets to know them. */
  Person person() {
    return new Person(workspaceId, channelId, userId);
  }

  /** The same place, with somebody else speaking. */
  Origin by(String otherUserId) {
    return new Origin(workspaceId, channelId, threadTs, otherUserId);
  }

  /** Whether both are in one thread. */
  boolean isInThreadOf(Origin other) {
    return channelId.equals(other.channelId) && threadTs.equals(other.threadTs);
  }

  ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("workspace", workspaceId)
        .put("channel", channelId)
        .put("thread", threadTs)
        .put("user", userId);
  }

  static Origin of(JsonNode json) {
    return new Origin(
        json.path("workspace").asText(),
        json.path("channel").asText(),
        json.path("thread").asText(),
        json.path("user").asText());
  }
}
