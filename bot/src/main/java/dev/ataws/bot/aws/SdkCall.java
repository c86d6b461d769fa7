package dev.ataws.bot.aws;

import dev.ataws.channels.RoleSession;
import dev.ataws.channels.RoleSessions;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** One call on its way: a role session, the SDK, and once more with a new session when AWS finds the first expired. */
final class SdkCall implements Callable<AwsAnswer> {
  private final AwsCall call;
  private final RoleSessions sessions;
  private final Request request;
  private final Stop stop = new Stop();
  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.SESSION);

  /** How a call stands. */
  private enum Phase {
    /** AWS has not been asked for anything but a role session, which others may be waiting for too. */
    SESSION,
    /** AWS may have the call. */
    ASKING,
    /** Nobody waits for the answer any more. */
    STOPPED
  }

  /** Makes the call with a session; exceptions of the SDK pass through. */
  interface Request {
    AwsAnswer with(RoleSession session);
  }

  SdkCall(AwsCall call, RoleSessions sessions, Request request) {
    this.call = call;
    this.sessions = sessions;
    this.request = request;
  }

  @Override
  public AwsAnswer call() {
    StoppableHttp.stopWith(stop);
    try {
      AwsAnswer answer = once();
      return isExpired(answer) && phase.compareAndSet(Phase.ASKING, Phase.SESSION)
          ? once()
          : answer;
    } finally {
      StoppableHttp.forgetStop();
    }
  }

  /** Breaks the call off; returns whether AWS may have got it. */
  boolean stop() {
    boolean wasAsking = phase.getAndSet(Phase.STOPPED) == Phase.ASKING;
    if (wasAsking) {
      stop.now();
    }
    return wasAsking;
  }

  private AwsAnswer once() {
    return sessions
        .session(call.role(), call.person(), call.sessionPolicies())
        .match(this::with, Failures::ofRole);
  }

  private AwsAnswer with(RoleSession session) {
    if (!phase.compareAndSet(Phase.SESSION, Phase.ASKING)) {
      return Failures.cancelled(call, false);
    }
    try {
      return request.with(session);
    } catch (AwsServiceException e) {
      AwsAnswer.Failure failure = Failures.ofAws(e, call);
      if (isExpired(failure)) {
        sessions.forget(session);
      }
      return failure;
    } catch (SdkException e) {
      return Failures.ofNetwork(e, call);
    }
  }

  private static boolean isExpired(AwsAnswer answer) {
    return answer instanceof AwsAnswer.Failure failure && Failures.isExpired(failure.code());
  }
}
