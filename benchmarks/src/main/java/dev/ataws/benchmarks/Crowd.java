package dev.ataws.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Fifty who do something at the same moment. */
final class Crowd implements AutoCloseable {
  static final int SIZE = 50;

  private final ExecutorService threads = Executors.newFixedThreadPool(SIZE);
  private final CyclicBarrier moment = new CyclicBarrier(SIZE);

  /**
   * What came of some rounds, in milliseconds.
   *
   * @param each how long each of the crowd waited in each round
   * @param rounds how long each round took, to its last answer
   */
  record Rounds(List<Double> each, List<Double> rounds) {
    Rounds() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    @Override
    public String toString() {
      double seconds = rounds.stream().mapToDouble(Double::doubleValue).sum() / 1_000;
      return "%s; %.0f a second".formatted(new Times(each), each.size() / seconds);
    }
  }

  /** Lets all do their task, which returns its milliseconds, at the same moment; ends with the last of them. */
  void round(List<Callable<Double>> tasks, Rounds into)
      throws InterruptedException, ExecutionException {
    List<Callable<Double>> together = tasks.stream().map(this::atTheMoment).toList();
    long start = System.nanoTime();
    List<Future<Double>> done = threads.invokeAll(together);
    into.rounds.add(Times.since(start));
    for (Future<Double> each : done) {
      into.each.add(each.get());
    }
  }

  private Callable<Double> atTheMoment(Callable<Double> task) {
    return () -> {
      moment.await();
      return task.call();
    };
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
