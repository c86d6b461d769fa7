package dev.ataws.bot.aws;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.Abortable;

/** Ends the HTTP requests of one call, from another thread. */
final class Stop {
  private boolean isStopped;
  private @Nullable Abortable running;

  /** A request begins, which takes the place of the one before it. */
  synchronized void begins(Abortable request) {
    running = request;
    if (isStopped) {
      request.abort();
    }
  }

  /** Breaks off the request that runs, if there is one, and every later one. */
  synchronized void now() {
    isStopped = true;
    if (running != null) {
      running.abort();
    }
  }
}
