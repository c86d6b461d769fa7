package dev.ataws.bot.slack;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.conversations.ConversationsInfoRequest;
import com.slack.api.methods.request.usergroups.UsergroupsListRequest;
import com.slack.api.model.Conversation;
import dev.ataws.bot.conversation.People;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Slack about the people of a workspace, keeps what it tells: user groups for 5 minutes, all of them with one call,
 * the privacy of a channel for 10 minutes. What Slack did not tell is asked again after 5 seconds. Whoever asks waits 5
 * seconds at the most, together with all others who want to know the same.
 */
public final class SlackPeople implements People {
  private static final Logger LOG = LoggerFactory.getLogger(SlackPeople.class);

  private static final Duration GROUPS_KEPT = Duration.ofMinutes(5);
  private static final Duration PRIVACY_KEPT = Duration.ofMinutes(10);
  private static final Duration FAILURE_KEPT = Duration.ofSeconds(5);
  private static final int MOST_CHANNELS = 10_000;

  private static final int TRIES = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final int THREADS = 4;

  private static final String ADD_SCOPES =
      "At api.slack.com/apps open the app, OAuth & Permissions, add the scopes under Bot Token Scopes,"
          + " then reinstall the app to the workspace. The bot need not be started again.";

  private final SlackCalls calls = new SlackCalls(TRIES, PATIENCE);
  private final Set<String> scopesMissed = ConcurrentHashMap.newKeySet();
  private final MethodsClient slack;
  private final AsyncLoadingCache<Lookup, Optional<UserGroups>> groups;
  private final AsyncLoadingCache<String, Optional<Boolean>> privacy;

  /** Asks with the client given, on the executor given, one of its own, since people wait for it. */
  public SlackPeople(MethodsClient slack, Executor executor, LongSupplier nanoTime) {
    this.slack = slack;
    this.groups = cache(executor, nanoTime, GROUPS_KEPT, key -> askForGroups());
    this.privacy = cache(executor, nanoTime, PRIVACY_KEPT, this::askForPrivacy);
  }

  /** Asks with the client given, on threads of its own that end when they are not needed. */
  public static SlackPeople over(MethodsClient slack) {
    return new SlackPeople(slack, threads(), System::nanoTime);
  }

  private static Executor threads() {
    ThreadPoolExecutor threads = new ThreadPoolExecutor(
        THREADS, THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), task -> {
          Thread thread = new Thread(task, "slack-lookup");
          thread.setDaemon(true);
          return thread;
        });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  private static <K, V> AsyncLoadingCache<K, Optional<V>> cache(
      Executor executor, LongSupplier nanoTime, Duration kept, Function<K, Optional<V>> ask) {
    return Caffeine.newBuilder()
        .maximumSize(MOST_CHANNELS)
        .ticker(nanoTime::getAsLong)
        .executor(executor)
        .expireAfter(
            Expiry.<K, Optional<V>>creating((key, told) -> told.isPresent() ? kept : FAILURE_KEPT))
        .buildAsync(ask::apply);
  }

  @Override
  public Optional<Set<String>> userGroups(String userId) {
    return told(groups, Lookup.USER_GROUPS).map(known -> known.of(userId));
  }

  @Override
  public Optional<Boolean> isPrivate(String channelId) {
    return told(privacy, channelId);
  }

  private static <K, V> Optional<V> told(AsyncLoadingCache<K, Optional<V>> cache, K key) {
    try {
      return cache.get(key).get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | ExecutionException | RejectedExecutionException e) {
      LOG.atWarn()
          .setMessage("slack did not tell in time")
          .addKeyValue("fault", e.getClass().getSimpleName())
          .log();
    }
    return Optional.empty();
  }

  private Optional<UserGroups> askForGroups() {
    UsergroupsListRequest request =
        UsergroupsListRequest.builder().includeUsers(true).includeCount(true).build();
    return ask(
        Lookup.USER_GROUPS,
        () -> slack.usergroupsList(request),
        answer -> Optional.ofNullable(answer.getUsergroups()).flatMap(UserGroups::of));
  }

  private Optional<Boolean> askForPrivacy(String channelId) {
    ConversationsInfoRequest request =
        ConversationsInfoRequest.builder().channel(channelId).build();
    return ask(
        Lookup.CHANNEL,
        () -> slack.conversationsInfo(request),
        answer -> Optional.ofNullable(answer.getChannel()).map(SlackPeople::isPrivate));
  }

  /** Slack has marks of their own for direct messages and for private channels from before 2021. */
  private static boolean isPrivate(Conversation channel) {
    return channel.isPrivate() || channel.isGroup() || channel.isIm() || channel.isMpim();
  }

  private <R extends SlackApiTextResponse, V> Optional<V> ask(
      Lookup lookup, SlackCalls.Attempt<R> attempt, Function<R, Optional<V>> read) {
    try {
      R response = calls.call(lookup.method, attempt);
      if (!response.isOk()) {
        logRefusal(lookup, response);
        return Optional.empty();
      }
      Optional<V> told = read.apply(response);
      if (told.isEmpty()) {
        logSilence(lookup, "incomplete answer");
      }
      return told;
    } catch (SlackUnreachable e) {
      logSilence(lookup, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) { // what the SDK throws at an answer that is none of Slack's
      logSilence(lookup, e.getClass().getSimpleName());
    }
    return Optional.empty();
  }

  private static void logSilence(Lookup lookup, String fault) {
    LOG.atWarn()
        .setMessage("slack did not tell")
        .addKeyValue("method", lookup.method)
        .addKeyValue("fault", fault)
        .log();
  }

  /** A scope that is missing stays so until somebody acts: said once, with what to do. */
  private void logRefusal(Lookup lookup, SlackApiTextResponse response) {
    if (!"missing_scope".equals(response.getError())) {
      SlackCalls.logRefusal(lookup.method, response);
    } else if (scopesMissed.add(lookup.method + " " + response.getNeeded())) {
      LOG.atWarn()
          .setMessage("slack app lacks a scope")
          .addKeyValue("method", lookup.method)
          .addKeyValue("scopes", lookup.scopes)
          .addKeyValue("needed", Objects.requireNonNullElse(response.getNeeded(), lookup.scopes))
          .addKeyValue("next", ADD_SCOPES)
          .log();
    }
  }

  private enum Lookup {
    USER_GROUPS("usergroups.list", "usergroups:read"),
    CHANNEL("conversations.info", "channels:read, groups:read");

    private final String method;
    private final String scopes;

    Lookup(String method, String scopes) {
      this.method = method;
      this.scopes = scopes;
    }
  }
}
