package dev.ataws.playground;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A door before a moto server that lets one request in at a time: DynamoDB carries out each write as one step, and moto, with a
 * thread for each request, does not. It can lose an answer.
 */
final class OneAtATime implements AutoCloseable {
  /** Those that say how the bytes travel are made anew. */
  private static final Set<String> OF_THE_WAY =
      Set.of("connection", "content-length", "expect", "host", "upgrade");

  private final URI behind;
  private final HttpServer door;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Set<String> losing = ConcurrentHashMap.newKeySet();

  private OneAtATime(URI behind, HttpServer door) {
    this.behind = behind;
    this.door = door;
  }

  /** Opens a door before a server. */
  static OneAtATime before(URI server) throws IOException {
    HttpServer door =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    OneAtATime opened = new OneAtATime(server, door);
    door.createContext("/", opened::pass);
    door.setExecutor(opened.thread);
    door.start();
    return opened;
  }

  /** Returns where it listens. */
  URI uri() {
    return URI.create("http://127.0.0.1:" + door.getAddress().getPort());
  }

  /** Carries out the next call of an operation without an answer. */
  void loseTheNextAnswerTo(String operation) {
    losing.add(operation);
  }

  @Override
  public void close() {
    door.stop(0);
    thread.shutdownNow();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpResponse<byte[]> answer = ask(exchange);
      if (isLost(exchange)) {
        return;
      }
      answer
          .headers()
          .firstValue("Content-Type")
          .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
      try (OutputStream body = exchange.getResponseBody()) {
        body.write(answer.body());
      }
    }
  }

  private boolean isLost(HttpExchange exchange) {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    return losing.remove(target.substring(target.indexOf('.') + 1));
  }

  private HttpResponse<byte[]> ask(HttpExchange exchange) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(behind)
        .POST(HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    exchange.getRequestHeaders().forEach((name, values) -> copy(request, name, values));
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  private static void copy(HttpRequest.Builder request, String name, List<String> values) {
    if (!OF_THE_WAY.contains(name.toLowerCase(Locale.ROOT))) {
      values.forEach(value -> request.header(name, value));
    }
  }
}
