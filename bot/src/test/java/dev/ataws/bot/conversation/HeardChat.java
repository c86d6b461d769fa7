package dev.ataws.bot.conversation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.rendering.Reply;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A workspace that keeps what the bot says. */
class HeardChat implements Chat {
  final List<Reply> said = new CopyOnWriteArrayList<>();
  final List<Reply> whispered = new CopyOnWriteArrayList<>();
  final List<ObjectNode> forms = new CopyOnWriteArrayList<>();
  final Map<String, Reply> standing = new ConcurrentHashMap<>();

  @Override
  public Optional<String> reply(String channelId, String threadTs, Reply reply) {
    said.add(reply);
    String ts = "9." + said.size();
    standing.put(ts, reply);
    return Optional.of(ts);
  }

  @Override
  public void replace(String channelId, String messageTs, String threadTs, Reply reply) {
    standing.put(messageTs, reply);
  }

  @Override
  public void whisper(String channelId, String userId, String threadTs, Reply reply) {
    whispered.add(reply);
  }

  @Override
  public boolean open(String triggerId, ObjectNode view) {
    forms.add(view);
    return true;
  }

  /** What stands at a message now. */
  Reply at(String messageTs) {
    return Objects.requireNonNull(standing.get(messageTs));
  }

  /** What was said last. */
  Reply last() {
    return said.get(said.size() - 1);
  }
}
