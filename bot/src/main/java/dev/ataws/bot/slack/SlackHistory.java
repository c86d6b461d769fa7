package dev.ataws.bot.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import dev.ataws.notifications.delivery.Trace;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks in a channel for a message by the id in its metadata.
 *
 * <p>A channel's history has no replies in threads, and an id does not say whether its message is one. So the channel is read first;
 * then, unless this process remembers that the message went outside of threads, each thread that got a reply since and was begun in
 * the last two weeks, the longest that any queue keeps a message.
 */
final class SlackHistory {
  /** By how much Slack's clock and ours may differ. */
  private static final Duration LEEWAY = Duration.ofMinutes(2);

  private static final Duration OLDEST_THREAD = Duration.ofDays(14);
  private static final int PAGE = 999;
  private static final int MOST_PAGES = 100;
  private static final int REMEMBERED = 1_000;
  /** What this app or this token will never be allowed, without somebody's doing. */
  private static final Set<String> NOT_ALLOWED =
      Set.of("missing_scope", "not_allowed_token_type", "no_permission", "access_denied");

  private final Map<String, Optional<String>> threads = new LinkedHashMap<>();
  private final String channelId;
  private final MethodsClient slack;
  private final PostingTexts texts;

  SlackHistory(String channelId, MethodsClient slack, PostingTexts texts) {
    this.channelId = channelId;
    this.slack = slack;
    this.texts = texts;
  }

  /** Remembers in which thread a message is posted, for some time. */
  void remember(String postId, Optional<String> thread) {
    threads.put(postId, thread);
    if (threads.size() > REMEMBERED) {
      threads.remove(threads.keySet().iterator().next());
    }
  }

  Trace find(String postId, Instant since) {
    String oldest = ts(since.minus(LEEWAY));
    Optional<Optional<String>> remembered = Optional.ofNullable(threads.get(postId));
    Optional<String> thread = remembered.flatMap(known -> known);
    try {
      Optional<String> found =
          thread.isPresent() ? inThread(postId, thread.get(), oldest) : inChannel(postId, oldest);
      if (found.isEmpty() && remembered.isEmpty()) {
        found = inAnyThread(postId, oldest, ts(since.minus(OLDEST_THREAD)));
      }
      return found.<Trace>map(Trace.Present::new).orElseGet(Trace.Absent::new);
    } catch (Unread unread) {
      return unread.trace;
    } catch (SlackApiException answered) {
      return new Trace.Unreachable(
          texts.unanswered("HTTP " + answered.getResponse().code()));
    } catch (IOException
        | RuntimeException unanswered) { // the SDK throws these for what is no JSON
      return new Trace.Unreachable(texts.unanswered(unanswered.getClass().getSimpleName()));
    }
  }

  private static String ts(Instant time) {
    return String.format(
        Locale.ROOT, "%d.%06d", Math.max(0, time.getEpochSecond()), time.getNano() / 1_000);
  }

  private Optional<String> inChannel(String postId, String oldest)
      throws IOException, SlackApiException, Unread {
    return find(postId, cursor -> channelPage(cursor, oldest), message -> {});
  }

  private Optional<String> inThread(String postId, String thread, String oldest)
      throws IOException, SlackApiException, Unread {
    return find(postId, cursor -> threadPage(cursor, thread, oldest), message -> {});
  }

  private Optional<String> inAnyThread(String postId, String oldest, String begun)
      throws IOException, SlackApiException, Unread {
    Set<String> answered = new LinkedHashSet<>();
    Optional<String> found = find(postId, cursor -> channelPage(cursor, begun), message -> {
      if (message.getLatestReply() != null && message.getLatestReply().compareTo(oldest) >= 0) {
        answered.add(message.getTs());
      }
    });
    for (String thread : answered) {
      found = found.isPresent() ? found : inThread(postId, thread, oldest);
    }
    return found;
  }

  /**
   * Some of the messages.
   *
   * @param next where the rest begins; none at the end
   */
  private record Page(List<Message> messages, Optional<String> next) {}

  /** Reads a page; the first one at the cursor that is empty. */
  private interface Reading {
    Page at(String cursor) throws IOException, SlackApiException, Unread;
  }

  /** Shows all messages to a reader until the one that is looked for is found; returns where that is. */
  private static Optional<String> find(String postId, Reading reading, Consumer<Message> reader)
      throws IOException, SlackApiException, Unread {
    Optional<String> cursor = Optional.of("");
    for (int pages = 0; cursor.isPresent(); pages++) {
      if (pages == MOST_PAGES) {
        throw new Unread(new Trace.Untold());
      }
      Page page = reading.at(cursor.get());
      for (Message message : page.messages()) {
        if (postId.equals(id(message))) {
          return Optional.of(message.getTs());
        }
        reader.accept(message);
      }
      cursor = page.next();
    }
    return Optional.empty();
  }

  private static String id(Message message) {
    Message.Metadata metadata = message.getMetadata();
    return metadata == null
            || metadata.getEventPayload() == null
            || !SlackDestination.EVENT_TYPE.equals(metadata.getEventType())
        ? ""
        : String.valueOf(metadata.getEventPayload().get(SlackDestination.ID));
  }

  private Page channelPage(String cursor, String oldest)
      throws IOException, SlackApiException, Unread {
    ConversationsHistoryResponse response = slack.conversationsHistory(request -> request
        .channel(channelId)
        .oldest(oldest)
        .cursor(cursor)
        .limit(PAGE)
        .includeAllMetadata(true));
    check(response);
    return new Page(
        messages(response.getMessages()),
        next(response.isHasMore(), Optional.ofNullable(response.getResponseMetadata())));
  }

  private Page threadPage(String cursor, String thread, String oldest)
      throws IOException, SlackApiException, Unread {
    ConversationsRepliesResponse response = slack.conversationsReplies(request -> request
        .channel(channelId)
        .ts(thread)
        .oldest(oldest)
        .cursor(cursor)
        .limit(PAGE)
        .includeAllMetadata(true));
    if (SlackError.of(String.valueOf(response.getError())) == SlackError.THREAD) {
      return new Page(List.of(), Optional.empty());
    }
    check(response);
    return new Page(
        messages(response.getMessages()),
        next(response.isHasMore(), Optional.ofNullable(response.getResponseMetadata())));
  }

  private static List<Message> messages(@Nullable List<Message> messages) {
    return messages == null ? List.of() : messages;
  }

  private static Optional<String> next(boolean hasMore, Optional<ResponseMetadata> metadata) {
    return metadata
        .filter(more -> hasMore)
        .map(ResponseMetadata::getNextCursor)
        .filter(cursor -> !cursor.isEmpty());
  }

  private void check(SlackApiTextResponse response) throws Unread {
    if (!response.isOk()) {
      throw new Unread(trace(String.valueOf(response.getError())));
    }
  }

  private Trace trace(String error) {
    if (NOT_ALLOWED.contains(error)) {
      return new Trace.Untold();
    }
    return switch (SlackError.of(error)) {
      case BUSY, DOUBTFUL, PASSING -> new Trace.Unreachable(texts.unavailable(error));
      case TO_BE_HEALED -> new Trace.Unreachable(texts.toBeHealed(error));
      case CHANNEL, THREAD, MESSAGE -> new Trace.Untold();
    };
  }

  /** The search ended with that before all was read. */
  @SuppressWarnings("serial") // never serialised
  private static final class Unread extends Exception {
    private final transient Trace trace;

    Unread(Trace trace) {
      super(null, null, false, false);
      this.trace = trace;
    }
  }
}
