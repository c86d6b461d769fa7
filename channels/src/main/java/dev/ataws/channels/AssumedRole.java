package dev.ataws.channels;

import java.util.Optional;
import java.util.function.Function;

/** What came of assuming a role: a session, or the reason why there is none. */
public sealed interface AssumedRole {
  /** Goes the way of a session or that of a refusal. */
  <T> T match(Function<RoleSession, T> granted, Function<Refused, T> refused);

  /** AWS gave a session. */
  record Granted(RoleSession session) implements AssumedRole {
    @Override
    public <T> T match(Function<RoleSession, T> granted, Function<Refused, T> refused) {
      return granted.apply(session);
    }
  }

  /**
   * There is no session; nothing was done in AWS.
   *
   * @param role the ARN of the role
   * @param what a sentence: what went wrong, with the reason
   * @param next a sentence: what to do about it
   * @param paste the policy statement that {@code next} speaks of, or two with a comma between, as indented JSON
   */
  record Refused(String role, String what, String next, Optional<String> paste)
      implements AssumedRole {
    @Override
    public <T> T match(Function<RoleSession, T> granted, Function<Refused, T> refused) {
      return refused.apply(this);
    }
  }
}
