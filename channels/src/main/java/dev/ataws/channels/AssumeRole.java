package dev.ataws.channels;

/** Asks for a new session of a channel's role; the playground and tests have their own. */
public interface AssumeRole extends AutoCloseable {
  /** Returns a session of that name for the channel's role, or why there is none; may take seconds. */
  AssumedRole assume(Channel channel, String sessionName);

  /** Lets go of connections, if there are any. */
  @Override
  default void close() {}
}
