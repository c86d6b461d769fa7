package dev.ataws.notifications.threads;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes threads with names that say what they are for. */
public final class NamedThreads {
  private NamedThreads() {}

  /** Returns a thread that is not started yet. */
  public static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Returns what makes threads with a number behind the name. */
  public static ThreadFactory daemons(String name) {
    AtomicInteger number = new AtomicInteger();
    return work -> daemon(name + number.incrementAndGet(), work);
  }
}
