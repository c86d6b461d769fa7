package dev.ataws.bot.aws;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.ataws.channels.RoleSession;
import dev.ataws.channels.RoleSessions;
import dev.ataws.grammar.catalogue.Operation;
import java.time.Duration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** The real AWS: assumes the channel's role, calls the SDK. */
public final class SdkAccount implements AwsAccount, AutoCloseable {
  /** The most that is read of an answer that streams, in bytes. */
  public static final int LONGEST_BODY = 10 * 1024 * 1024;

  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(60);

  private final RoleSessions sessions;
  private final SdkClients clients = new SdkClients(CALL_TIMEOUT);
  private final LoadingCache<Operation, SdkOperation> operations =
      Caffeine.newBuilder().maximumSize(2_000).weakKeys().build(SdkOperation::of);

  public SdkAccount(RoleSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public AwsAnswer call(AwsCall call) {
    return sessions
        .session(call.role(), call.slackUserId(), call.sessionPolicies())
        .match(session -> call(call, session), Failures::ofRole);
  }

  private AwsAnswer call(AwsCall call, RoleSession session) {
    try {
      return operations
          .get(call.operation())
          .call(
              clients.client(call.operation().service(), call.region(), session),
              call.parameters());
    } catch (AwsServiceException e) {
      if (Failures.isExpired(e)) {
        sessions.forget(session);
      }
      return Failures.ofAws(e, call);
    } catch (SdkException e) {
      return Failures.ofNetwork(e, call);
    }
  }

  @Override
  public void close() {
    clients.close();
    sessions.close();
  }
}
