package dev.ataws.channels;

import java.time.Instant;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * What AWS lets one person do from one channel, for an hour at most.
 *
 * @param credentials what calls are signed with
 * @param role the ARN of the role
 * @param sessionName the name that CloudTrail shows, beginning with {@code chatbot-}
 * @param expiry when AWS stops to accept the credentials
 */
public record RoleSession(
    AwsSessionCredentials credentials, String role, String sessionName, Instant expiry) {
  /** Returns whose session it is and until when, without the credentials. */
  @Override
  public String toString() {
    return "RoleSession[role=" + role + ", sessionName=" + sessionName + ", expiry=" + expiry + "]";
  }
}
