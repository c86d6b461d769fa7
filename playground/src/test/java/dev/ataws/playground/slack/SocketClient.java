package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A bot of a few lines that knows nothing but the JDK: it keeps what arrives, sends what it is told to. */
public final class SocketClient implements WebSocket.Listener, AutoCloseable {
  /** The code of a connection that ended without a closing handshake. */
  private static final int ABNORMAL = 1006;

  private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> pongs = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> pings = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder partial = new StringBuilder();
  private final WebSocket socket;

  private SocketClient(URI address) {
    socket = HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .buildAsync(address, this)
        .join();
  }

  /** Connects to a workspace. */
  public static SocketClient connect(PretendSlack slack) {
    return new SocketClient(address(slack));
  }

  static SocketClient connect(URI address) {
    return new SocketClient(address);
  }

  static URI address(PretendSlack slack) {
    HttpRequest request = HttpRequest.newBuilder(
            URI.create(slack.methodsEndpointPrefix() + "apps.connections.open"))
        .header("Authorization", "Bearer " + slack.appToken())
        .POST(HttpRequest.BodyPublishers.noBody())
        .build();
    String body = HttpClient.newHttpClient()
        .sendAsync(request, HttpResponse.BodyHandlers.ofString())
        .join()
        .body();
    return URI.create(Json.read(body).orElseThrow().path("url").asText());
  }

  /** The next message, or a failure after five seconds. */
  public JsonNode next() {
    JsonNode message = poll(received, 5_000);
    if (message == null) {
      throw new AssertionError("nothing arrived");
    }
    return message;
  }

  boolean isQuietFor(long milliseconds) {
    return poll(received, milliseconds) == null;
  }

  /** Acknowledges without an answer. */
  public void acknowledge(JsonNode envelope) {
    String ack = Json.object().set("envelope_id", envelope.path("envelope_id")).toString();
    socket.sendText(ack, true).join();
  }

  /** Acknowledges with an answer. */
  public void acknowledge(JsonNode envelope, String payload) {
    ObjectNode ack = Json.object();
    ack.set("envelope_id", envelope.path("envelope_id"));
    ack.set("payload", Json.read(payload).orElseThrow());
    socket.sendText(ack.toString(), true).join();
  }

  /** The payload of the next envelope, which is acknowledged at once. */
  public JsonNode hear() {
    JsonNode envelope = next();
    acknowledge(envelope);
    return envelope.path("payload");
  }

  /** Pings, then says whether a pong came within the time. */
  boolean isAnswered(long milliseconds) {
    ping().join();
    return poll(pongs, milliseconds) != null;
  }

  boolean isPinged(long milliseconds) {
    return poll(pings, milliseconds) != null;
  }

  /**
   * Done when the connection is. The JDK's receiver at times misses that the other side has gone; then a ping that can
   * no longer be written tells.
   */
  CompletableFuture<Integer> closed() {
    pingUntilClosed();
    return closed;
  }

  private void pingUntilClosed() {
    if (!closed.isDone()) {
      var unused = ping().whenComplete((sent, failure) -> {
        if (failure == null) {
          CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS)
              .execute(this::pingUntilClosed);
        } else {
          closed.complete(ABNORMAL);
        }
      });
    }
  }

  private CompletableFuture<WebSocket> ping() {
    return socket.sendPing(ByteBuffer.wrap(new byte[] {1}));
  }

  private static <T> @Nullable T poll(BlockingQueue<T> queue, long milliseconds) {
    try {
      return queue.poll(milliseconds, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      received.add(Json.read(partial.toString()).orElseThrow());
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
    pongs.add("pong");
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
    pings.add("ping");
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.complete(ABNORMAL);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
