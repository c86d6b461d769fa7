package dev.ataws.playground.slack;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Every message of every channel, in the order of its timestamps. */
final class Conversations {
  private final Map<String, List<Message>> byChannel = new ConcurrentHashMap<>();
  private final List<Consumer<String>> watchers = new CopyOnWriteArrayList<>();
  private final Timestamps timestamps;

  Conversations(Clock clock) {
    timestamps = new Timestamps(clock);
  }

  Message add(String channel, Optional<String> threadTs, String user, Message.Content content) {
    return add(channel, threadTs, user, content, Message.Marks.NONE);
  }

  Message add(
      String channel,
      Optional<String> threadTs,
      String user,
      Message.Content content,
      Message.Marks marks) {
    List<Message> messages = in(channel);
    Message message;
    synchronized (messages) {
      message = new Message(
          new Message.Place(channel, timestamps.next(), threadTs), user, content, marks);
      messages.add(message);
    }
    tell(channel);
    return message;
  }

  /** Replaces a message, or answers nothing where there is none with that timestamp. */
  Optional<Message> change(String channel, String ts, UnaryOperator<Message> how) {
    List<Message> messages = in(channel);
    synchronized (messages) {
      messages.replaceAll(message -> message.ts().equals(ts) ? how.apply(message) : message);
    }
    tell(channel);
    return find(channel, ts);
  }

  boolean remove(String channel, String ts) {
    List<Message> messages = in(channel);
    boolean wasThere;
    synchronized (messages) {
      wasThere = messages.removeIf(message -> message.ts().equals(ts));
    }
    tell(channel);
    return wasThere;
  }

  Optional<Message> find(String channel, String ts) {
    return all(channel).stream().filter(message -> message.ts().equals(ts)).findFirst();
  }

  List<Message> all(String channel) {
    List<Message> messages = in(channel);
    synchronized (messages) {
      return List.copyOf(messages);
    }
  }

  List<Message> thread(String channel, String rootTs) {
    return all(channel).stream().filter(message -> message.belongsTo(rootTs)).toList();
  }

  void watch(Consumer<String> watcher) {
    watchers.add(watcher);
  }

  private List<Message> in(String channel) {
    return byChannel.computeIfAbsent(channel, id -> new ArrayList<>());
  }

  private void tell(String channel) {
    watchers.forEach(watcher -> watcher.accept(channel));
  }
}
