package dev.ataws.notifications.delivery;

import dev.ataws.notifications.threads.NamedThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** All deliveries of this replica, each on a thread of its own, so that none waits for another. */
public final class Deliveries implements AutoCloseable {
  private static final Duration TO_FINISH = Duration.ofSeconds(15);
  private static final int KEEPERS = 4;

  private final Office office;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final List<Lane> lanes = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final ScheduledExecutorService keepers;

  private Deliveries(Office office, ScheduledExecutorService keepers) {
    this.office = office;
    this.keepers = keepers;
  }

  /** Starts to deliver on all routes that are added. */
  public static Deliveries start(Office office) {
    return new Deliveries(
        office, Executors.newScheduledThreadPool(KEEPERS, NamedThreads.daemons("keep-messages-")));
  }

  /** Delivers on one more route. */
  public synchronized void add(Route route) {
    Lane lane = new Lane(route, office, stopped);
    lanes.add(lane);
    long pause = office.timing().renewal().toMillis();
    ScheduledFuture<?> unused =
        keepers.scheduleWithFixedDelay(lane::keep, pause, pause, TimeUnit.MILLISECONDS);
    Thread thread = NamedThreads.daemon("deliver-" + lane.name(), () -> lane.run(stopped));
    threads.add(thread);
    thread.start();
  }

  /** Returns for how long the oldest message waits that this replica has received for a configuration; zero if it has none. */
  public synchronized Duration oldest(String name) {
    return lanes.stream()
        .filter(lane -> lane.name().equals(name))
        .map(Lane::oldest)
        .findFirst()
        .orElse(Duration.ZERO);
  }

  /** Ends what is being posted, gives the rest back to the queues. */
  @Override
  public synchronized void close() {
    stopped.countDown();
    long end = System.nanoTime() + TO_FINISH.toNanos();
    try {
      for (Thread thread : threads) {
        thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    keepers.shutdownNow();
  }
}
