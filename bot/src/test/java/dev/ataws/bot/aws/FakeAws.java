package dev.ataws.bot.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An endpoint that gives every request the same answer, after others that are given once, and keeps the requests. */
final class FakeAws implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Deque<Answer> once = new ConcurrentLinkedDeque<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Answer always = new Answer(200, Map.of(), "");
  private volatile Silence silence = Silence.NONE;

  /** Where the endpoint falls silent until it is closed. */
  enum Silence {
    NONE,
    BEFORE_THE_ANSWER,
    IN_THE_BODY
  }

  private record Answer(int status, Map<String, String> headers, String body) {}

  FakeAws() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on, the answer is this. */
  void answer(int status, Map<String, String> headers, String body) {
    always = new Answer(status, headers, body);
  }

  /** Before that, the answer is this once. */
  void answerOnce(int status, Map<String, String> headers, String body) {
    once.add(new Answer(status, headers, body));
  }

  /** From now on, answers do not come to their end. */
  void fallSilent(Silence newSilence) {
    silence = newSilence;
  }

  /** Method, path and access key id of each request so far. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    String key = authorization.replaceFirst(".*Credential=([^/]*)/.*", "$1");
    exchange.getRequestBody().readAllBytes();
    requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + key);
    Answer next = once.poll();
    Answer answer = next == null ? always : next;
    if (silence == Silence.BEFORE_THE_ANSWER) {
      awaitClose();
    }
    answer.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
    boolean isSilent = silence == Silence.IN_THE_BODY;
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    int length = body.length + (isSilent ? 1 : 0);
    exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
    exchange.getResponseBody().write(body);
    exchange.getResponseBody().flush();
    if (isSilent) {
      awaitClose();
    }
    exchange.close();
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
