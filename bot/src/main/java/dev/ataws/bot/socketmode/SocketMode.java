package dev.ataws.bot.socketmode;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.util.http.listener.DetailedLoggingListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Bolt app that listens to Slack over Socket Mode: every envelope is acknowledged, a lost connection comes back by
 * itself, a refusal that only a person can repair ends the attempts.
 *
 * <p>Handlers should return their ack at once and work on a thread of their own.
 */
public final class SocketMode implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);
  private static final Duration LAST_ACKS = Duration.ofSeconds(1);
  private static final Duration CLOSING = Duration.ofSeconds(3);

  private final App app;
  private final Connector connector;
  private final ExecutorService workers;
  private final Status status;
  private final AtomicBoolean started = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();

  private SocketMode(App app, Connector connector, ExecutorService workers, Status status) {
    this.app = app;
    this.connector = connector;
    this.workers = workers;
    this.status = status;
  }

  /** Socket Mode for an app whose operator reads the log. */
  public static SocketMode over(App app, String appToken, Slack slack, Settings settings) {
    return over(app, appToken, slack, settings, Operator.readingTheLog());
  }

  /**
   * Socket Mode for an app; nothing happens before {@link #start}.
   *
   * @param slack where apps.connections.open is called; its listener that logs whole requests and answers is taken out,
   *     for they hold tokens and tickets; it stays open, its owner closes it
   * @param operator who is told when no further attempt is made
   */
  public static SocketMode over(
      App app, String appToken, Slack slack, Settings settings, Operator operator) {
    slack
        .getConfig()
        .getHttpClientResponseHandlers()
        .removeIf(DetailedLoggingListener.class::isInstance);
    ExecutorService workers = workers(settings.workers());
    Status status = new Status(InstantSource.system(), operator);
    Connector connector = new Connector(
        new SlackDoor(app, slack, appToken),
        JakartaSocket.factory(),
        new Dispatcher(app, workers),
        settings,
        status);
    return new SocketMode(app, connector, workers, status);
  }

  private static ExecutorService workers(int number) {
    ThreadPoolExecutor workers = new ThreadPoolExecutor(
        number,
        number,
        30,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        new NamedThreads("socket-mode-worker"));
    workers.allowCoreThreadTimeOut(true);
    return workers;
  }

  /** Begins to connect, as often as it takes, and returns at once; a second call does nothing. */
  public void start() {
    if (started.compareAndSet(false, true)) {
      connector.start();
    }
  }

  /** Whether Slack has greeted the present connection. */
  public boolean isConnected() {
    return connectedSince().isPresent();
  }

  /** When the connection came about; a socket that took over from another without a gap does not change it. */
  public Optional<Instant> connectedSince() {
    return status.connectedSince();
  }

  /** Why no further attempt is made, if that is so. */
  public Optional<Stop> stopped() {
    return status.stop();
  }

  /** Waits for a connection; false when the time is over, or as soon as it is clear that none will come. */
  public boolean awaitConnected(Duration limit) throws InterruptedException {
    return status.awaitConnected(limit);
  }

  /**
   * Sends the acks that are ready within a second, closes the sockets and ends every thread; returns within a few seconds
   * even while Slack does not answer.
   */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    workers.shutdown();
    try {
      boolean acked = workers.awaitTermination(LAST_ACKS.toMillis(), TimeUnit.MILLISECONDS);
      LOG.debug("socket mode closing acked={}", acked);
      connector.close(CLOSING);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      workers.shutdownNow();
      app.stop();
    }
  }
}
