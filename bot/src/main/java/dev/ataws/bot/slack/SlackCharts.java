package dev.ataws.bot.slack;

import dev.ataws.channels.Channel;
import dev.ataws.notifications.cards.MetricChart;
import dev.ataws.notifications.threads.NamedThreads;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/** Puts charts into cards that stand in Slack already; a chart that fails leaves its card as it is. */
public final class SlackCharts implements AutoCloseable {
  private static final int THREADS = 3;
  private static final int MOST_WAITING = 200;

  private final BiFunction<Channel, MetricChart, Optional<byte[]>> charts;
  private final ExecutorService threads;

  /**
   * Draws with a function that may take its time.
   *
   * @param charts returns a PNG for a channel, or nothing
   * @param threads where that is done; they are closed with this
   */
  public SlackCharts(
      BiFunction<Channel, MetricChart, Optional<byte[]>> charts, ExecutorService threads) {
    this.charts = charts;
    this.threads = threads;
  }

  /** Makes a few threads with room for some charts that wait; what finds none stays without a chart. */
  public static ExecutorService threads() {
    ThreadPoolExecutor threads = new ThreadPoolExecutor(
        THREADS,
        THREADS,
        1,
        TimeUnit.MINUTES,
        new ArrayBlockingQueue<>(MOST_WAITING),
        NamedThreads.daemons("slack-chart-"));
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /** Adds the chart of a card, if it has one, in its own time. */
  void add(ChartedCard card) {
    card.post().card().chart().ifPresent(chart -> {
      try {
        threads.execute(() -> card.complete(chart, () -> charts.apply(card.channel(), chart)));
      } catch (RejectedExecutionException full) {
        card.log("too many charts wait");
      }
    });
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
