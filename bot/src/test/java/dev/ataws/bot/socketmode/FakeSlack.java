package dev.ataws.bot.socketmode;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * As much of Slack as a Socket Mode client sees, down to the frames, so that a test can break each of them: a Web API for
 * the two methods that are called, beside it WebSockets by hand.
 */
final class FakeSlack implements AutoCloseable {
  static final String TICKET = "ticket-0123456789abcdef";

  /** One answer of the Web API. */
  record Answer(int status, String body, String retryAfter) {
    static Answer error(String code) {
      return new Answer(200, "{\"ok\":false,\"error\":\"" + code + "\"}", "");
    }

    static Answer status(int status, String retryAfter) {
      return new Answer(status, "", retryAfter);
    }
  }

  /** An ack that came over a socket. */
  record Ack(FakeSocket socket, JsonNode json, long nanos) {
    String id() {
      return json.path("envelope_id").asText();
    }
  }

  private final ExecutorService threads =
      Executors.newCachedThreadPool(new NamedThreads("fake-slack"));
  private final HttpServer web;
  private final ServerSocket door;

  final Queue<Answer> nextOpenings = new ConcurrentLinkedQueue<>();
  final Queue<Answer> nextAuthTests = new ConcurrentLinkedQueue<>();
  final List<Long> openings = new CopyOnWriteArrayList<>();
  final List<FakeSocket> sockets = new CopyOnWriteArrayList<>();
  final List<Ack> acks = new CopyOnWriteArrayList<>();

  /** What a new socket gets to hear; hello unless a test says otherwise. */
  volatile Consumer<FakeSocket> greeting = FakeSocket::hello;

  /** The status of the WebSocket handshake; 0 hangs. */
  volatile int handshakeStatus = 101;

  FakeSlack() throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    web = HttpServer.create(new InetSocketAddress(here, 0), 0);
    web.setExecutor(threads);
    web.createContext("/api/apps.connections.open", this::open);
    web.createContext("/api/auth.test", this::authTest);
    web.start();
    door = new ServerSocket(0, 50, here);
    threads.execute(this::accept);
  }

  Slack client() {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix("http://127.0.0.1:" + web.getAddress().getPort() + "/api/");
    config.setStatsEnabled(false);
    return Slack.getInstance(config);
  }

  List<FakeSocket> openSockets() {
    return sockets.stream().filter(FakeSocket::isOpen).toList();
  }

  /** The newest socket. */
  FakeSocket socket() {
    return sockets.get(sockets.size() - 1);
  }

  List<String> ackedIds() {
    return acks.stream().map(Ack::id).toList();
  }

  private void open(HttpExchange exchange) throws IOException {
    openings.add(System.nanoTime());
    Answer planned = nextOpenings.poll();
    String url = "ws://127.0.0.1:" + door.getLocalPort() + "/link/?ticket=" + TICKET;
    answer(
        exchange,
        planned == null ? new Answer(200, "{\"ok\":true,\"url\":\"" + url + "\"}", "") : planned);
  }

  private void authTest(HttpExchange exchange) throws IOException {
    Answer planned = nextAuthTests.poll();
    String ok =
        "{\"ok\":true,\"url\":\"https://x.slack.com/\",\"team\":\"T\",\"user\":\"aws\",\"team_id\":\"T1\","
            + "\"user_id\":\"U1\",\"bot_id\":\"B1\"}";
    answer(exchange, planned == null ? new Answer(200, ok, "") : planned);
  }

  private static void answer(HttpExchange exchange, Answer answer) throws IOException {
    try (exchange) {
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      if (!answer.retryAfter().isEmpty()) {
        exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
      }
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket connection = door.accept();
        threads.execute(() -> serve(connection));
      } catch (IOException | RejectedExecutionException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      FakeSocket socket = new FakeSocket(connection, this);
      if (socket.shakeHands(handshakeStatus)) {
        sockets.add(socket);
        greeting.accept(socket);
        socket.listen();
      }
    } catch (IOException | UncheckedIOException e) {
      // The other end is gone, or the test broke the connection on purpose.
    }
  }

  @Override
  public void close() throws IOException {
    web.stop(0);
    door.close();
    for (FakeSocket socket : sockets) {
      socket.kill();
    }
    threads.shutdownNow();
  }
}
