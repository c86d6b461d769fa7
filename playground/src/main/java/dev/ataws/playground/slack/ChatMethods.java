package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The methods that write messages, change them, react to them. */
final class ChatMethods {
  private final Workspace workspace;
  private final Conversations conversations;
  private final Drafts drafts;
  private final Shapes shapes;

  ChatMethods(Workspace workspace, Conversations conversations, Drafts drafts, Shapes shapes) {
    this.workspace = workspace;
    this.conversations = conversations;
    this.drafts = drafts;
    this.shapes = shapes;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "chat.postMessage", ApiMethod.withBotToken(this::postMessage),
        "chat.postEphemeral", ApiMethod.withBotToken(this::postEphemeral),
        "chat.update", ApiMethod.withBotToken(this::update),
        "chat.delete", ApiMethod.withBotToken(this::delete),
        "reactions.add", ApiMethod.withBotToken(this::addReaction),
        "reactions.remove", ApiMethod.withBotToken(this::removeReaction));
  }

  private ObjectNode postMessage(Arguments arguments) {
    return inChannel(
        arguments,
        channel -> drafts.of(arguments).answer(content -> {
          Message message = conversations.add(
              channel.id(), arguments.text("thread_ts"), workspace.botUserId(), content);
          ObjectNode answer = Answer.ok().put("channel", channel.id()).put("ts", message.ts());
          answer.set("message", shapes.message(message));
          return answer;
        }));
  }

  private ObjectNode postEphemeral(Arguments arguments) {
    Optional<Person> reader = arguments.text("user").flatMap(workspace::user);
    if (reader.isEmpty()) {
      return Answer.error("user_not_in_channel");
    }
    return inChannel(
        arguments,
        channel -> drafts.of(arguments).answer(content -> {
          Message.Marks onlyForReader = new Message.Marks(false, Map.of(), reader.map(Person::id));
          Message message = conversations.add(
              channel.id(),
              arguments.text("thread_ts"),
              workspace.botUserId(),
              content,
              onlyForReader);
          return Answer.ok().put("message_ts", message.ts());
        }));
  }

  /**
   * Blocks, attachments, metadata that are not mentioned stay, as the files do; an empty list removes the first two, an
   * empty object the metadata.
   */
  private ObjectNode update(Arguments arguments) {
    return ownMessage(
        arguments,
        "cant_update_message",
        message -> drafts.of(withoutEmptyMetadata(arguments)).answer(content -> {
          Message.Content changed = changed(message, content, arguments);
          Message now = conversations
              .change(message.channel(), message.ts(), before -> before.with(changed))
              .orElse(message);
          ObjectNode answer =
              Answer.ok().put("channel", now.channel()).put("ts", now.ts()).put("text", now.text());
          answer.set("message", shapes.message(now));
          return answer;
        }));
  }

  private static Arguments withoutEmptyMetadata(Arguments arguments) {
    boolean isEmpty = arguments.json("metadata").filter(JsonNode::isEmpty).isPresent();
    return isEmpty ? arguments.without("metadata") : arguments;
  }

  private static Message.Content changed(
      Message message, Message.Content content, Arguments arguments) {
    return new Message.Content(
        content.text(),
        arguments.text("blocks").isPresent() ? content.blocks() : message.blocks(),
        message.files(),
        arguments.text("attachments").isPresent() ? content.attachments() : message.attachments(),
        arguments.text("metadata").isPresent() ? content.metadata() : message.metadata());
  }

  private ObjectNode delete(Arguments arguments) {
    return ownMessage(arguments, "cant_delete_message", message -> {
      conversations.remove(message.channel(), message.ts());
      return Answer.ok().put("channel", message.channel()).put("ts", message.ts());
    });
  }

  private ObjectNode addReaction(Arguments arguments) {
    return react(
        arguments, "already_reacted", (users, bot) -> !users.contains(bot) && users.add(bot));
  }

  private ObjectNode removeReaction(Arguments arguments) {
    return react(arguments, "no_reaction", List::remove);
  }

  /** What a reaction does to the list of those who reacted: false where it would change nothing. */
  private interface Reacting {
    boolean change(List<String> users, String bot);
  }

  private ObjectNode react(Arguments arguments, String refusal, Reacting reacting) {
    Optional<String> name = arguments.text("name");
    if (name.isEmpty()) {
      return Answer.error("invalid_name");
    }
    return inChannel(arguments, channel -> {
      Optional<Message> message = arguments.text("timestamp").flatMap(ts -> lasting(channel, ts));
      return message
          .map(found -> react(found, name.get(), refusal, reacting))
          .orElseGet(() -> Answer.error("message_not_found"));
    });
  }

  private ObjectNode react(Message message, String name, String refusal, Reacting reacting) {
    Map<String, List<String>> reactions = new LinkedHashMap<>(message.marks().reactions());
    List<String> users = new ArrayList<>(reactions.getOrDefault(name, List.of()));
    if (!reacting.change(users, workspace.botUserId())) {
      return Answer.error(refusal);
    }
    reactions.put(name, List.copyOf(users));
    reactions.values().removeIf(List::isEmpty);
    conversations.change(
        message.channel(), message.ts(), before -> before.with(before.marks().reacted(reactions)));
    return Answer.ok();
  }

  private ObjectNode ownMessage(
      Arguments arguments, String refusal, Function<Message, ObjectNode> then) {
    return inChannel(arguments, channel -> {
      Optional<Message> message = arguments.text("ts").flatMap(ts -> lasting(channel, ts));
      if (message.isEmpty()) {
        return Answer.error("message_not_found");
      }
      boolean own = message.get().user().equals(workspace.botUserId());
      return own ? then.apply(message.get()) : Answer.error(refusal);
    });
  }

  /** A message for one reader alone is out of reach once it is sent. */
  private Optional<Message> lasting(Channel channel, String ts) {
    return conversations
        .find(channel.id(), ts)
        .filter(message -> message.marks().onlyFor().isEmpty());
  }

  private ObjectNode inChannel(Arguments arguments, Function<Channel, ObjectNode> then) {
    Optional<Channel> channel = arguments.text("channel").flatMap(workspace::channelShown);
    if (channel.isEmpty()) {
      return Answer.error("channel_not_found");
    }
    return channel
        .get()
        .writingFault()
        .map(Answer::error)
        .orElseGet(() -> then.apply(channel.get()));
  }
}
