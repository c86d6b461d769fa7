package dev.ataws.bot.aws;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.ataws.channels.RoleSession;
import dev.ataws.channels.RoleSessions;
import dev.ataws.grammar.catalogue.Operation;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The real AWS: assumes the channel's role, calls the SDK. A call runs in a thread of its own, so that its caller waits for it
 * no longer than the time limit, and not at all once interrupted.
 */
public final class SdkAccount implements AwsAccount, AutoCloseable {
  /** The most that is read of an answer that streams, in bytes. */
  public static final int LONGEST_BODY = 10 * 1024 * 1024;

  /** So much later the SDK gives up a call that could not be stopped. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final RoleSessions sessions;
  private final Duration timeLimit;
  private final SdkClients clients;
  private final ExecutorService threads = Executors.newCachedThreadPool(SdkAccount::thread);
  private final LoadingCache<Operation, SdkOperation> operations =
      Caffeine.newBuilder().maximumSize(2_000).weakKeys().build(SdkOperation::of);

  /**
   * Calls AWS with sessions of roles.
   *
   * @param timeLimit how long a call may take with all its retries, the wait for its role session included
   */
  public SdkAccount(RoleSessions sessions, Duration timeLimit) {
    this.sessions = sessions;
    this.timeLimit = timeLimit;
    this.clients = new SdkClients(timeLimit.plus(GRACE));
  }

  @Override
  public AwsAnswer call(AwsCall call) {
    if (Thread.interrupted()) {
      return Failures.cancelled(call, false);
    }
    SdkCall running = new SdkCall(call, sessions, session -> call(call, session));
    FutureTask<AwsAnswer> answer = new FutureTask<>(running);
    threads.execute(answer);
    try {
      return answer.get(timeLimit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException cancelled) {
      return Failures.cancelled(call, isStopped(running, answer));
    } catch (TimeoutException tooSlow) {
      return Failures.tooSlow(call, timeLimit, isStopped(running, answer));
    } catch (ExecutionException bug) {
      throw new IllegalStateException("the call " + call + " failed", bug.getCause());
    }
  }

  private AwsAnswer call(AwsCall call, RoleSession session) {
    return operations
        .get(call.operation())
        .call(
            clients.client(call.operation().service(), call.region(), session), call.parameters());
  }

  /** Whether AWS may have got the call that is stopped; one that waits for a role session leaves that to others. */
  private static boolean isStopped(SdkCall running, FutureTask<AwsAnswer> answer) {
    boolean wasAsking = running.stop();
    if (wasAsking) {
      answer.cancel(true);
    }
    return wasAsking;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "aws-call");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    clients.close();
    sessions.close();
  }
}
