package dev.ataws.notifications;

import dev.ataws.notifications.threads.NamedThreads;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the same every few minutes, whatever came of it the last time. */
final class Caretaker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Caretaker.class);
  private static final Duration AGAIN = Duration.ofMinutes(2);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(NamedThreads.daemons("subscriptions-"));

  void start(Runnable care) {
    ScheduledFuture<?> unused = thread.scheduleWithFixedDelay(
        () -> {
          try {
            care.run();
          } catch (RuntimeException fault) { // what a network or a store may do
            LOG.atError()
                .setMessage("subscriptions not looked after")
                .setCause(fault)
                .log();
          }
        },
        0,
        AGAIN.toSeconds(),
        TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
