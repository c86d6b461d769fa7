package dev.ataws.bot.aws;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Lets a call be stopped while it waits for bytes of AWS, which an interrupt alone does not end: it closes the connection of
 * the call's request.
 */
final class StoppableHttp implements SdkHttpClient {
  private static final ThreadLocal<@Nullable Stop> STOPS = new ThreadLocal<>();

  private final CompletableFuture<SdkHttpClient> http;

  /** Takes a client that may still be in the making. */
  StoppableHttp(CompletableFuture<SdkHttpClient> http) {
    this.http = http;
  }

  /** Says what ends the requests that this thread makes from now on. */
  static void stopWith(Stop stop) {
    STOPS.set(stop);
  }

  /** The requests that this thread makes from now on cannot be stopped. */
  static void forgetStop() {
    STOPS.remove();
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest prepared = http.join().prepareRequest(request);
    Stop stop = STOPS.get();
    if (stop != null) {
      stop.begins(prepared);
    }
    return prepared;
  }

  @Override
  public String clientName() {
    return http.join().clientName();
  }

  @Override
  public void close() {
    http.join().close();
  }
}
