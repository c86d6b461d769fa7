package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The methods that read back what stands in a channel, page by page. The scopes that they need are not looked at: a fault
 * `missing_scope` plays an app that was never given them.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/conversations.history">conversations.history</a>
 */
final class HistoryMethods {
  private static final int USUAL_HISTORY = 100;
  private static final int USUAL_REPLIES = 999;

  private final Workspace workspace;
  private final Conversations conversations;
  private final Shapes shapes;

  HistoryMethods(Workspace workspace, Conversations conversations, Shapes shapes) {
    this.workspace = workspace;
    this.conversations = conversations;
    this.shapes = shapes;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "conversations.history", ApiMethod.withBotToken(this::history),
        "conversations.replies", ApiMethod.withBotToken(this::replies));
  }

  /** Newest first, without the replies in threads. */
  private ObjectNode history(Arguments arguments) {
    return inChannel(arguments, channel -> {
      List<Message> all = conversations.all(channel.id());
      Span span = Span.of(arguments, USUAL_HISTORY, true);
      Stream<Message> roots = IntStream.rangeClosed(1, all.size())
          .mapToObj(back -> all.get(all.size() - back))
          .takeWhile(message -> !span.isOver(message.ts()))
          .filter(message -> !isReply(message));
      ObjectNode answer = page(arguments, span, roots);
      Map<String, List<Message>> threads = all.stream()
          .filter(HistoryMethods::isReply)
          .filter(HistoryMethods::isLasting)
          .collect(Collectors.groupingBy(message -> message.threadTs().orElseThrow()));
      answer.path("messages").forEach(root -> addReplies((ObjectNode) root, threads));
      return answer
          .put("pin_count", 0)
          .putNull("channel_actions_ts")
          .put("channel_actions_count", 0);
    });
  }

  private static boolean isReply(Message message) {
    return message.threadTs().filter(root -> !root.equals(message.ts())).isPresent();
  }

  /** What Slack tells of a thread in its first message. */
  private static void addReplies(ObjectNode root, Map<String, List<Message>> threads) {
    String ts = root.path("ts").asText();
    List<Message> replies = threads.getOrDefault(ts, List.of());
    if (replies.isEmpty()) {
      return;
    }
    List<String> users = replies.stream().map(Message::user).distinct().toList();
    root.put("thread_ts", ts)
        .put("reply_count", replies.size())
        .put("reply_users_count", users.size())
        .put("latest_reply", replies.get(replies.size() - 1).ts());
    users.forEach(root.putArray("reply_users")::add);
  }

  /** Oldest first, the message that began the thread before all others. */
  private ObjectNode replies(Arguments arguments) {
    return inChannel(arguments, channel -> {
      List<Message> thread =
          conversations.thread(channel.id(), arguments.text("ts").orElse("")).stream()
              .filter(HistoryMethods::isLasting)
              .toList();
      return thread.isEmpty()
          ? Answer.error("thread_not_found")
          : page(arguments, Span.of(arguments, USUAL_REPLIES, false), thread.stream());
    });
  }

  private ObjectNode page(Arguments arguments, Span span, Stream<Message> ordered) {
    List<Message> found = ordered
        .filter(HistoryMethods::isLasting)
        .filter(message -> span.holds(message.ts()))
        .limit(span.limit() + 1L)
        .toList();
    List<Message> page = found.subList(0, Math.min(span.limit(), found.size()));
    boolean hasMore = page.size() < found.size();
    ObjectNode answer = Answer.ok();
    arguments.text("oldest").ifPresent(oldest -> answer.put("oldest", oldest));
    arguments.text("latest").ifPresent(latest -> answer.put("latest", latest));
    ArrayNode messages = answer.putArray("messages");
    page.forEach(message -> messages.add(shape(message, arguments)));
    answer.put("has_more", hasMore);
    if (hasMore) {
      answer
          .putObject("response_metadata")
          .put("next_cursor", Span.cursor(found.get(page.size()).ts()));
    }
    return answer;
  }

  private ObjectNode shape(Message message, Arguments arguments) {
    ObjectNode shape = shapes.message(message);
    message
        .metadata()
        .filter(metadata -> arguments.flag("include_all_metadata"))
        .ifPresent(metadata -> shape.set("metadata", metadata));
    return shape;
  }

  /** A message for one reader alone is in no history. */
  private static boolean isLasting(Message message) {
    return message.marks().onlyFor().isEmpty();
  }

  private ObjectNode inChannel(Arguments arguments, Function<Channel, ObjectNode> then) {
    Optional<Channel> channel = arguments.text("channel").flatMap(workspace::channelShown);
    if (channel.isEmpty()) {
      return Answer.error("channel_not_found");
    }
    if (!channel.get().hasBot()) {
      return Answer.error("not_in_channel");
    }
    Optional<String> fault = Span.fault(arguments);
    return fault.isPresent() ? Answer.error(fault.get()) : then.apply(channel.get());
  }
}
