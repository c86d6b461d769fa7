package dev.ataws.channels;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.ataws.policies.session.SessionPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps the role sessions of the people in the channels: one is asked for when it is first needed, then used until five
 * minutes before its end. Callers that want the same session at the same time share one call of STS.
 */
public final class RoleSessions implements AutoCloseable {
  private static final Duration BEFORE_EXPIRY = Duration.ofMinutes(5);
  private static final int MOST_SESSIONS = 10_000;

  private final AssumeRole assumeRole;
  private final Clock clock;
  private final AsyncCache<Key, AssumedRole> sessions;

  /** Keeps sessions that come from the function given. */
  public RoleSessions(AssumeRole assumeRole, Clock clock) {
    this.assumeRole = assumeRole;
    this.clock = clock;
    this.sessions = Caffeine.newBuilder()
        .maximumSize(MOST_SESSIONS)
        .ticker(new ClockTicker(clock))
        .executor(Runnable::run)
        .expireAfter(Expiry.<Key, AssumedRole>creating((key, answer) -> lifetime(answer)))
        .buildAsync();
  }

  /** Keeps sessions that come from AWS STS, asked with the credentials that the SDK finds on this machine. */
  public static RoleSessions overSts(Clock clock) {
    return new RoleSessions(new StsAssumeRole(StsClients.ofThisMachine(), clock), clock);
  }

  /**
   * Returns a session of a role for a person, or why there is none; may take seconds. A person has a session for each channel, since
   * it says where it was asked for; commands share it only when their policies are the same.
   *
   * @param policies what the session may do at most: the first of them that AWS does not find too large
   */
  public AssumedRole session(AssumableRole role, Person person, List<SessionPolicy> policies) {
    Key key = new Key(role.arn(), role.externalId(), person, policies);
    CompletableFuture<AssumedRole> mine = new CompletableFuture<>();
    CompletableFuture<AssumedRole> running = sessions.asMap().putIfAbsent(key, mine);
    return running == null ? assume(role, key, mine) : running.join();
  }

  /** Drops a session that AWS no longer accepts, so that the next caller gets a new one. */
  public void forget(RoleSession session) {
    sessions.synchronous().asMap().values().remove(new AssumedRole.Granted(session));
  }

  /** Drops all sessions with the connections to STS. */
  @Override
  public void close() {
    sessions.synchronous().invalidateAll();
    assumeRole.close();
  }

  /** Whoever put the future there answers it, in the caller's own thread, whatever happens. */
  private AssumedRole assume(AssumableRole role, Key key, CompletableFuture<AssumedRole> answer) {
    try {
      answer.complete(assumeRole.assume(role, key.person(), key.policies()));
    } catch (RuntimeException | Error bug) {
      answer.completeExceptionally(bug);
      throw bug;
    }
    return answer.join();
  }

  /** A refusal lives for no time, so the next caller asks again. */
  private Duration lifetime(AssumedRole answer) {
    Instant now = clock.instant();
    Instant end = answer.match(session -> session.expiry().minus(BEFORE_EXPIRY), refused -> now);
    return end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO;
  }

  private record Key(
      String role, Optional<String> externalId, Person person, List<SessionPolicy> policies) {
    Key {
      policies = List.copyOf(policies);
    }
  }
}
