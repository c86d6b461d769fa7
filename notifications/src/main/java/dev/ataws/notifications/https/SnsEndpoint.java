package dev.ataws.notifications.https;

import dev.ataws.channels.Intake;
import dev.ataws.notifications.queue.StoredQueue;
import dev.ataws.notifications.subscriptions.Confirmation;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where SNS posts messages by HTTP, behind whatever ends the TLS. Takes what SNS signed, for topics of the configuration: into the
 * queue of each configuration that hears the topic.
 *
 * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-http-https-endpoint-as-subscriber.html">HTTPS endpoints</a>
 */
public final class SnsEndpoint implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SnsEndpoint.class);
  /** A message has 256 kB at most, which JSON may double. */
  static final int LARGEST_BODY = 512 * 1024;

  private static final String RAW = "x-amz-sns-rawdelivery";
  private static final int AT_ONCE = 32;
  /** More than are at work, so that there is always one to say that it is too much. */
  private static final int THREADS = AT_ONCE + 16;

  private final Javalin server;
  private final Reception reception;
  private final Semaphore places = new Semaphore(AT_ONCE);

  private SnsEndpoint(Reception reception, Intake.Https where) {
    this.reception = reception;
    this.server =
        Javalin.create(config -> configure(config, path(where.url()))).start(where.port());
  }

  /**
   * Begins to listen.
   *
   * @param queues those of the configurations that hear a topic, by its ARN
   * @param confirm confirms the subscription of a topic by its token: {@code Subscriptions::confirm}
   */
  public static SnsEndpoint start(
      Intake.Https where,
      Signatures signatures,
      Map<String, List<StoredQueue>> queues,
      BiFunction<String, String, Confirmation> confirm) {
    return new SnsEndpoint(new Reception(signatures, queues, confirm), where);
  }

  /** Returns the port that it listens on. */
  public int port() {
    return server.port();
  }

  private static String path(URI url) {
    String path = url.getPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  private void configure(JavalinConfig config, String path) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.maxRequestSize = LARGEST_BODY;
    config.jetty.threadPool = new QueuedThreadPool(THREADS);
    config.routes.get("/health", context -> context.result("ok"));
    config.routes.post(path, this::answer);
    config.routes.exception(Exception.class, (fault, context) -> {
      LOG.atError().setMessage("delivery failed").setCause(fault).log();
      context.status(Answer.AGAIN.status());
    });
  }

  private void answer(Context context) throws IOException {
    if (!places.tryAcquire()) {
      context.status(Answer.AGAIN.status());
      return;
    }
    try {
      context.status(receive(context).status());
    } finally {
      places.release();
    }
  }

  private Answer receive(Context context) throws IOException {
    if ("true".equalsIgnoreCase(context.header(RAW))) {
      return reception.raw();
    }
    byte[] body = context.bodyInputStream().readNBytes(LARGEST_BODY + 1);
    return body.length > LARGEST_BODY
        ? Answer.TOO_LARGE
        : reception.receive(new String(body, StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.stop();
  }
}
