package dev.ataws.notifications.chime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ataws.channels.Secret;
import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.delivery.Outcome;
import dev.ataws.notifications.delivery.Post;
import dev.ataws.notifications.delivery.Trace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChimeDestinationTest {
  private static final String TOKEN = "c2VjcmV0|1|dG9rZW4%zz";
  private static final Card CARD = new CardBuilder("x", Severity.ERROR, "CloudWatch Alarm")
      .about("cpu *high*")
      .text("@All look")
      .build();
  private static final Post POST = new Post("ops/1", CARD, Optional.empty());

  private final Deque<Integer> statuses = new ArrayDeque<>();
  private final List<String> contents = new CopyOnWriteArrayList<>();
  private final List<String> queries = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private ChimeDestination destination;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    destination = destination(server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static ChimeDestination destination(int port) {
    String url = "http://127.0.0.1:" + port + "/incomingwebhooks/w?token=" + TOKEN;
    return new ChimeDestination(
        "room", new Secret(url), ChimeDestination.client(), Duration.ofSeconds(5));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    contents.add(new JsonMapper().readTree(body).path("Content").asText());
    queries.add(exchange.getRequestURI().getQuery());
    int status = statuses.remove();
    if (status == 0) {
      exchange.close();
      return;
    }
    if (status == 302) {
      exchange.getResponseHeaders().add("Location", "/elsewhere");
    }
    if (status == 429) {
      exchange.getResponseHeaders().add("Retry-After", "7");
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  @Test
  void postsACard() {
    statuses.add(200);
    assertThat(destination.post(POST)).isEqualTo(new Outcome.Taken("ops/1"));
    assertThat(contents).containsExactly(ChimeCards.render(CARD));
    assertThat(queries).containsExactly("token=" + TOKEN);
  }

  @Test
  void waitsAsLongAsItIsAskedTo() {
    statuses.add(429);
    assertThat(destination.post(POST)).isEqualTo(new Outcome.Busy(Duration.ofSeconds(7)));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 413})
  void postsPlainTextWhereTheCardIsNotTaken(int status) {
    statuses.addAll(List.of(status, 200));
    assertThat(destination.post(POST)).isEqualTo(new Outcome.Taken("ops/1"));
    assertThat(contents.get(1))
        .isEqualTo("🔴 CloudWatch Alarm | cpu *high*: @\u200bAll look")
        .hasSizeLessThan(1_001);
    statuses.addAll(List.of(status, status));
    assertThat(destination.post(POST))
        .isEqualTo(
            new Outcome.Refused("The webhook `room` of Amazon Chime did not take a notification. "
                + "It refuses the message, as plain text too (HTTP " + status + "). "
                + "Try `at-aws notification send` with another message."));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 410})
  void saysThatTheWebhookIsGone(int status) {
    statuses.add(status);
    assertThat(destination.post(POST))
        .isEqualTo(
            new Outcome.Refused(
                "The webhook `room` of Amazon Chime did not take a notification. "
                    + "The webhook is gone, or its token is not the one it was given (HTTP "
                    + status
                    + "). "
                    + "Make a new webhook in the chat room, put its address where `url` of `room` refers to."));
  }

  @Test
  void followsNoRedirect() {
    statuses.add(302);
    assertThat(destination.post(POST))
        .isEqualTo(
            new Outcome.Refused("The webhook `room` of Amazon Chime did not take a notification. "
                + "It answered with a redirect, which is not followed (HTTP 302). "
                + "Look at the address that `url` of `room` refers to."));
    assertThat(contents).hasSize(1);
  }

  @Test
  void failsForNowWhereNothingWasDone() {
    statuses.add(503);
    assertThat(destination.post(POST)).isEqualTo(new Outcome.Failed(broken(503)));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 504})
  void doubtsWhatABrokenServerDid(int status) {
    statuses.add(status);
    assertThat(destination.post(POST)).isEqualTo(new Outcome.Doubtful(broken(status)));
  }

  private static String broken(int status) {
    return "Amazon Chime answered the webhook `room` with HTTP " + status
        + ". It passes by itself.";
  }

  @Test
  void doubtsWithoutAnAnswerAndSendsNothingAgain() {
    statuses.addAll(List.of(200, 0, 200));
    assertThat(destination.post(POST)).isInstanceOf(Outcome.Taken.class);
    assertThat(destination.post(POST)).isInstanceOf(Outcome.Doubtful.class);
    assertThat(contents).hasSize(2);
    assertThat(destination.find("ops/1", Instant.EPOCH)).isEqualTo(new Trace.Untold());
  }

  @Test
  void doubtsWhenNoAnswerComesInTime() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      ChimeDestination waiting = new ChimeDestination(
          "room",
          new Secret("http://127.0.0.1:" + silent.getLocalPort() + "/w?token=" + TOKEN),
          ChimeDestination.client(),
          Duration.ofMillis(200));
      assertThat(waiting.post(POST))
          .isEqualTo(
              new Outcome.Doubtful(
                  "Amazon Chime gave no answer to a message for the webhook `room` (HttpTimeoutException)."));
    }
  }

  @Test
  void failsWhereNothingListens() {
    int port = server.getAddress().getPort();
    server.stop(0);
    assertThat(destination(port).post(POST))
        .isEqualTo(
            new Outcome.Failed(
                "Amazon Chime cannot be reached for the webhook `room` (ConnectException). Look whether hooks.chime.aws may be reached from here."));
  }

  @ParameterizedTest
  @CsvSource({"no url", "'http://[broken/'", "relative/path", "ftp://127.0.0.1/"})
  void neverShowsItsAddress(String address) {
    ChimeDestination broken =
        new ChimeDestination("room", new Secret(address), ChimeDestination.client());
    assertThat(broken.post(POST))
        .isInstanceOf(Outcome.Failed.class)
        .asString()
        .doesNotContain(address);
  }

  @Test
  void holdsAsManyLinesAsItSays() {
    CardBuilder digest = new CardBuilder("digest", Severity.ERROR, "Notifications");
    List<String> lines = Collections.nCopies(destination.lines() - 1, "x".repeat(178));
    Card card = digest.list("", lines).build();
    assertThat(ChimeCards.render(card)).doesNotContain("shortened").hasSizeLessThan(4_097);
    assertThat(destination.hasThreads()).isFalse();
    assertThat(destination.name()).isEqualTo("room");
  }
}
