package dev.ataws.bot.slack;

import com.slack.api.Slack;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ataws.channels.Channel;
import dev.ataws.channels.Feed;
import dev.ataws.channels.Secret;
import dev.ataws.channels.Workspace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A Web API on a real socket that gives the answers it was told to, one after another.
 */
public final class AnsweringSlack {
  /** An answer; the status 0 closes the connection without one. */
  public record Answer(int status, Map<String, String> headers, String body) {
    /** A message that was taken. */
    public static Answer ok(String ts) {
      return new Answer(200, Map.of(), "{\"ok\":true,\"ts\":\"" + ts + "\"}");
    }

    /** A refusal. */
    public static Answer error(String error) {
      return new Answer(200, Map.of(), "{\"ok\":false,\"error\":\"" + error + "\"}");
    }

    /** An answer that is not Slack's. */
    public static Answer status(int status) {
      return new Answer(status, Map.of(), "<html>");
    }
  }

  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final List<Slack> clients = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  /** Starts on a free port. */
  public AnsweringSlack() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Answer answer = answers.remove();
    if (answer.status() != 0) {
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      answer.headers().forEach(exchange.getResponseHeaders()::add);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  /** Says what the next calls are answered with. */
  public void will(Answer... next) {
    answers.addAll(List.of(next));
  }

  /** What was sent, percent-encoded. */
  List<String> bodies() {
    return bodies;
  }

  /** Where it is. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
  }

  SlackDestination destination() {
    return destination(url(), Duration.ofSeconds(2));
  }

  SlackDestination destination(URI slackApi, Duration patience) {
    Slack slack = PostingClient.of(slackApi, patience, patience.multipliedBy(2));
    clients.add(slack);
    return new SlackDestination(
        channel(slackApi), slack.methods("xoxb-not-a-token"), Runnable::run);
  }

  /** A channel of a workspace that is there. */
  public static Channel channel(URI slackApi) {
    Workspace acme = new Workspace(
        "acme",
        "T0ACME000",
        new Secret("xapp-not-a-token"),
        new Secret("xoxb-not-a-token"),
        slackApi);
    return new Channel(
        "ops",
        acme,
        "C0OPS00000",
        "123456789012",
        "arn:aws:iam::123456789012:role/ops",
        Optional.empty(),
        Optional.empty(),
        Feed.none(),
        List.of(),
        List.of(),
        false);
  }

  /** Stops it and its clients. */
  public void close() throws Exception {
    server.stop(0);
    for (Slack client : clients) {
      client.close();
    }
  }
}
