package dev.ataws.notifications.queue;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Where the messages of one configuration wait until they are delivered. Every call may wait for a network or a disk, and throws a
 * {@link RuntimeException} when it fails: what was received then comes back later.
 */
public interface Queue {
  /**
   * Returns up to ten messages, the longest waiting first as far as the queue knows; none if none came in time.
   *
   * @param wait how long to wait for the first
   * @param visibility for how long they are kept from others, if {@link #keep} does not say otherwise
   */
  List<Waiting> receive(Duration wait, Duration visibility);

  /** Keeps messages from others for this long from now on. */
  void keep(Collection<Waiting> messages, Duration time);

  /** Forgets messages: they are delivered. */
  void done(Collection<Waiting> messages);

  /** Lets messages be received again at once. */
  void giveBack(Collection<Waiting> messages);

  /** Puts a message where those are that cannot be delivered, with the reason. */
  void bury(Waiting message, String reason);

  /** Lets what was buried be received again; returns how many messages that were. */
  int replay();

  /** Returns how much waits. */
  Depth depth();
}
