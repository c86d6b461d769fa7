package dev.ataws.channels;

import dev.ataws.policies.session.SessionPolicy;
import java.util.List;

/** Asks for a new session of a role; the playground and tests have their own. */
public interface AssumeRole extends AutoCloseable {
  /**
   * Returns a session that carries who asked, or why there is none; may take seconds. Of the policies, the first that AWS does not find too
   * large bounds the session; with none it may do all that the role may.
   */
  AssumedRole assume(AssumableRole role, Person person, List<SessionPolicy> policies);

  /** Lets go of connections, if there are any. */
  @Override
  default void close() {}
}
